import { countIn, type Lexicon, numberIn, type Packed } from './pack.ts';

/** BM25 as tuned on real conversations; a broad plateau, not a peak. */
const k1 = 1.5;
const b = 0.9;
/**
 * Passages about other things that every site is thought to have besides its own, so that on a site of three pages
 * a word that stands in one of them is still worth something.
 */
const elsewhere = 200;

/** An inverted index: for each term the documents that hold it and what it adds to their score. Immutable. */
export type Postings = ReturnType<typeof createPostings>;

/** Documents are numbered in their order. */
export function createPostings(packed: readonly Packed[], lexicon: Lexicon) {
  const steps = assemblePostings(packed, lexicon);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** Documents between two pauses: some milliseconds. */
const atOnce = 2_000;

/** The same in steps, between which the process may do something else. */
export function* assemblePostings(packed: readonly Packed[], lexicon: Lexicon) {
  const size = packed.length;
  // The documents of a term stand in a row: those of term n from place offsets[n] to offsets[n + 1].
  const known = lexicon.size;
  const offsets = new Uint32Array(known + 1);
  let total = 0;
  for (const [document, { entries, length }] of packed.entries()) {
    for (const entry of entries) {
      const after = numberIn(entry) + 1;
      offsets[after] = (offsets[after] ?? 0) + 1;
    }
    total += length;
    if (document % atOnce === atOnce - 1) yield;
  }
  for (let term = 0; term < known; term++)
    offsets[term + 1] = (offsets[term] ?? 0) + (offsets[term + 1] ?? 0);
  const average = total / (size || 1) || 1;
  const rarity = (holding: number) => Math.log(1 + (size + elsewhere - holding + 0.5) / (holding + 0.5));
  const holding = (term: number) => (offsets[term + 1] ?? 0) - (offsets[term] ?? 0);
  const rarities = Float32Array.from({ length: known }, (_, term) => rarity(holding(term)));
  const documents = new Uint32Array(offsets[known] ?? 0);
  const gains = new Float32Array(documents.length);
  const next = offsets.slice();
  for (const [document, { entries, length }] of packed.entries()) {
    const damped = k1 * (1 - b + (b * length) / average);
    for (const entry of entries) {
      const term = numberIn(entry);
      const count = countIn(entry);
      const at = next[term] as number;
      next[term] = at + 1;
      documents[at] = document;
      gains[at] = ((rarities[term] as number) * count * (k1 + 1)) / (count + damped);
    }
    if (document % atOnce === atOnce - 1) yield;
  }
  const unknownRarity = rarity(0);
  const scores = new Float64Array(size);
  /** The number of a term that a document holds; those of other indexes are not known. */
  const numberOf = (term: string): number | null => {
    const number = lexicon.get(term);
    return number !== undefined && number < known && holding(number) > 0 ? number : null;
  };

  return {
    size,
    /** All terms with the number of documents that hold each. */
    *terms(): IterableIterator<readonly [term: string, documents: number]> {
      for (const [term, number] of lexicon) {
        const held = number < known ? holding(number) : 0;
        if (held > 0) yield [term, held];
      }
    },
    knows: (term: string): boolean => numberOf(term) !== null,

    /** Of a term that no document holds. */
    unknownRarity,

    /** Inverse document frequency; a term that no document holds is as rare as can be. */
    rarity: (term: string): number => rarities[numberOf(term) ?? -1] ?? unknownRarity,

    holds: (document: number, term: string): boolean => placeOf(document, numberOf(term)) !== null,

    /** What a term adds to the score of a document. */
    gain: (document: number, term: string): number => gains[placeOf(document, numberOf(term)) ?? -1] ?? 0,

    /** The best documents for weighted terms, best first, equal ones in the order in which they were added. */
    best(
      weights: ReadonlyMap<string, number>,
      limit: number,
      admits: (document: number) => boolean = () => true,
    ): { document: number; score: number }[] {
      const touched: number[] = [];
      for (const [term, weight] of weights) {
        const number = numberOf(term);
        if (number === null) continue;
        const end = offsets[number + 1] as number;
        for (let at = offsets[number] as number; at < end; at++) {
          const document = documents[at] as number;
          const before = scores[document] as number;
          if (before === 0) touched.push(document);
          scores[document] = before + weight * (gains[at] as number);
        }
      }
      const found: { document: number; score: number }[] = [];
      let least = 0;
      for (const document of touched) {
        const score = scores[document] as number;
        scores[document] = 0;
        if ((found.length === limit && score <= least) || !admits(document)) continue;
        found.push({ document, score });
        if (found.length <= limit) continue;
        found.sort(byScore).pop();
        least = found.at(-1)?.score ?? 0;
      }
      return found.sort(byScore);
    },
  };

  /** Where a term's documents have this one; null: nowhere. */
  function placeOf(document: number, term: number | null): number | null {
    if (term === null) return null;
    let [low, high] = [offsets[term] as number, offsets[term + 1] as number];
    const end = high;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((documents[middle] as number) < document) low = middle + 1;
      else high = middle;
    }
    return low < end && documents[low] === document ? low : null;
  }
}

function byScore(a: { document: number; score: number }, z: { document: number; score: number }): number {
  return z.score - a.score || a.document - z.document;
}

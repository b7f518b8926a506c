/** BM25 as tuned on real conversations; a broad plateau, not a peak. */
const k1 = 1.5;
const b = 0.9;
/**
 * Passages about other things that every site is thought to have besides its own, so that on a site of three pages
 * a word that stands in one of them is still worth something.
 */
const elsewhere = 200;

/** An inverted index: for each term the documents that hold it and what it adds to their score. Immutable. */
export type Postings = ReturnType<ReturnType<typeof createPostings>['finish']>;

/** Documents are numbered in the order in which they are added. */
export function createPostings() {
  const numbers = new Map<string, number>();
  const documents: number[][] = [];
  const counts: number[][] = [];
  const lengths: number[] = [];

  return {
    /** Adds a document: how often each term occurs, and its length in words. */
    add(occurrences: ReadonlyMap<string, number>, length: number): void {
      for (const [term, count] of occurrences) {
        let number = numbers.get(term);
        if (number === undefined) {
          number = numbers.size;
          numbers.set(term, number);
          documents.push([]);
          counts.push([]);
        }
        documents[number]?.push(lengths.length);
        counts[number]?.push(count);
      }
      lengths.push(length);
    },

    finish() {
      const size = lengths.length;
      const average = lengths.reduce((sum, length) => sum + length, 0) / (size || 1);
      const held = documents.map((list) => Uint32Array.from(list));
      const rarity = (holding: number) => Math.log(1 + (size + elsewhere - holding + 0.5) / (holding + 0.5));
      const rarities = Float64Array.from(held, ({ length }) => rarity(length));
      const unknownRarity = rarity(0);
      const gains = counts.map((list, term) =>
        Float32Array.from(list, (count, place) => {
          const length = lengths[held[term]?.[place] ?? 0] ?? 0;
          return (
            ((rarities[term] ?? 0) * count * (k1 + 1)) /
            (count + k1 * (1 - b + (b * length) / (average || 1)))
          );
        }),
      );
      const scores = new Float64Array(size);
      // What is returned would keep them in memory.
      for (const list of [documents, counts]) list.length = 0;

      return {
        size,
        terms: (): IterableIterator<string> => numbers.keys(),
        knows: (term: string): boolean => numbers.has(term),

        /** Of a term that no document holds. */
        unknownRarity,

        /** Inverse document frequency; a term that no document holds is as rare as can be. */
        rarity: (term: string): number => rarities[numbers.get(term) ?? -1] ?? unknownRarity,

        holds(document: number, term: string): boolean {
          const list = held[numbers.get(term) ?? -1];
          return list !== undefined && list[firstAtLeast(list, document)] === document;
        },

        /** The best documents for weighted terms, best first, equal ones in the order in which they were added. */
        best(
          weights: ReadonlyMap<string, number>,
          limit: number,
          admits: (document: number) => boolean = () => true,
        ): { document: number; score: number }[] {
          const touched: number[] = [];
          for (const [term, weight] of weights) {
            const number = numbers.get(term) ?? -1;
            const [list, gain] = [held[number], gains[number]];
            if (!list || !gain) continue;
            for (let place = 0; place < list.length; place++) {
              const document = list[place] ?? 0;
              if (scores[document] === 0) touched.push(document);
              scores[document] = (scores[document] ?? 0) + weight * (gain[place] ?? 0);
            }
          }
          const found: { document: number; score: number }[] = [];
          let least = 0;
          for (const document of touched) {
            const score = scores[document] ?? 0;
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
    },
  };
}

function byScore(a: { document: number; score: number }, z: { document: number; score: number }): number {
  return z.score - a.score || a.document - z.document;
}

/** The place of the first number that is not below `wanted` in an ascending list. */
function firstAtLeast(list: Uint32Array, wanted: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

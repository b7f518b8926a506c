import type { Audience } from '../domain/source.ts';
import type { StoredPassage } from '../store/passages.ts';
import { type Asked, coverage, understand } from './asked.ts';
import { createDirectAnswers, type DirectAnswer } from './direct.ts';
import { fuse } from './fuse.ts';
import { likeness, type Vectors } from './meaning.ts';
import { type Lexicon, type Packed, pack } from './pack.ts';
import { assemblePostings, createPostings, type Postings } from './postings.ts';
import { type Reading, read } from './reading.ts';
import { createSpelling } from './spelling.ts';
import { createTermReader } from './terms.ts';

/** A passage that was found, and why. */
export type Found = {
  readonly passage: StoredPassage;
  readonly score: number;
  /** Terms of the question that it holds. */
  readonly matched: readonly string[];
  /** Share of the question's terms that it holds, each weighted by its rarity: 0 to 1. */
  readonly coverage: number;
  /** Its place, from 1, among what was found by words and by meaning; null where it was not found so. */
  readonly ranks: { readonly words: number | null; readonly meaning: number | null };
  /** How alike it is to the question in meaning, -1 to 1; null without embeddings. */
  readonly similarity: number | null;
  /** What each term adds to the score, most first, and where it was said; when the search was to explain itself. */
  readonly terms?: readonly TermShare[];
};

export type TermShare = {
  readonly term: string;
  readonly adds: number;
  readonly from: 'question' | 'before';
};

export type SearchOptions = {
  /** Earlier messages of the customer, oldest first. */
  readonly context?: readonly string[];
  /** What the customer was told last. */
  readonly lastAnswer?: string;
  readonly limit?: number;
  /** Also passages that no customer may see. */
  readonly internal?: boolean;
  /** The question's vector, where an embedding model is set. */
  readonly vector?: Float32Array | null;
  readonly explain?: boolean;
};

/** What earlier messages add, per message back, and what was answered last. */
const messageBack = 0.4;
const answerBack = 0.1;
/** A question that its best passage covers takes this much less from what was said before: the topic may be new. */
const selfContained = 0.8;
const selfContainedTerms = 5;
/** Found by words, and by meaning, before the two are joined. */
const fusedDepth = 50;
/** Passages kept sentence by sentence. */
const readingsKept = 2_000;

/** A site's passages, searchable; immutable, rebuilt when they change. */
export type Index = {
  readonly size: number;
  /** What a score is measured against: that of one word which stands nowhere else. */
  readonly unit: number;
  readonly passages: readonly StoredPassage[];
  /** A message as this site's words have it: slips of the keyboard mended, terms weighted by their rarity. */
  understand(message: string): Asked;
  /** The terms of a text as the index knows them. */
  terms(text: string): string[];
  /** The direct response that people wrote for just this question, if there is one. */
  direct(message: string): DirectAnswer | null;
  /** A passage sentence by sentence; kept, since good passages are read often. */
  read(passage: StoredPassage): Reading;
  /** The same with the vectors of its passages. */
  withVectors(known: Vectors): Index;
  /** The passages nearest to a message, best first: by words, and with its vector by meaning as well. */
  search(message: string | Asked, options?: SearchOptions): Found[];
};

/** Passages that are read before other work of the process gets its turn: some milliseconds. */
const packedAtOnce = 100;

/** A passage that has been read for indexing. */
export type ReadPassage = { readonly passage: StoredPassage; readonly packed: Packed };

export function buildIndex(passages: readonly StoredPassage[]): Index {
  const lexicon: Lexicon = new Map();
  return createIndex(
    passages,
    createPostings(
      passages.map((passage) => pack(passage, lexicon)),
      lexicon,
    ),
  );
}

/** Reads passages for indexing, but for those `known` already, without holding the process up. */
export async function packAside(
  passages: readonly StoredPassage[],
  lexicon: Lexicon,
  known: ReadonlyMap<StoredPassage, Packed> = new Map(),
): Promise<readonly ReadPassage[]> {
  const read: ReadPassage[] = [];
  for (const [number, passage] of passages.entries()) {
    if (number % packedAtOnce === packedAtOnce - 1) await pause();
    read.push({ passage, packed: known.get(passage) ?? pack(passage, lexicon) });
  }
  return read;
}

/** Builds an index of what has been read, without holding the process up. `audiences`: who may read each source by now. */
export async function buildIndexAside(
  read: readonly ReadPassage[],
  lexicon: Lexicon,
  audiences: ReadonlyMap<string, Audience> = new Map(),
): Promise<Index> {
  const steps = assemblePostings(
    read.map(({ packed }) => packed),
    lexicon,
  );
  let step = steps.next();
  for (; !step.done; step = steps.next()) await pause();
  const passages = read.map(({ passage }) => {
    const audience = audiences.get(passage.sourceId) ?? passage.audience;
    return audience === passage.audience ? passage : { ...passage, audience };
  });
  return createIndex(passages, step.value);
}

async function pause(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}

function createIndex(
  passages: readonly StoredPassage[],
  postings: Postings,
  vectors: Vectors | null = null,
): Index {
  const spelling = createSpelling(postings.terms);
  const reader = createTermReader(languagesOf(passages), postings.knows);
  const understandHere = (message: string): Asked => understand(message, postings, spelling, reader);
  const direct = createDirectAnswers(passages, understandHere);
  const readings = new Map<string, Reading>();

  /** Terms of the question, and weaker ones of what was said before. */
  const weigh = (asked: Asked, { context = [], lastAnswer = '' }: SearchOptions): Map<string, number> => {
    const weights = new Map(asked.terms.map(({ term, emphasis }) => [term, emphasis]));
    if (context.length === 0 && lastAnswer === '') return weights;
    const [best] = postings.best(weights, 1);
    const covered = best ? coverage(asked, (term) => postings.holds(best.document, term)) : 0;
    const less = 1 - selfContained * covered * Math.min(1, weights.size / selfContainedTerms);
    const add = (text: string, weight: number) => {
      for (const term of reader.terms(text))
        weights.set(term, Math.max(weights.get(term) ?? 0, weight * less));
    };
    for (const [back, message] of context.toReversed().entries()) add(message, messageBack ** (back + 1));
    add(lastAnswer, answerBack);
    return weights;
  };

  const sharesOf = (document: number, asked: Asked, weights: ReadonlyMap<string, number>): TermShare[] => {
    const inQuestion = new Set(asked.terms.map(({ term }) => term));
    return [...weights]
      .map(([term, weight]): TermShare => {
        const from = inQuestion.has(term) ? 'question' : 'before';
        return { term, adds: weight * postings.gain(document, term), from };
      })
      .filter(({ adds }) => adds > 0)
      .sort((a, z) => z.adds - a.adds);
  };

  return {
    size: passages.length,
    unit: postings.unknownRarity,

    understand: understandHere,

    terms: reader.terms,

    direct: (message: string): DirectAnswer | null => direct(message),

    read(passage: StoredPassage): Reading {
      const kept = readings.get(passage._id);
      if (kept) return kept;
      if (readings.size >= readingsKept) readings.clear();
      const reading = read(passage);
      readings.set(passage._id, reading);
      return reading;
    },

    passages,

    withVectors: (known: Vectors): Index => createIndex(passages, postings, known),

    search(message: string | Asked, options: SearchOptions = {}): Found[] {
      const { limit = 8, internal = false, vector = null } = options;
      const asked = typeof message === 'string' ? understandHere(message) : message;
      const admits = (document: number) => internal || passages[document]?.audience === 'public';
      const isFused = vector !== null && vectors !== null;
      const weights = weigh(asked, options);
      const byWords = postings.best(weights, isFused ? fusedDepth : limit, admits);
      const byMeaning = isFused ? nearest(vectors, vector, fusedDepth, admits) : [];
      const scores = new Map(byWords.map(({ document, score }) => [document, score]));
      const likenesses = new Map(byMeaning.map(({ document, score }) => [document, score]));
      const fused = fuse([...scores.keys()], [...likenesses.keys()]).slice(0, limit);
      return fused.flatMap(({ document, byWords: words, byMeaning: meaning }) => {
        const passage = passages[document];
        if (!passage) return [];
        const holds = (term: string) => postings.holds(document, term);
        const matched = asked.terms.map(({ term }) => term).filter(holds);
        const similarity = likenesses.get(document) ?? null;
        const found = { score: scores.get(document) ?? 0, ranks: { words, meaning }, similarity };
        const why = options.explain ? { terms: sharesOf(document, asked, weights) } : {};
        return { passage, ...found, ...why, matched, coverage: coverage(asked, holds) };
      });
    },
  };
}

/** The documents most alike to a vector, best first; every one is looked at, which takes milliseconds for thousands. */
function nearest(
  vectors: Vectors,
  vector: Float32Array,
  limit: number,
  admits: (document: number) => boolean,
): { document: number; score: number }[] {
  return vectors
    .flatMap((known, document) =>
      known && admits(document) ? { document, score: likeness(vector, known) } : [],
    )
    .sort((a, z) => z.score - a.score)
    .slice(0, limit);
}

/** Languages of fewer passages than this share are not reckoned with in questions: most were guessed wrong. */
const spokenShare = 0.05;

/** What a site's passages are written in, the most frequent first. */
function languagesOf(passages: readonly StoredPassage[]): string[] {
  const counts = new Map<string, number>();
  for (const { language } of passages) {
    const primary = language.split('-', 1)[0] as string;
    counts.set(primary, (counts.get(primary) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count >= passages.length * spokenShare)
    .sort(([, a], [, z]) => z - a)
    .map(([language]) => language);
}

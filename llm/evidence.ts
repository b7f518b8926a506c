import { type Asked, coverage } from '../knowledge/asked.ts';
import type { Sentence } from '../knowledge/reading.ts';
import type { Found, Index } from '../knowledge/search.ts';
import { terms, words } from '../knowledge/terms.ts';

/** A sentence that may prove an answer. */
export type Candidate = {
  readonly hit: Found;
  readonly sentence: Sentence;
  /** Share of the question in the sentence itself, and with the title and headings above it. */
  readonly own: number;
  readonly covered: number;
  readonly value: number;
};

/** What speaks for and against an answer being in the passages; each 0 to 1. */
export type Signals = {
  /** Share of the question in the best passage, in its best sentence, and in that with what stands above it. */
  readonly passage: number;
  readonly sentence: number;
  readonly underHeadings: number;
  /** Share of the question in the two rarest terms that the best passage holds. */
  readonly rarest: number;
  /** Share of the question in words that no passage holds. */
  readonly unknown: number;
  /** Names and numbers of the question that the best passage does not hold. */
  readonly namesMissing: number;
  /** A number was asked for, and the best sentence holds none. */
  readonly numberMissing: number;
  /** How far the best passage is ahead of the second. */
  readonly margin: number;
  /** Few words say little: 1 for one term, less for more. */
  readonly brief: number;
};

export type Evidence = {
  readonly found: readonly Found[];
  /** Best first. */
  readonly candidates: readonly Candidate[];
  readonly signals: Signals;
};

/** Passages whose sentences are read. */
const passagesRead = 5;
/** A sentence of a passage further down must be this much better per place. */
const placeCosts = 0.05;
const headingsCount = 0.5;
const contextCounts = 0.2;

const nothing: Signals = {
  passage: 0,
  sentence: 0,
  underHeadings: 0,
  rarest: 0,
  unknown: 1,
  namesMissing: 1,
  numberMissing: 0,
  margin: 0,
  brief: 1,
};

/** Looks for sentences that answer a message. */
export function gather(
  index: Index,
  message: string,
  context: readonly string[],
  lastAnswer: string | undefined,
): Evidence & { readonly asked: Asked } {
  const asked = index.understand(message);
  const before = index.understand(context.join('\n'));
  const found = index.search(asked, { context, ...(lastAnswer ? { lastAnswer } : {}) });
  const candidates = found
    .slice(0, passagesRead)
    .flatMap((hit, place) =>
      index.read(hit.passage).map((sentence): Candidate => {
        const own = coverage(asked, (term) => sentence.terms.has(term));
        const within = (term: string) => sentence.terms.has(term) || sentence.above.has(term);
        const covered = coverage(asked, within);
        const value =
          own +
          headingsCount * covered +
          hit.coverage +
          contextCounts * coverage(before, within) -
          placeCosts * place;
        return { hit, sentence, own, covered, value };
      }),
    )
    .sort((a, b) => b.value - a.value);
  const [best] = candidates;
  return { asked, found, candidates, signals: best ? signalsOf(message, asked, best, found) : nothing };
}

function signalsOf(message: string, asked: Asked, best: Candidate, found: readonly Found[]): Signals {
  const { passage } = best.hit;
  const rarest = [...asked.terms].sort((a, b) => b.weight - a.weight).slice(0, 2);
  const matched = new Set(best.hit.matched);
  const share = (some: Asked['terms']) => {
    const all = some.reduce((sum, { weight }) => sum + weight, 0);
    return all === 0
      ? 0
      : some.reduce((sum, { term, weight }) => sum + (matched.has(term) ? weight : 0), 0) / all;
  };
  const unknown = asked.terms.reduce((sum, { known, weight }) => sum + (known ? 0 : weight), 0);
  const names = namesOf(message);
  const missing = names.filter((name) => !matched.has(name)).length;
  const second = found.find(({ passage: { _id } }) => _id !== passage._id)?.score ?? 0;
  const sentence = passage.text.slice(best.sentence.start, best.sentence.end);
  return {
    passage: best.hit.coverage,
    sentence: best.own,
    underHeadings: best.covered,
    rarest: share(rarest),
    unknown: asked.weight === 0 ? 1 : unknown / asked.weight,
    namesMissing: names.length === 0 ? 0 : missing / names.length,
    numberMissing: asksForNumber.test(message) && !/\p{N}/u.test(sentence) ? 1 : 0,
    margin: best.hit.score > second ? 1 - second / best.hit.score : 0,
    brief: 1 / Math.max(1, asked.terms.length),
  };
}

const asksForNumber =
  /\bhow (?:much|many|long|often|old|far)\b|\bwhen\b|\bwhat (?:year|date|time|percentage)\b/i;

/** Terms of capitalised words that do not begin a sentence, and of words with digits. */
function namesOf(message: string): string[] {
  const found = message.matchAll(
    /(?<![.?!\n]\s*|^\s*)\b\p{Lu}[\p{L}\p{N}]+|[\p{L}\p{N}]*\p{N}[\p{L}\p{N}]*/gu,
  );
  return [...new Set([...found].flatMap(([name]) => terms(words(name).join(' '))))];
}

import { type Asked, coverage } from '../knowledge/asked.ts';
import type { Found, Index } from '../knowledge/search.ts';
import { words } from '../knowledge/terms.ts';
import type { Question } from './answerer.ts';
import { type Candidate, choose, isHeld } from './choose.ts';
import { asksForExclusion, saysExclusion } from './exclusion.ts';

/** What speaks for and against an answer being in the passages. */
export type Signals = {
  /** The best passage's score in units of one rare word, as ln(1 + n): what was said before counts here too. */
  readonly score: number;
  /** That score by the weight of what is asked, as ln(1 + n): short questions cannot score high. */
  readonly relative: number;
  /** Share of the question in the best sentence and the headings above it; 0 to 1. */
  readonly sentence: number;
  /** Share of the question's names and numbers that the best passage does not hold; 0 to 1. */
  readonly namesMissing: number;
  /** 1 when a number was asked for and the best sentence holds none, else 0. */
  readonly numberMissing: number;
  /**
   * 1 when a short question turns on a word that what would be quoted and the headings above it do not hold: a name, or one
   * that stands nowhere on the site and is rarer than the others; else 0.
   */
  readonly rareMissing: number;
};

export type Evidence = {
  readonly found: readonly Found[];
  /** Best first. */
  readonly candidates: readonly Candidate[];
  readonly signals: Signals;
  /** Days since the best passage was fetched. */
  readonly ageDays: number;
};

/** Passages whose sentences are read. */
const passagesRead = 5;
/** What makes one sentence better than another, beside what of the question it holds itself. */
const worth = {
  underHeadings: 0.5,
  heading: 0.3,
  passage: 2,
  context: 0.3,
  /** It holds the names and numbers of the question itself. */
  names: 0.5,
  row: -0.1,
  later: -0.01,
};

/** Earlier messages that sentences are compared with, and what each counts of the one after it. */
const contextRead = 3;
const fading = 0.5;

/** Looks for sentences that answer a message. */
export function gather(
  index: Index,
  message: string,
  { context, lastAnswer, vector = null }: Pick<Question, 'context' | 'lastAnswer' | 'vector'>,
): Evidence & { readonly asked: Asked } {
  const asked = index.understand(message);
  const before = context.slice(-contextRead).map((one) => index.understand(one));
  const admits = asksForExclusion(message) ? leavesOut : () => true;
  const names = namesOf(index, message);
  const found = index.search(asked, { context, vector, ...(lastAnswer ? { lastAnswer } : {}) });
  const best = topScore(found) || 1;
  const candidates = found
    .slice(0, passagesRead)
    .flatMap((hit) =>
      index.read(hit.passage).map((sentence, place): Candidate => {
        const { terms: own, above } = sentence;
        const covered = coverage(asked, (term) => own.has(term) || above.has(term));
        const value =
          coverage(asked, (term) => own.has(term)) +
          worth.underHeadings * covered +
          worth.heading * coverage(asked, (term) => above.has(term)) +
          worth.passage * (hit.score / best) +
          worth.context * saidBefore(before, own) +
          worth.names * shareOf(names, own) +
          (hit.passage.text[sentence.start] === '|' ? worth.row : 0) +
          worth.later * place;
        return { hit, sentence, covered, value };
      }),
    )
    .filter(admits)
    .sort((a, b) => b.value - a.value);
  const signals = signalsOf(index, message, asked, found, candidates);
  return { asked, found, candidates, signals, ageDays: ageOf(found[0]) };
}

/** How much of the earlier messages stands in a sentence: the last one counts as much as all before it. */
function saidBefore(before: readonly Asked[], own: ReadonlySet<string>): number {
  return before.reduce((sum, one) => sum * fading + coverage(one, (term) => own.has(term)) * (1 - fading), 0);
}

/** Of a candidate: its words, or what it stands under, say that something is left out. */
function leavesOut({ hit: { passage }, sentence: { start, end, heading, whole } }: Candidate): boolean {
  const from = Math.min(start, whole?.start ?? start);
  return saysExclusion(`${passage.sourceTitle}\n${heading ?? ''}\n${passage.text.slice(from, end)}`);
}

const dayMs = 86_400_000;

function ageOf(best: Found | undefined): number {
  return best ? Math.max(0, Math.floor((Date.now() - best.passage.fetchedAt.getTime()) / dayMs)) : 0;
}

function shareOf(names: readonly string[], held: ReadonlySet<string>): number {
  return names.length === 0 ? 0 : names.filter((name) => held.has(name)).length / names.length;
}

/** Of what is found by meaning alone the score is 0, wherever it stands. */
function topScore(found: readonly Found[]): number {
  return found.reduce((most, { score }) => Math.max(most, score), 0);
}

/** A message asks for at least this much of one rare word. */
const leastAsked = 0.1;

function signalsOf(
  index: Index,
  message: string,
  asked: Asked,
  found: readonly Found[],
  candidates: readonly Candidate[],
): Signals {
  const [best] = candidates;
  const { unit } = index;
  const names = namesOf(index, message);
  const missing = names.filter((name) => !best?.hit.matched.includes(name)).length;
  const sentence = best ? best.hit.passage.text.slice(best.sentence.start, best.sentence.end) : '';
  const score = topScore(found) / unit;
  return {
    score: Math.log(1 + score),
    relative: Math.log(1 + score / Math.max(leastAsked, asked.weight / unit)),
    sentence: best?.covered ?? 0,
    namesMissing: names.length === 0 ? 0 : missing / names.length,
    rareMissing: turnsOnMissing(asked, names, choose(asked, candidates)) ? 1 : 0,
    numberMissing: asksForNumber.test(message) && !/\p{N}/u.test(sentence) ? 1 : 0,
  };
}

/** Words that count, of a question that turns on each of them. */
const fewWords = 4;
/** Words that are asked in full and are not vague count. */
const inFull = 0.8;

function turnsOnMissing({ terms }: Asked, names: readonly string[], chosen: readonly Candidate[]): boolean {
  const full = terms.filter(({ term, emphasis }) => emphasis >= inFull && !saysExclusion(term));
  const rarest = Math.max(0, ...full.map(({ weight }) => weight));
  const missing = full.filter(({ term }) => !isHeld(term, chosen));
  return (
    full.length <= fewWords &&
    missing.some(({ term, known, weight }) => names.includes(term) || (!known && weight >= rarest))
  );
}

const asksForNumber =
  /\bhow (?:much|many|long|often|old|far)\b|(?:^|[.,;!?]\s*)(?:and |but |so )?when\b|\bwhat (?:year|date|time|percentage)\b/i;

/** Terms of capitalised words that do not begin a sentence, and of words with digits. */
function namesOf(index: Index, message: string): string[] {
  const found = message.matchAll(
    /(?<![.?!\n]\s*|^\s*)\b\p{Lu}[\p{L}\p{N}]+|[\p{L}\p{N}]*\p{N}[\p{L}\p{N}]*/gu,
  );
  return [...new Set([...found].flatMap(([name]) => index.terms(words(name).join(' '))))];
}

import type { Citation } from '../domain/events.ts';
import type { Found, Index } from '../knowledge/search.ts';
import { terms, vagueWords, words } from '../knowledge/terms.ts';
import { units } from '../knowledge/units.ts';
import type { Drafted, Question } from './answerer.ts';

/** Passages whose sentences are considered. */
const passagesRead = 5;
/** Sentences quoted for one message. */
const sentencesQuoted = 3;
/** A further sentence must add this share of the question's weight. */
const worthAdding = 0.12;
/** Below this share of the question in the best passage there is no source for it. */
const sourceCoverage = 0.45;

const clarification =
  'Could you tell me a little more? Please write what you want to do, and what happened instead, in one or two sentences.';

/**
 * Answers without a model: quotes whole sentences of a site's public passages, and stops where they do not hold what
 * was asked. Several messages are answered together; one that cannot be answered stops them all.
 */
export function extractive(index: Index, { messages, context }: Question): Drafted {
  const clear = messages.filter((message) => specific(message).length > 0);
  if (clear.length === 0) {
    return {
      kind: 'clarification',
      confidence: 0,
      gap: 'unclear',
      text: clarification,
      citations: [],
      looked: [],
    };
  }
  const answers = clear.map((message, position) =>
    answerOne(index, message, [...context, ...clear.slice(0, position)]),
  );
  const looked = answers.flatMap(({ found }) => found.map(lookedAt));
  const worst = answers.reduce((a, b) => (b.confidence < a.confidence ? b : a));
  if (worst.quotes.length === 0) {
    return { kind: 'none', confidence: worst.confidence, gap: worst.gap, text: '', citations: [], looked };
  }
  const quotes = distinct(answers.flatMap((answer) => answer.quotes));
  return {
    kind: 'answer',
    confidence: worst.confidence,
    gap: null,
    text: render(quotes.map(({ quote }) => quote)),
    citations: quotes,
    looked,
  };
}

type Answered = {
  readonly found: readonly Found[];
  readonly quotes: readonly Citation[];
  readonly confidence: number;
  readonly gap: 'no_source' | 'not_proved' | null;
};

function answerOne(index: Index, message: string, context: readonly string[]): Answered {
  const asked = specific(message);
  const found = index.search(message, { context: asked.length < 3 ? context : [], limit: 8 });
  const sentences = found
    .slice(0, passagesRead)
    .flatMap((hit, rank) => readSentences(index, asked, hit, rank));
  const best = sentences.reduce<Sentence | null>((a, b) => (a && a.value >= b.value ? a : b), null);
  if (!best) return { found, quotes: [], confidence: 0, gap: 'no_source' };
  const unknown = asked.filter((term) => !index.known(term)).length / asked.length;
  const confidence = probability(best.hit.coverage, best.coverage, unknown, missingNumber(message, best));
  if (best.hit.coverage < sourceCoverage) return { found, quotes: [], confidence, gap: 'no_source' };
  if (confidence < 0.5) return { found, quotes: [], confidence, gap: 'not_proved' };
  return { found, quotes: together(index, asked, best, sentences).map(cite), confidence, gap: null };
}

/** A logistic model with weights set by hand; the calibrated one takes its place. */
function probability(passage: number, sentence: number, unknown: number, noNumber: boolean): number {
  const score = -4.2 + 4.2 * passage + 2.8 * sentence - 2.5 * unknown - (noNumber ? 0.8 : 0);
  return Math.round((1 / (1 + Math.exp(-score))) * 1000) / 1000;
}

type Sentence = {
  readonly hit: Found;
  readonly start: number;
  readonly end: number;
  readonly held: ReadonlySet<string>;
  /** Share of the question in the sentence and the headings above it. */
  readonly coverage: number;
  readonly value: number;
};

function readSentences(index: Index, asked: readonly string[], hit: Found, rank: number): Sentence[] {
  const { passage } = hit;
  const above = new Set(terms(`${passage.sourceTitle} ${passage.headings.join(' ')}`));
  return units(passage.text).map(({ start, end }) => {
    const own = new Set(terms(passage.text.slice(start, end)));
    const held = new Set([...own, ...above]);
    const coverage = index.coverage(asked, held);
    const value = index.coverage(asked, own) + 0.5 * coverage + hit.coverage - 0.05 * rank;
    return { hit, start, end, held, coverage, value };
  });
}

/** The best sentence, then others of its passage that hold more of what was asked, in the order of the text. */
function together(
  index: Index,
  asked: readonly string[],
  best: Sentence,
  all: readonly Sentence[],
): Sentence[] {
  const chosen = [best];
  const beside = all.filter(({ hit }) => hit === best.hit).sort((a, b) => b.value - a.value);
  for (const sentence of beside) {
    if (chosen.length >= sentencesQuoted) break;
    const held = new Set(chosen.flatMap((one) => [...one.held]));
    const more = index.coverage(asked, new Set([...held, ...sentence.held])) - index.coverage(asked, held);
    if (more >= worthAdding) chosen.push(sentence);
  }
  return chosen.sort((a, b) => a.start - b.start);
}

function cite({ hit: { passage }, start, end }: Sentence): Citation {
  const { _id, sourceTitle, url, fetchedAt, text } = passage;
  return {
    passageId: _id,
    sourceTitle,
    ...(url ? { url } : {}),
    quote: text.slice(start, end),
    start,
    end,
    fetchedAt: fetchedAt.toISOString(),
  };
}

/** Terms that name a matter; empty for "help, it doesn't work". */
function specific(message: string): string[] {
  const plain = words(message).filter((word) => !vagueWords.has(word));
  return terms(plain.join(' '));
}

/** Asked for a number, and the sentence holds none. */
function missingNumber(message: string, { hit, start, end }: Sentence): boolean {
  return (
    /\bhow (?:much|many|long|often)\b|\bwhen\b/i.test(message) &&
    !/\p{N}/u.test(hit.passage.text.slice(start, end))
  );
}

function distinct(citations: readonly Citation[]): Citation[] {
  const seen = new Set<string>();
  return citations.filter(({ quote }) => !seen.has(quote) && seen.add(quote));
}

/** Quotes as readable text: Markdown's emphasis and links are taken off; the citations keep the exact words. */
function render(quotes: readonly string[]): string {
  return quotes
    .map((quote) => quote.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/(\*\*|__)(.+?)\1/g, '$2'))
    .map((quote) => quote.replace(/\s*\n\s*/g, quote.includes('```') ? '\n' : ' '))
    .join(' ');
}

function lookedAt({ passage, score }: Found) {
  return { passageId: passage._id, title: passage.sourceTitle, score: Math.round(score * 100) / 100 };
}

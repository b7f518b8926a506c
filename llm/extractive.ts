import { say } from '../domain/copy/catalog.ts';
import type { Found, Index } from '../knowledge/search.ts';
import type { Drafted, Question } from './answerer.ts';
import { quote } from './compose.ts';
import { confidenceOf } from './confidence.ts';
import { courtesy } from './courtesy.ts';
import { directAnswer } from './direct.ts';
import { gather } from './evidence.ts';

/** Below this share of the question in the best passage there is no source for it. */
const sourceCoverage = 0.3;
/** As likely as not. */
const provedFrom = 0.5;

/**
 * Answers without a model: quotes whole sentences of a site's public passages, and stops where they do not hold what
 * was asked. Several messages are answered together; one that cannot be answered stops them all.
 */
export function extractive(index: Index, question: Question): Drafted {
  const { messages, context, language = 'en' } = question;
  const clarification = { kind: 'clarification', confidence: 0, citations: [], looked: [] } as const;
  const polite = courtesy(messages, language);
  if (polite !== null) return { ...clarification, gap: null, courtesy: true, text: polite };
  const clear = messages.filter(
    (message) =>
      index.direct(message) !== null || (courtesy([message]) === null && index.understand(message).specific),
  );
  if (clear.length === 0) return { ...clarification, gap: 'unclear', text: say('clarify.unclear', language) };
  const answers = clear.map(
    (message, position) =>
      direct(index, message) ??
      answer(index, message, { ...question, context: [...context, ...clear.slice(0, position)] }),
  );
  const looked = distinct(
    answers.flatMap(({ looked }) => looked),
    ({ passageId }) => passageId,
  );
  const worst = answers.reduce((a, b) => (b.confidence < a.confidence ? b : a));
  const { confidence, gap, features } = answers.find((one) => one.gap !== null) ?? worst;
  if (gap !== null) {
    return {
      ...{ kind: 'none', confidence, gap, text: '', citations: [], looked },
      ...(features ? { features } : {}),
    };
  }
  const citations = distinct(
    answers.flatMap((one) => one.citations),
    ({ quote }) => quote,
  );
  const text = distinct(
    answers.map((one) => one.text),
    (one) => one,
  ).join('\n');
  return { kind: 'answer', confidence, gap, text, citations, looked, ...(features ? { features } : {}) };
}

type Answered = Pick<Drafted, 'looked' | 'citations' | 'confidence' | 'text' | 'features'> & {
  readonly gap: 'no_source' | 'not_proved' | null;
};

/** What people wrote for just this question wins over whatever the pages say. */
function direct(index: Index, message: string): Answered | null {
  const drafted = directAnswer(index, message);
  return drafted && { ...drafted, gap: null };
}

function answer(index: Index, message: string, question: Question): Answered {
  const { asked, found, candidates, signals, ageDays } = gather(index, message, question);
  const confidence = candidates.length === 0 ? 0 : confidenceOf(signals);
  const features = { ...signals, ageDays };
  const looked = found.map(lookedAt);
  const stopped = (gap: Answered['gap']): Answered => ({
    ...{ looked, citations: [], text: '', confidence, gap, features },
  });
  if ((candidates[0]?.hit.coverage ?? 0) < sourceCoverage) return stopped('no_source');
  if (confidence < provedFrom) return stopped('not_proved');
  return { looked, ...quote(asked, candidates), confidence, gap: null, features };
}

function distinct<T>(all: readonly T[], by: (one: T) => string): T[] {
  return [...new Map(all.toReversed().map((one) => [by(one), one])).values()].toReversed();
}

/** A passage that was looked at, as a draft names it. */
export function lookedAt({ passage, score }: Found) {
  const { _id, sourceId, sourceTitle } = passage;
  return { passageId: _id, sourceId, title: sourceTitle, score: Math.round(score * 100) / 100 };
}

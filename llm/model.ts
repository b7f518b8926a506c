import { randomBytes } from 'node:crypto';
import { say } from '../domain/copy/catalog.ts';
import type { Index } from '../knowledge/search.ts';
import type { Drafted, Question } from './answerer.ts';
import { confidenceOf } from './confidence.ts';
import { courtesy } from './courtesy.ts';
import { directAnswer } from './direct.ts';
import { gather } from './evidence.ts';
import { lookedAt } from './extractive.ts';
import type { Model } from './openai.ts';
import { instructions, passagesShown, question as questionOf } from './prompt.ts';
import { prove } from './proof.ts';

/**
 * Answers with a model, from a site's public passages alone: what it says is kept sentence by sentence as far as its quotes
 * prove it, and where nothing is left, or its beginning is not, it stops. Throws a ModelError.
 */
export async function answerWithModel(
  model: Model,
  index: Index,
  question: Question,
  signal?: AbortSignal,
): Promise<Drafted & { readonly intent?: string }> {
  const { messages, context, language } = question;
  const polite = courtesy(messages, language);
  if (polite !== null) {
    return {
      kind: 'clarification',
      confidence: 0,
      gap: null,
      courtesy: true,
      text: polite,
      citations: [],
      looked: [],
    };
  }
  const asked = messages.join('\n');
  const direct = directAnswer(index, asked);
  if (direct) return direct;
  const { found, candidates, signals, ageDays } = gather(index, asked, question);
  const shown = found.slice(0, passagesShown);
  const looked = shown.map(lookedAt);
  const retrieved = candidates.length === 0 ? 0 : confidenceOf(signals);
  const features = { ...signals, ageDays };
  const stopped = (gap: 'no_source' | 'not_proved'): Drafted => ({
    ...{ kind: 'none', confidence: retrieved, gap, text: '', citations: [], looked, features },
  });
  if (shown.length === 0) return stopped('no_source');
  const passages = new Map(shown.map(({ passage }, place) => [`p${place + 1}`, passage]));
  const fence = randomBytes(9).toString('base64url');
  const answered = await model.ask(instructions, questionOf({ messages, context }, passages, fence), signal);
  const { answer, confidence, clarification } = answered;
  if (answer.length === 0) {
    return clarification === null
      ? stopped('no_source')
      : // The model's own words reach no customer without a quote: it is our question that is asked.
        {
          ...{ kind: 'clarification', confidence: 0, gap: 'unclear', citations: [], looked, features },
          text: say('clarify.unclear', language ?? 'en'),
        };
  }
  const { text, citations, dropped } = prove(answer, passages, { question: asked, instructions });
  const isWhole =
    dropped.length < answer.length &&
    prove(answer.slice(0, 1), passages, { question: asked, instructions }).text !== '';
  if (!isWhole) return stopped('not_proved');
  return {
    kind: 'answer',
    // Neither a model that is sure of itself nor good passages alone make an answer sure.
    confidence: Math.round(1_000 * Math.sqrt(confidence * retrieved)) / 1_000,
    gap: null,
    text,
    citations,
    looked,
    features,
  };
}

import { Context } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import type { Assessment } from '../domain/assessment.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { answerWithModel } from '../llm/model.ts';
import { type Model, ModelError } from '../llm/openai.ts';
import type { TurnInput } from './contract.ts';
import type { ActivityDependencies } from './dependencies.ts';
import { draft } from './draft.ts';

/** Well within the heartbeat timeout, so that a cancellation is heard soon. */
const heartbeatMs = 2_000;

/**
 * Drafts with the model and stores the draft. A claim cancels the call. What passes is retried by Temporal, after the
 * time that the model's server asks for; a refusal, or an answer that stays invalid, fails the turn at once.
 */
export async function draftWithModel(
  deps: ActivityDependencies & { readonly knowledge: Knowledge; readonly model: Model | null },
  input: TurnInput,
): Promise<Assessment> {
  const { model, store } = deps;
  if (!model) throw ApplicationFailure.create({ type: 'no_model', message: 'no_model', nonRetryable: true });
  const context = Context.current();
  const beat = setInterval(() => context.heartbeat(), heartbeatMs);
  try {
    const drafted = await draft(deps, input, (index, question) =>
      answerWithModel(model, index, question, context.cancellationSignal),
    );
    await store.drafts.put(drafted);
    return drafted.assessment;
  } catch (error) {
    context.cancellationSignal.throwIfAborted();
    throw error instanceof ModelError ? toFailure(error) : error;
  } finally {
    clearInterval(beat);
  }
}

function toFailure({ fault, retryAfterMs }: ModelError): ApplicationFailure {
  const type = `model_${fault}`;
  const isFinal = fault === 'refused' || fault === 'invalid';
  return ApplicationFailure.create({
    type,
    message: type,
    nonRetryable: isFinal,
    ...(retryAfterMs !== null && !isFinal ? { nextRetryDelay: Math.max(1, retryAfterMs) } : {}),
  });
}

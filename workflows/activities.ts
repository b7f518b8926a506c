import {
  ActivityFailure,
  ApplicationFailure,
  proxyActivities,
  proxyLocalActivities,
  TimeoutFailure,
} from '@temporalio/workflow';
import type { AnswerActivities, ConversationActivities } from '../activities/contract.ts';
import { queues } from './contract.ts';

/**
 * Writes to the store: milliseconds, so local. They go on until the store is back, since what was decided must be
 * published; backing off past `localRetryThreshold` frees the workflow task, so that signals are seen meanwhile.
 */
export const { publish, prepareHandoff, recover, standing } = proxyLocalActivities<ConversationActivities>({
  startToCloseTimeout: '5s',
  localRetryThreshold: '2s',
  retry: { initialInterval: '100ms', backoffCoefficient: 2, maximumInterval: '3s' },
});

/**
 * A turn without a model takes milliseconds and holds the workflow task. Bounded: a customer whose draft cannot be
 * made within half a minute (knowledge or store away) is handed to people.
 */
export const { takeTurn } = proxyLocalActivities<ConversationActivities>({
  startToCloseTimeout: '5s',
  scheduleToCloseTimeout: '30s',
  localRetryThreshold: '2s',
  retry: { initialInterval: '100ms', backoffCoefficient: 2, maximumInterval: '3s' },
});

/** A model call takes seconds: its own queue, cancellable, three attempts within a minute and a half. */
export const { draftWithModel } = proxyActivities<AnswerActivities>({
  taskQueue: queues.answers,
  startToCloseTimeout: '60s',
  scheduleToCloseTimeout: '90s',
  heartbeatTimeout: '10s',
  retry: { initialInterval: '1s', backoffCoefficient: 2, maximumAttempts: 3 },
  summary: 'draft with the model',
});

/** Our word for why an activity failed: an ApplicationFailure's type or the kind of timeout, never a message. */
export function failureCode(error: unknown): string {
  const cause = error instanceof ActivityFailure ? error.cause : error;
  if (cause instanceof ApplicationFailure && cause.type) return cause.type;
  return cause instanceof TimeoutFailure ? 'timeout' : 'failed';
}

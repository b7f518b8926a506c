import type { WaitEstimate } from '../events.ts';
import { type ConversationState, change, nothing, record, type Step, system } from './state.ts';

/** True when a handoff's packet or promise is still to be prepared. */
export function preparationIsDue(state: ConversationState): boolean {
  return state.wants.length > 0;
}

/** The oldest want is prepared: say so, the promise only to a customer who still waits after that handoff. */
export function receivePreparation(state: ConversationState, estimate: WaitEstimate, at: number): Step {
  const [want, ...wants] = state.wants;
  if (!want) return nothing(state);
  const { handoff } = want;
  const step = change(nothing(state), { wants });
  const waits = want.promise && state.mode === 'waiting' && state.handoff === handoff;
  const promised = waits ? promise(step, estimate, at) : step;
  return want.packet ? record(promised, at, system, { type: 'packet', handoff }) : promised;
}

function promise(step: Step, estimate: WaitEstimate, at: number): Step {
  const dueAt = estimate.bound === null ? null : at + estimate.bound * 1000;
  const { handoff } = step.state;
  const promised = record(step, at, system, { type: 'wait_promise', handoff, dueAt, ...estimate });
  return change(promised, { promise: { dueAt, metAt: null } });
}

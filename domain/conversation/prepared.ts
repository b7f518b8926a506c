import type { WaitEstimate } from '../events.ts';
import { type ConversationState, change, nothing, record, type Step, system } from './state.ts';

/** True when a handoff's packet or promise is still to be prepared. */
export function preparationIsDue(state: ConversationState): boolean {
  return state.wants.packet || state.wants.promise;
}

/** The packet is stored and the wait estimated: say so, the promise only to a customer who still waits. */
export function receivePreparation(state: ConversationState, estimate: WaitEstimate, at: number): Step {
  const { wants, handoff } = state;
  const step = change(nothing(state), { wants: { packet: false, promise: false } });
  const promised = wants.promise && state.mode === 'waiting' ? promise(step, estimate, at) : step;
  return wants.packet ? record(promised, at, system, { type: 'packet', handoff }) : promised;
}

function promise(step: Step, estimate: WaitEstimate, at: number): Step {
  const dueAt = estimate.bound === null ? null : at + estimate.bound * 1000;
  const { handoff } = step.state;
  const promised = record(step, at, system, { type: 'wait_promise', handoff, dueAt, ...estimate });
  return change(promised, { promiseDueAt: dueAt });
}

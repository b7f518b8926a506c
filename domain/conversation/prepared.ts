import type { WaitEstimate } from '../events.ts';
import { type ConversationState, spokenIn, system } from './state.ts';
import { change, nothing, record, type Step } from './step.ts';

/** True when a handoff's packet or promise is still to be prepared. */
export function preparationIsDue(state: ConversationState): boolean {
  return state.wants.length > 0;
}

/** The oldest want is prepared: say so, the promise only to a customer who still waits after that handoff. */
export function receivePreparation(state: ConversationState, estimate: WaitEstimate, at: number): Step {
  const [want, ...others] = state.wants;
  if (!want) return nothing(state);
  const { handoff } = want;
  const waits = want.promise && state.mode === 'waiting' && state.handoff === handoff;
  const dueAt = estimate.bound === null ? null : at + estimate.bound * 1000;
  const promised = waits
    ? record(nothing(state), at, system, {
        type: 'wait_promise',
        handoff,
        dueAt,
        ...estimate,
        ...spokenIn(state),
      })
    : nothing(state);
  if (want.packet) return record(promised, at, system, { type: 'packet', handoff });
  return waits ? promised : change(promised, { wants: others });
}

import type { ConversationState } from './state.ts';
import { change, nothing, record, type Step, system } from './state.ts';
import { decideHeld } from './turn.ts';

/** When time alone changes this conversation next, in epoch milliseconds; null: never. */
export function nextDue(
  state: ConversationState,
): { readonly at: number; readonly what: 'escalation' | 'hold_end' } | null {
  const escalation =
    state.escalateAt === null ? null : ({ at: state.escalateAt, what: 'escalation' } as const);
  const holdEnd = state.holdUntil === null ? null : ({ at: state.holdUntil, what: 'hold_end' } as const);
  if (!escalation || !holdEnd) return escalation ?? holdEnd;
  return escalation.at <= holdEnd.at ? escalation : holdEnd;
}

/** Time has come to `now`: whatever is due happens, nothing happens early, nothing happens twice. */
export function passTime(state: ConversationState, now: number): Step {
  return escalate(endHold(nothing(state), now), now);
}

function endHold(step: Step, now: number): Step {
  const { holdUntil } = step.state;
  if (holdUntil === null || now < holdUntil) return step;
  return releaseHold(step, now);
}

/** Ends a hold and decides what was drafted meanwhile. */
export function releaseHold(step: Step, now: number): Step {
  const ended = record(change(step, { holdUntil: null }), now, system, { type: 'hold_end' });
  return decideHeld(change(ended, { holdSeq: ended.state.seq }), now);
}

function escalate(step: Step, now: number): Step {
  const { escalateAt, escalations, handoff } = step.state;
  if (escalateAt === null || now < escalateAt) return step;
  const fired = change(step, { escalateAt: null, escalations: escalations + 1 });
  return record(fired, now, system, { type: 'escalation', handoff, step: escalations + 1 });
}

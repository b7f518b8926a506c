import type { Fact } from '../events.ts';
import { type ConversationState, system } from './state.ts';
import { nothing, record, type Step } from './step.ts';
import { decideTurn } from './turn.ts';

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

/** Ends a hold and decides what was drafted meanwhile. */
export function releaseHold(step: Step, now: number, made: Pick<Fact, 'commandId'> = {}): Step {
  const { held } = step.state;
  const ended = record(step, now, system, { type: 'hold_end', ...made });
  return held ? decideTurn(ended, held.turn, held.assessment, now) : ended;
}

function endHold(step: Step, now: number): Step {
  const { holdUntil } = step.state;
  return holdUntil === null || now < holdUntil ? step : releaseHold(step, now);
}

function escalate(step: Step, now: number): Step {
  const { escalateAt, escalations, handoff } = step.state;
  if (escalateAt === null || now < escalateAt) return step;
  return record(step, now, system, { type: 'escalation', handoff, step: escalations + 1 });
}

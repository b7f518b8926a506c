import type { Assessment } from '../assessment.ts';
import { failureRule, firedRules } from '../stop-rules.ts';
import { handOff } from './handoff.ts';
import { ai, attemptsOf, type ConversationState } from './state.ts';
import { change, nothing, record, type Step } from './step.ts';

/** True when the AI owes the customer an attempt. */
export function turnIsDue(state: ConversationState): boolean {
  return state.mode === 'ai' && state.fresh && state.unanswered.length > 0;
}

/** Starts the next turn on all unanswered messages; an earlier turn in flight is superseded. */
export function beginTurn(state: ConversationState): ConversationState {
  const turn = state.turn + 1;
  return { ...state, turn, drafting: turn, fresh: false, held: null };
}

/** A turn's draft is there: publish it, keep it for the end of a hold, stop, or drop it when superseded. */
export function finishTurn(state: ConversationState, turn: number, assessment: Assessment, at: number): Step {
  if (state.drafting !== turn) return nothing(state);
  const step = change(nothing(state), { drafting: null });
  if (state.holdUntil !== null) return change(step, { held: { turn, assessment } });
  return decideTurn(step, turn, assessment, at);
}

/** A turn ended without a draft, after its bounded retries: a handoff, unless it was superseded. */
export function failTurn(state: ConversationState, turn: number, code: string, at: number): Step {
  if (state.drafting !== turn) return nothing(state);
  return handOff(nothing(state), [failureRule(code, state.policy)], at);
}

/** Publishes what was drafted, or stops. */
export function decideTurn(step: Step, turn: number, assessment: Assessment, at: number): Step {
  const { frustration, policy } = step.state;
  const attempts = attemptsOf(step.state);
  const [rule, ...others] = firedRules({ assessment, attempts, frustration, policy });
  if (rule) return handOff(step, [rule, ...others], at);
  if (assessment.kind === 'answer') return record(step, at, ai, { type: 'ai_answer', turn });
  const courtesy = assessment.courtesy ? { courtesy: true as const } : {};
  return record(step, at, ai, { type: 'ai_clarification', turn, ...courtesy });
}

import type { Fact, FactBody } from '../events.ts';
import { evolve } from './evolve.ts';
import type { ConversationState } from './state.ts';

/** A decision: the numbered facts that it made, and the state after them. */
export type Step = { readonly state: ConversationState; readonly facts: readonly Fact[] };

/** The step that changes nothing. */
export function nothing(state: ConversationState): Step {
  return { state, facts: [] };
}

/** Appends facts to a step, giving each the next number; the state follows from them. */
export function record(
  step: Step,
  at: number,
  by: Fact['by'],
  ...bodies: readonly (FactBody & Pick<Fact, 'commandId'>)[]
): Step {
  return bodies.reduce<Step>(({ state, facts }, body) => {
    const opens = body.type === 'customer_message' && state.mode === 'resolved';
    const fact = { ...body, seq: state.seq + 1, at, episode: state.episode + (opens ? 1 : 0), by };
    return { state: evolve(state, fact), facts: [...facts, fact] };
  }, step);
}

/** Changes what no fact says: the turn in flight, a held draft, the policy, what is to be prepared. */
export function change(
  step: Step,
  changes: Partial<Pick<ConversationState, 'drafting' | 'held' | 'ladder' | 'policy' | 'promise' | 'wants'>>,
): Step {
  return { ...step, state: { ...step.state, ...changes } };
}

import type { Screening } from '../screening.ts';
import { contentRules } from '../stop-rules.ts';
import { handOff } from './handoff.ts';
import { type ConversationState, customer, doneSeq } from './state.ts';
import { nothing, record, type Step } from './step.ts';

/** A customer's message arrived: number it, then stop at once or let a turn answer it. A repeat changes nothing. */
export function receiveMessage(
  state: ConversationState,
  message: { readonly messageId: string; readonly screening: Screening },
  at: number,
): Step {
  const { messageId, screening } = message;
  if (doneSeq(state, messageId) !== undefined) return nothing(state);
  const asks = screening.asksPerson ? { asksPerson: true as const } : {};
  const recorded = record(nothing(state), at, customer, { type: 'customer_message', messageId, ...asks });
  if (recorded.state.mode !== 'ai') return recorded;
  const [rule, ...others] = contentRules(screening, state.policy);
  return rule ? handOff(recorded, [rule, ...others], at) : recorded;
}

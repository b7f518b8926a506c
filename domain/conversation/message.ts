import type { Screening } from '../screening.ts';
import { contentRules } from '../stop-rules.ts';
import { handOff } from './handoff.ts';
import {
  type ConversationState,
  change,
  customer,
  doneSeq,
  nothing,
  recentLimit,
  record,
  remember,
  type Step,
  unansweredLimit,
} from './state.ts';

/** A customer's message arrived: number it, then stop at once or let a turn answer it. A repeat changes nothing. */
export function receiveMessage(
  state: ConversationState,
  message: { readonly messageId: string; readonly screening: Screening },
  at: number,
): Step {
  const { messageId, screening } = message;
  if (doneSeq(state, messageId) !== undefined) return nothing(state);
  const opened = state.mode === 'resolved' ? change(nothing(state), newEpisode(state)) : nothing(state);
  const recorded = record(opened, at, customer, { type: 'customer_message', messageId });
  const noted = change(remember(recorded, messageId, recorded.state.seq), {
    recent: [...state.recent, messageId].slice(-recentLimit),
    unanswered: screening.asksPerson
      ? state.unanswered
      : [...state.unanswered, messageId].slice(-unansweredLimit),
  });
  if (noted.state.mode !== 'ai') return noted;
  const [rule, ...others] = contentRules(screening, state.policy);
  if (rule) return handOff(noted, [rule, ...others], at);
  return change(noted, { fresh: true, drafting: null, held: null });
}

function newEpisode(state: ConversationState): Partial<ConversationState> {
  return {
    mode: 'ai',
    episode: state.episode + 1,
    reason: null,
    promise: null,
    clarifications: 0,
    ratingDue: false,
  };
}

import { evolve } from '../domain/conversation/evolve.ts';
import type { ConversationState } from '../domain/conversation/state.ts';
import { toFact } from '../domain/facts.ts';
import { eventPage } from '../store/events.ts';
import type { ActivityDependencies } from './dependencies.ts';

/**
 * Finds where a conversation stood from its events, for a workflow that was lost (terminated, or Temporal's data
 * gone): numbering goes on, and what was unanswered or not yet prepared is done now.
 */
export async function recover(
  { store }: ActivityDependencies,
  fresh: ConversationState,
): Promise<ConversationState> {
  let state = fresh;
  for (;;) {
    const events = await store.events.after(fresh.conversation, state.seq, eventPage);
    state = events.map(toFact).reduce(evolve, state);
    if (events.length < eventPage) return state;
  }
}

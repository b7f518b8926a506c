import type { ConversationState } from '../domain/conversation/state.ts';
import { recentLimit } from '../domain/conversation/state.ts';
import type { ConversationEvent } from '../domain/events.ts';
import { eventPage } from '../store/events.ts';
import type { ActivityDependencies } from './dependencies.ts';

/**
 * Rebuilds where a conversation stood from its projection and events, for a workflow that was lost. Numbering goes on
 * after the newest stored event, and messages since the last word from us count as unanswered.
 */
export async function recover(
  deps: ActivityDependencies,
  fresh: ConversationState,
): Promise<ConversationState> {
  const stored = await deps.store.conversations.get(fresh.conversation);
  const projection = stored?.projection;
  if (!projection) return fresh;
  const from = Math.max(0, projection.seq - eventPage / 2);
  const events = await deps.store.events.after(fresh.conversation, from, eventPage);
  const seq = Math.max(projection.seq, events.at(-1)?.seq ?? 0);
  const customers = events.filter(({ type }) => type === 'customer_message');
  const lastWord =
    events.findLast(({ type }) => type.startsWith('ai_') || type === 'operator_message')?.seq ?? 0;
  const lastEnd = events.findLast(({ type }) => type === 'resolve')?.seq ?? 0;
  const unanswered = customers
    .filter((event) => event.seq > Math.max(lastWord, lastEnd) && !event.asked)
    .map(messageIdOf);
  return {
    ...fresh,
    ...projection,
    seq,
    unanswered: projection.mode === 'resolved' ? [] : unanswered,
    fresh: projection.mode === 'ai' && unanswered.length > 0,
    recent: customers.map(messageIdOf).slice(-recentLimit),
    done: events.flatMap((event) =>
      typeof event.messageId === 'string' ? [[event.messageId, event.seq] as const] : [],
    ),
  };
}

function messageIdOf(event: ConversationEvent): string {
  return String(event.messageId);
}

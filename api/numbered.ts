import type { StoredConversation } from '../store/conversations.ts';
import { eventPage } from '../store/events.ts';
import type { StoredMessage } from '../store/messages.ts';
import type { Store } from '../store/store.ts';

/** Events carry the engine's time, messages this process's: so far may the two clocks be apart. */
const clockSkewMs = 60_000;

/**
 * Those of a conversation's messages that already have an event, although the mark that says so was lost (a worker
 * died within a second of publishing). Workflows remember a bounded number of ids, so these must not be rung again.
 * Reads the log backwards from its newest event to the time of the oldest message.
 */
export async function alreadyNumbered(
  { events }: Pick<Store, 'events'>,
  { _id, seq }: Pick<StoredConversation, '_id' | 'seq'>,
  messages: readonly StoredMessage[],
): Promise<ReadonlySet<string>> {
  const oldest = Math.min(...messages.map(({ acceptedAt }) => acceptedAt.getTime())) - clockSkewMs;
  const found = new Set<string>();
  for (let end = seq; end > 0; end -= eventPage) {
    const page = await events.after(_id, Math.max(0, end - eventPage), Math.min(end, eventPage));
    for (const { messageId } of page) if (typeof messageId === 'string') found.add(messageId);
    if (Date.parse(page[0]?.at ?? '') < oldest) break;
  }
  return new Set(messages.map(({ _id: id }) => id).filter((id) => found.has(id)));
}

import type { StoredConversation } from '../store/conversations.ts';
import type { Basics } from './basics.ts';
import { directoryOf } from './directory.ts';
import { type InboxItem, toInboxItem } from './views.ts';

/** The inbox's lines for conversations, with the names of their owners. */
export async function toInboxItems(
  deps: Pick<Basics, 'store' | 'now'>,
  conversations: readonly StoredConversation[],
): Promise<InboxItem[]> {
  const ownerIds = conversations.flatMap(({ projection }) => projection?.owner ?? []);
  const people = await directoryOf(deps).people(ownerIds);
  return conversations.map((conversation) => {
    const owner = people.get(conversation.projection?.owner ?? '') ?? null;
    return toInboxItem(conversation, owner, deps.now());
  });
}

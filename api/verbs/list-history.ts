import type { Operator } from '../../domain/caller.ts';
import type { ApiDeps } from '../deps.ts';
import { toInboxItems } from '../inbox-items.ts';
import type { InboxItem } from '../views.ts';
import { findConversation } from './find-conversation.ts';

/** Older ones are of no use to whoever answers now. */
const mostShown = 50;

/** The same visitor's other conversations in which something was said, newest first. */
export async function listHistory(
  deps: ApiDeps,
  operator: Operator,
  id: string,
): Promise<readonly InboxItem[]> {
  const { site, visitorId } = await findConversation(deps, operator, id);
  const others = await deps.store.conversations.find(
    { visitorId, site, _id: { $ne: id }, projection: { $ne: null } },
    { createdAt: -1 },
    mostShown,
  );
  return toInboxItems(deps, others);
}

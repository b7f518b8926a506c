import type { Caller } from '../../domain/caller.ts';
import type { ApiDeps } from '../deps.ts';
import { findConversation } from './find-conversation.ts';

/** The projection follows the events within milliseconds: so many a reader may have had before it knows of them. */
const ahead = 20;

/** Tells the other side how far this caller has read; a page that stays open says so again every 20 s. */
export async function reportSeen(deps: ApiDeps, caller: Caller, id: string, read: number): Promise<void> {
  const conversation = await findConversation(deps, caller, id);
  const seen = { seq: Math.min(read, conversation.seq + ahead), at: new Date(deps.now()) };
  if (caller.kind === 'visitor') {
    deps.hub.seen(id, { by: { kind: 'customer' }, ...seen });
    await deps.store.typing.customerSaw(id, seen);
    return;
  }
  const operator = { id: caller.operatorId, name: caller.name };
  deps.hub.seen(id, { by: { kind: 'operator', ...operator }, ...seen });
  await deps.store.typing.operatorSaw(id, operator, seen);
}

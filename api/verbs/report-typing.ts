import type { Caller } from '../../domain/caller.ts';
import type { ApiDeps } from '../deps.ts';
import { findConversation } from './find-conversation.ts';

/** Tells the other side that this caller is typing; clients repeat it every few seconds while it lasts. */
export async function reportTyping(deps: ApiDeps, caller: Caller, id: string): Promise<void> {
  await findConversation(deps, caller, id);
  const at = new Date(deps.now());
  if (caller.kind === 'visitor') {
    deps.hub.typing(id, { kind: 'customer' }, at);
    await deps.store.typing.customer(id, at);
    return;
  }
  const operator = { id: caller.operatorId, name: caller.name };
  deps.hub.typing(id, { kind: 'operator', ...operator }, at);
  await deps.store.typing.operator(id, operator, at);
}

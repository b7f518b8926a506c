import type { Caller } from '../../domain/caller.ts';
import type { ApiDeps } from '../deps.ts';
import { newId } from '../tokens.ts';
import { findConversation } from './find-conversation.ts';
import { holdConversation } from './hold-conversation.ts';

/** A hold that ends sooner than this is renewed by typing on. */
const renewBeforeMs = 30_000;

/**
 * Tells the other side that this caller is typing; clients repeat it every few seconds while it lasts. While an operator
 * types in a conversation of the AI, it is held.
 */
export async function reportTyping(deps: ApiDeps, caller: Caller, id: string): Promise<void> {
  const { projection } = await findConversation(deps, caller, id);
  const at = new Date(deps.now());
  if (caller.kind === 'visitor') {
    deps.hub.typing(id, { kind: 'customer' }, at);
    await deps.store.typing.customer(id, at);
    return;
  }
  const operator = { id: caller.operatorId, name: caller.name };
  deps.hub.typing(id, { kind: 'operator', ...operator }, at);
  await deps.store.typing.operator(id, operator, at);
  const isHeld = (projection?.holdUntil ?? 0) > at.getTime() + renewBeforeMs;
  if (projection?.mode === 'ai' && !isHeld) await holdConversation(deps, caller, id, false, newId());
}

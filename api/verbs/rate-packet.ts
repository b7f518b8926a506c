import type { Operator } from '../../domain/caller.ts';
import type { ApiDeps } from '../deps.ts';
import { findConversation } from './find-conversation.ts';
import { newestPacket } from './show-packet.ts';

/** Keeps what an operator thinks of the newest packet; AppError `not_found` before any. */
export async function ratePacket(
  deps: ApiDeps,
  operator: Operator,
  id: string,
  { useful, missing }: { readonly useful: boolean; readonly missing?: string | undefined },
): Promise<void> {
  const { handoff } = await newestPacket(deps, await findConversation(deps, operator, id));
  const { operatorId } = operator;
  const at = new Date(deps.now());
  const rating = { useful, operatorId, at, ...(missing === undefined ? {} : { missing }) };
  await deps.store.packets.rate(id, handoff, rating);
}

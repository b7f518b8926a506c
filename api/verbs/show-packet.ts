import type { Operator } from '../../domain/caller.ts';
import { AppError } from '../../domain/errors.ts';
import type { Packet } from '../../domain/packet.ts';
import type { StoredConversation } from '../../store/conversations.ts';
import { packetId, type StoredPacket } from '../../store/packets.ts';
import type { ApiDeps } from '../deps.ts';
import { findConversation } from './find-conversation.ts';

/** The packet of a conversation's newest handoff; AppError `not_found` before any. */
export async function showPacket(
  deps: ApiDeps,
  operator: Operator,
  id: string,
): Promise<Packet & { readonly handoff: number }> {
  const { handoff, packet } = await newestPacket(deps, await findConversation(deps, operator, id));
  return { handoff, ...packet };
}

/** While a handoff's packet is being built, the one before it is the newest. */
export async function newestPacket(
  { store }: Pick<ApiDeps, 'store'>,
  { _id, projection }: StoredConversation,
): Promise<StoredPacket> {
  const handoff = projection?.handoff ?? 0;
  const packets = await store.packets.getMany([packetId(_id, handoff), packetId(_id, handoff - 1)]);
  const newest = packets.sort((a, b) => b.handoff - a.handoff)[0];
  if (!newest) throw new AppError('not_found', 'There is no packet: nothing was handed over yet.');
  return newest;
}

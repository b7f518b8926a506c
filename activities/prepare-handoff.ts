import { buildPacket } from '../domain/build-packet.ts';
import type { WaitEstimate } from '../domain/events.ts';
import { draftId } from '../store/drafts.ts';
import { packetId } from '../store/packets.ts';
import type { HandoffInput } from './contract.ts';
import type { ActivityDependencies } from './dependencies.ts';

/** No waits are measured yet, so none is promised; the real estimate takes this place. */
const noEstimate: WaitEstimate = { bound: null, quantile: null, basis: { kind: 'none' } };

/** Builds and stores a handoff's packet, and estimates the wait. The packet needs no model and no knowledge. */
export async function prepareHandoff(deps: ActivityDependencies, input: HandoffInput): Promise<WaitEstimate> {
  const { conversation, handoff, packet: rules, messageIds, turn } = input;
  if (!rules) return noEstimate;
  const [messages, drafts] = await Promise.all([
    deps.messages.get(messageIds),
    deps.drafts.get(turn > 0 ? [draftId(conversation, turn)] : []),
  ]);
  const draft = drafts.get(draftId(conversation, turn));
  const relevant = draft?.messageIds.some((id) => messageIds.includes(id)) ? draft : undefined;
  const packet = buildPacket({
    rules,
    messages: messageIds.flatMap((id) => {
      const message = messages.get(id);
      return message ? [{ messageId: id, text: message.text }] : [];
    }),
    draft: relevant
      ? { kind: relevant.assessment.kind, looked: relevant.looked, messageIds: relevant.messageIds }
      : null,
  });
  const stored = { _id: packetId(conversation, handoff), conversation, handoff, packet };
  if (await deps.store.packets.insert(stored)) deps.packets.keep(stored);
  return noEstimate;
}

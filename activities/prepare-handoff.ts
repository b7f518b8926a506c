import { buildPacket } from '../domain/build-packet.ts';
import type { WaitEstimate } from '../domain/events.ts';
import { draftId, type EventDraft } from '../store/drafts.ts';
import { packetId } from '../store/packets.ts';
import type { HandoffInput } from './contract.ts';
import type { ActivityDependencies } from './dependencies.ts';

/** No waits are measured yet, so none is promised; the real estimate takes this place. */
const noEstimate: WaitEstimate = { bound: null, quantile: null, basis: { kind: 'none' } };

/** Between an answer and the handoff that follows it stand a few messages; past this the answer is not news. */
const eventsLookedBack = 40;

/** Builds and stores a handoff's packet, and estimates the wait. The packet needs no model and no knowledge. */
export async function prepareHandoff(deps: ActivityDependencies, input: HandoffInput): Promise<WaitEstimate> {
  const { conversation, handoff, packet: rules, messageIds } = input;
  if (!rules) return noEstimate;
  const [messages, draft] = await Promise.all([deps.messages.get(messageIds), newestDraft(deps, input)]);
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

/** What the AI drafted in the newest turn, whether it was sent, and so stands in its event, or not. */
async function newestDraft(
  { store, drafts }: ActivityDependencies,
  { conversation, turn, seq }: HandoffInput,
): Promise<EventDraft | undefined> {
  if (turn === 0) return undefined;
  const id = draftId(conversation, turn);
  const kept = (await drafts.get([id])).get(id);
  if (kept) return kept;
  const events = await store.events.after(
    conversation,
    Math.max(0, seq - eventsLookedBack),
    eventsLookedBack,
  );
  return events.find((event) => event.turn === turn && event.draft)?.draft as EventDraft | undefined;
}

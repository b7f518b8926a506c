import { buildPacket } from '../domain/build-packet.ts';
import type { Citation, WaitEstimate } from '../domain/events.ts';
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
      if (!message) return [];
      return [{ messageId: id, text: message.text, asksPerson: message.screening?.asksPerson ?? false }];
    }),
    draft: relevant
      ? { kind: relevant.assessment.kind, cited: relevant.cited, looked: relevant.looked }
      : null,
  });
  const stored = { _id: packetId(conversation, handoff), conversation, handoff, packet };
  if (await deps.store.packets.insert(stored)) deps.packets.keep(stored);
  return noEstimate;
}

type Cited = readonly { readonly passageId: string; readonly title: string }[];

/** What the AI drafted in the newest turn, whether it was sent, and so stands in its event, or not. */
async function newestDraft(
  { store, drafts }: ActivityDependencies,
  { conversation, turn, seq }: HandoffInput,
): Promise<(EventDraft & { readonly cited: Cited | null }) | undefined> {
  if (turn === 0) return undefined;
  const id = draftId(conversation, turn);
  const events = await store.events.after(
    conversation,
    Math.max(0, seq - eventsLookedBack),
    eventsLookedBack,
  );
  const sent = events.find((event) => event.turn === turn && event.draft);
  if (sent) {
    const citations = (sent.citations ?? []) as readonly Citation[];
    const cited = citations.map(({ passageId, sourceTitle }) => ({ passageId, title: sourceTitle }));
    return { ...(sent.draft as EventDraft), cited };
  }
  const kept = (await drafts.get([id])).get(id);
  return kept && { ...kept, cited: null };
}

import { buildPacket, type PacketInput } from '../domain/build-packet.ts';
import type { Citation, ConversationEvent, WaitEstimate } from '../domain/events.ts';
import { teamFor } from '../domain/policy.ts';
import { draftId, type EventDraft } from '../store/drafts.ts';
import { packetId } from '../store/packets.ts';
import type { HandoffInput } from './contract.ts';
import type { ActivityDependencies } from './dependencies.ts';

/** No waits are measured yet, so none is promised; the real estimate takes this place. */
const noEstimate: WaitEstimate = { bound: null, quantile: null, basis: { kind: 'none' } };

/** What a customer wrote and the AI answered in this episode stands in these; a longer one is cut at its beginning. */
const eventsLookedBack = 200;

/**
 * Builds and stores a handoff's packet, in the site's first language, and estimates the wait. The packet needs no model
 * and no knowledge.
 */
export async function prepareHandoff(deps: ActivityDependencies, input: HandoffInput): Promise<WaitEstimate> {
  const { conversation, handoff, packet: rules, seq, site } = input;
  if (!rules) return noEstimate;
  const first = Math.max(0, seq - eventsLookedBack);
  const [events, policy, place] = await Promise.all([
    deps.store.events.after(conversation, first, eventsLookedBack),
    deps.policies.of(site),
    deps.store.sites.get(site),
  ]);
  const messages = messagesOf(events);
  const newest = events.findLast(({ type }) => type === 'customer_message');
  const packet = buildPacket({
    rules,
    messages,
    draft: await newestDraft(deps, input, events, new Set(messages.map(({ messageId }) => messageId))),
    language: place?.languages[0] ?? 'en',
    customerLanguage: String(newest?.language ?? 'en'),
    team: teamFor(rules, policy?.teams ?? {}),
  });
  const stored = { _id: packetId(conversation, handoff), conversation, handoff, packet };
  if (await deps.store.packets.insert(stored)) deps.packets.keep(stored);
  return noEstimate;
}

/** The customer's messages of the newest episode. */
function messagesOf(events: readonly ConversationEvent[]): PacketInput['messages'] {
  const episode = events.at(-1)?.episode;
  const own = events.filter((event) => event.type === 'customer_message' && event.episode === episode);
  return own.map(({ messageId, seq, text, asksPerson }) => ({
    messageId: String(messageId),
    seq,
    text: String(text ?? ''),
    asksPerson: asksPerson === true,
  }));
}

/** What the AI drafted in the newest turn on these messages, whether it was sent, and so stands in its event, or not. */
async function newestDraft(
  { drafts }: ActivityDependencies,
  { conversation, turn }: HandoffInput,
  events: readonly ConversationEvent[],
  messageIds: ReadonlySet<string>,
): Promise<PacketInput['draft']> {
  if (turn === 0) return null;
  const sent = events.find((event) => event.turn === turn && event.draft);
  const id = draftId(conversation, turn);
  const draft = sent ? (sent.draft as EventDraft) : (await drafts.get([id])).get(id);
  if (!draft?.messageIds.some((one) => messageIds.has(one))) return null;
  const citations = (sent?.citations ?? []) as readonly Citation[];
  const cited = citations.map(({ passageId, sourceTitle }) => ({ passageId, title: sourceTitle }));
  const { assessment, looked } = draft;
  return { kind: assessment.kind, seq: sent?.seq ?? null, cited: sent ? cited : null, looked };
}

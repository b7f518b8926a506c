import { buildPacket, type PacketInput } from '../domain/build-packet.ts';
import type { Prepared } from '../domain/conversation/prepared.ts';
import type { Citation, ConversationEvent, FiredRule } from '../domain/events.ts';
import { isAnswer } from '../domain/facts.ts';
import { teamFor } from '../domain/policy.ts';
import { draftId, type EventDraft } from '../store/drafts.ts';
import { packetId } from '../store/packets.ts';
import type { HandoffInput } from './contract.ts';
import type { ActivityDependencies } from './dependencies.ts';
import { estimateWait } from './estimate-wait.ts';
import { recordGap } from './record-gap.ts';

/** What a customer wrote and the AI answered in this episode stands in these; a longer one is cut at its beginning. */
const eventsLookedBack = 200;

/**
 * Builds and stores a handoff's packet, in the site's first language, and estimates the wait. The packet needs no model
 * and no knowledge.
 */
export async function prepareHandoff(deps: ActivityDependencies, input: HandoffInput): Promise<Prepared> {
  const { packet: rules, promise, site } = input;
  const [place, policy] = await Promise.all([deps.sites(site), deps.policies.of(site)]);
  const team = input.team ?? (rules ? teamFor(rules, policy?.teams ?? {}) : await earlierTeam(deps, input));
  if (rules) await storePacket(deps, input, rules, team, place?.languages[0] ?? 'en');
  return promise === null ? nothingStated : estimateWait(deps, input, { place, team });
}

const nothingStated: Prepared = { bound: null, quantile: null, basis: { kind: 'none' } };

/** The team that the packet of this handoff names. */
async function earlierTeam({ packets }: ActivityDependencies, { conversation, handoff }: HandoffInput) {
  const id = packetId(conversation, handoff);
  return (await packets.get([id])).get(id)?.packet.team ?? null;
}

async function storePacket(
  deps: ActivityDependencies,
  input: HandoffInput,
  rules: readonly [FiredRule, ...FiredRule[]],
  team: string | null,
  language: string,
): Promise<void> {
  const { conversation, handoff, seq } = input;
  const first = Math.max(0, seq - eventsLookedBack);
  const events = await deps.store.events.after(conversation, first, eventsLookedBack);
  const messages = messagesOf(events);
  const newest = events.findLast(({ type }) => type === 'customer_message');
  const draft = await newestDraft(deps, input, events, new Set(messages.map(({ messageId }) => messageId)));
  const customerLanguage = String(newest?.language ?? 'en');
  const packet = buildPacket({ rules, messages, draft, language, customerLanguage, team });
  await recordGap(deps, input, { rules, messages, draft, language: customerLanguage });
  const stored = { _id: packetId(conversation, handoff), conversation, handoff, packet };
  if (await deps.store.packets.insert(stored)) deps.packets.keep(stored);
}

/** The customer's messages of the newest episode. */
function messagesOf(events: readonly ConversationEvent[]): PacketInput['messages'] {
  const episode = events.at(-1)?.episode;
  const own = events.filter((event) => event.type === 'customer_message' && event.episode === episode);
  const answeredSeq = events.findLast(leavesNothingOpen)?.seq ?? 0;
  return own.map(({ messageId, seq, text, asksPerson }) => ({
    messageId: String(messageId),
    seq,
    text: String(text ?? ''),
    asksPerson: asksPerson === true,
    answered: seq < answeredSeq,
  }));
}

/** An answer, or a word back to a word of courtesy; asking back leaves the question open. */
function leavesNothingOpen(event: ConversationEvent): boolean {
  return isAnswer(event) || event.courtesy === true;
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
  const { assessment } = draft;
  const looked = draft.looked.map(({ passageId, title, stale }) => ({
    ...{ passageId, title },
    ...(stale ? { stale } : {}),
  }));
  const cited = citations.map(
    ({ passageId, sourceTitle }) =>
      looked.find((one) => one.passageId === passageId) ?? { passageId, title: sourceTitle },
  );
  return { kind: assessment.kind, seq: sent?.seq ?? null, cited: sent ? cited : null, looked };
}

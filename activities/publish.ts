import { notice, systemText } from '../domain/copy/copy.ts';
import type { ConversationEvent, Fact } from '../domain/events.ts';
import { isAnswer, isSameFact, timesOf, toFact } from '../domain/facts.ts';
import { teamFor } from '../domain/policy.ts';
import { draftId, type EventDraft, type StoredDraft } from '../store/drafts.ts';
import { eventId, eventPage } from '../store/events.ts';
import { packetId } from '../store/packets.ts';
import type { StoredPolicy } from '../store/policies.ts';
import type { PublishInput } from './contract.ts';
import type { ActivityDependencies } from './dependencies.ts';
import { listed, waitWords } from './listed.ts';
import { notify } from './notify.ts';
import { recordWaits } from './record-waits.ts';

/**
 * Gives decided facts their words and stores them as events under made ids, then moves the projection forward. A
 * repeat changes nothing. Where a lost attempt of the same workflow task has already stored other facts, those stand
 * and are returned: readers have seen them.
 */
export async function publish(
  deps: ActivityDependencies,
  input: PublishInput,
): Promise<'published' | readonly Fact[]> {
  const { conversation, facts, projection } = input;
  const words = await readWords(deps, input);
  const events = facts.map((fact) => toEvent(fact, words));
  const standing = await appendOrCompare(deps, conversation, events, facts);
  if (standing) return standing;
  deps.announce({ conversation, events });
  for (const event of events.filter(isAnswer)) {
    const _id = eventId(conversation, event.seq);
    deps.said.keep({ _id, conversation, text: String(event.text ?? '') });
  }
  await recordWaits(deps, input);
  await notify(deps, input);
  await deps.store.conversations.advance(conversation, { projection, ...listed(input, words) });
  deps.numbered.add(facts.flatMap((fact) => (fact.type === 'customer_message' ? [fact.messageId] : [])));
  return 'published';
}

/** Null when all facts stand as decided; else what stands from the first of them on. */
async function appendOrCompare(
  { store }: ActivityDependencies,
  conversation: string,
  events: readonly ConversationEvent[],
  facts: readonly Fact[],
): Promise<readonly Fact[] | null> {
  let missing = events;
  while (missing.length > 0 && !(await store.events.append(conversation, missing))) {
    const stored = await store.events.after(conversation, facts[0]!.seq - 1, eventPage);
    const standing = stored.map(toFact);
    if (facts.some((fact, index) => standing[index] && !isSameFact(standing[index], fact))) return standing;
    missing = events.slice(standing.length);
  }
  return null;
}

/** What a site may say in its own words. */
const ownCopy: ReadonlySet<Fact['type']> = new Set([
  'handoff',
  'wait_promise',
  'wait_update',
  'system_message',
] as const);

type AllWords = Awaited<ReturnType<typeof readWords>>;

async function readWords(
  deps: ActivityDependencies,
  { conversation, facts, site }: Pick<PublishInput, 'conversation' | 'facts' | 'site'>,
) {
  const operators = facts.flatMap(({ by }) => (by.kind === 'operator' && by.id ? [by.id] : []));
  const texts = facts.flatMap((fact) => {
    if ('messageId' in fact) return [fact.messageId];
    return 'textId' in fact && fact.textId ? [fact.textId] : [];
  });
  const turns = facts.flatMap((fact) => ('turn' in fact ? [draftId(conversation, fact.turn)] : []));
  const handoffs = facts.flatMap((fact) =>
    fact.type === 'packet' ? [packetId(conversation, fact.handoff)] : [],
  );
  const isCopy = facts.some(({ type }) => ownCopy.has(type));
  const [messages, drafts, packets, names, policy] = await Promise.all([
    deps.messages.get(texts),
    deps.drafts.get(turns),
    deps.packets.get(handoffs),
    deps.people(operators),
    isCopy ? deps.policies.of(site) : null,
  ]);
  return { conversation, messages, drafts, packets, names, policy, canMail: deps.canMail };
}

function toEvent(fact: Fact, words: AllWords): ConversationEvent {
  const { at, by, ...rest } = fact;
  const name = by.kind === 'operator' && by.id ? words.names.get(by.id)?.name : undefined;
  const id = by.kind === 'customer' ? { id: 'customer' } : {};
  return {
    ...rest,
    ...timesOf(fact),
    at: new Date(at).toISOString(),
    by: { ...id, ...by, ...(name === undefined ? {} : { name }) },
    ...wordsOf(fact, words),
  };
}

function wordsOf(fact: Fact, words: AllWords): Readonly<Record<string, unknown>> {
  const { conversation, messages, drafts, packets } = words;
  switch (fact.type) {
    case 'customer_message': {
      const message = messages.get(fact.messageId);
      return {
        text: message?.text ?? '',
        language: fact.language ?? 'en',
        ...(message?.asked ? { asked: true } : {}),
      };
    }
    case 'ai_answer': {
      const draft = drafts.get(draftId(conversation, fact.turn));
      return { text: draft?.text ?? '', citations: draft?.citations ?? [], ...reasoning(draft) };
    }
    case 'ai_clarification': {
      const draft = drafts.get(draftId(conversation, fact.turn));
      return { text: draft?.text ?? '', ...reasoning(draft) };
    }
    case 'handoff':
      return { text: noticeOf(fact, words.policy) };
    case 'wait_promise':
    case 'wait_update':
      return {
        text: waitWords(fact, words),
        ...(fact.type === 'wait_update' ? { choices: choices(words) } : {}),
      };
    case 'system_message':
      return { text: systemText(fact.key, fact.language ?? 'en', words.policy?.copy) };
    case 'address':
      return { email: messages.get(fact.messageId)?.text ?? '' };
    case 'packet':
      return { ...packets.get(packetId(conversation, fact.handoff))?.packet };
    case 'operator_message':
    case 'note':
      return { text: messages.get(fact.messageId)?.text ?? '' };
    case 'return_to_ai':
      return { mandate: fact.textId ? (messages.get(fact.textId)?.text ?? null) : null };
    case 'resolve':
      return { outcome: fact.textId ? (messages.get(fact.textId)?.text ?? null) : null };
    default:
      return {};
  }
}

/** What a customer may do who waits longer than was said. */
const choices = ({ canMail }: AllWords) => ['wait', ...(canMail ? ['email'] : []), 'later'];

function noticeOf(
  { rules, language = 'en' }: Fact & { type: 'handoff' },
  policy: StoredPolicy | null,
): string {
  const team = teamFor(rules, policy?.teams ?? {});
  return notice(rules, language, {
    team,
    crisisLine: policy?.crisisLine ?? null,
    overrides: policy?.copy ?? {},
  });
}

/** What is behind the AI's words, for the people who work here. */
function reasoning(draft: StoredDraft | undefined): { readonly draft?: EventDraft } {
  if (!draft) return {};
  const { assessment, looked, messageIds } = draft;
  return { draft: { assessment, looked, messageIds } };
}

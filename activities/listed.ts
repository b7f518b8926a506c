import { waitText } from '../domain/copy/copy.ts';
import type { Fact } from '../domain/events.ts';
import type { ProjectionUpdate } from '../store/conversations.ts';
import type { StoredMessage } from '../store/messages.ts';
import { packetId, type StoredPacket } from '../store/packets.ts';
import type { StoredPolicy } from '../store/policies.ts';
import type { PublishInput } from './contract.ts';

/** As much of a message as a line of a list shows, in characters. */
const previewLength = 140;
/** Characters looked at to fill it: white space is shown as one. */
const previewRead = 1_000;

type Wait = Extract<Fact, { type: 'wait_promise' | 'wait_update' }>;

/** The words that facts were given, as far as lists show them. */
type ListedWords = {
  readonly messages: ReadonlyMap<string, StoredMessage>;
  readonly packets: ReadonlyMap<string, StoredPacket>;
  readonly policy: StoredPolicy | null;
  readonly canMail: boolean;
};

/** What lists show of a conversation besides its projection, as far as these facts change it. */
export function listed(
  { conversation, facts, projection }: Pick<PublishInput, 'conversation' | 'facts' | 'projection'>,
  words: ListedWords,
): Omit<ProjectionUpdate, 'projection'> {
  const packet = facts.findLast((fact) => fact.type === 'packet');
  const handoff = facts.findLast(({ type }) => type === 'handoff');
  const said = facts.findLast(({ type }) => customers.has(type) || ours.has(type));
  const built = packet && words.packets.get(packetId(conversation, packet.handoff));
  return {
    ...heard(facts, words),
    ...(said ? { unanswered: customers.has(said.type) } : {}),
    ...(handoff ? { handoffAt: new Date(handoff.at) } : {}),
    ...(built ? { intent: built.packet.intent.text } : {}),
    ...promised(facts, words, projection.promise?.metAt ?? null),
  };
}

/** When the customer last wrote, what and in which language; a press of the button has no words. */
function heard(
  facts: readonly Fact[],
  { messages }: ListedWords,
): Pick<ProjectionUpdate, 'lastMessageAt' | 'preview' | 'language'> {
  const own = facts.filter((fact) => fact.type === 'customer_message');
  const newest = own.at(-1);
  const written = own.findLast(({ messageId }) => messages.get(messageId)?.text);
  return {
    ...(newest ? { lastMessageAt: new Date(newest.at) } : {}),
    ...(written
      ? {
          preview: toPreview(messages.get(written.messageId)?.text ?? ''),
          language: written.language ?? 'en',
        }
      : {}),
  };
}

function toPreview(text: string): string {
  const line = text.trimStart().slice(0, previewRead).replaceAll(/\s+/g, ' ').trim();
  return [...line].slice(0, previewLength).join('');
}

function promised(
  facts: readonly Fact[],
  words: ListedWords,
  metAt: number | null,
): Pick<ProjectionUpdate, 'promise' | 'promiseMetAt'> {
  const stated = facts.findLast(isWait);
  if (!stated) return metAt ? { promiseMetAt: new Date(metAt) } : {};
  return {
    promise: {
      text: waitWords(stated, words),
      dueAt: stated.dueAt === null ? null : new Date(stated.dueAt),
      basis: stated.basis,
      metAt: metAt ? new Date(metAt) : null,
    },
  };
}

/** What a customer is told of a wait, in the site's words. */
export function waitWords(
  stated: Wait,
  { policy, canMail }: Pick<ListedWords, 'policy' | 'canMail'>,
): string {
  return waitText(stated, stated.language ?? 'en', { overrides: policy?.copy, canMail });
}

const customers: ReadonlySet<Fact['type']> = new Set(['customer_message'] as const);
const ours: ReadonlySet<Fact['type']> = new Set([
  'ai_answer',
  'ai_clarification',
  'operator_message',
] as const);

function isWait(fact: Fact): fact is Wait {
  return fact.type === 'wait_promise' || fact.type === 'wait_update';
}

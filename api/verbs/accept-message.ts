import type { Visitor } from '../../domain/caller.ts';
import { AppError } from '../../domain/errors.ts';
import { toPolicy, wholePolicy } from '../../domain/policy.ts';
import type { Language } from '../../domain/screening/languages.ts';
import { mask } from '../../domain/screening/mask.ts';
import { screen } from '../../domain/screening/screen.ts';
import { nothingScreened, type Screening } from '../../domain/screening/screening.ts';
import type { StoredConversation } from '../../store/conversations.ts';
import { messageId, type StoredMessage } from '../../store/messages.ts';
import type { ApiDeps } from '../deps.ts';
import { alreadyNumbered } from '../numbered.ts';
import { policiesOf } from '../policies.ts';
import { nextConversation } from './create-conversation.ts';
import { findConversation } from './find-conversation.ts';

/** A repeat that comes sooner is simply rung again: its workflow remembers the last few hundred ids. */
const markExpectedMs = 5_000;

/** What a customer sends: words, or a press of "talk to a person". */
export type CustomerWords = {
  readonly clientMessageId: string;
  /** Of the page: it counts for the first message, where the words do not tell theirs; later ones follow those before. */
  readonly language?: Language | undefined;
} & ({ readonly text: string } | { readonly asked: true });

export type Accepted = {
  readonly messageId: string;
  readonly acceptedAt: string;
  /** Where it went on, when the one that it was sent to had been resolved for too long. */
  readonly conversationId?: string;
};

/**
 * Takes a customer's message: stored under its made id, then its workflow rung. Resolves only after both, so that
 * what was accepted is never lost. A repeat is accepted as before; other words under the same id are a conflict.
 */
export async function acceptMessage(
  deps: ApiDeps,
  visitor: Visitor,
  conversation: string,
  words: CustomerWords,
): Promise<Accepted> {
  const found = await findConversation(deps, visitor, conversation);
  if (await isOver(deps, found, words)) {
    const next = await nextConversation(deps, found);
    return { conversationId: next, ...(await acceptMessage(deps, visitor, next, words)) };
  }
  const language = found.seq === 0 ? (words.language ?? null) : null;
  const message = toMessage(conversation, words, new Date(deps.now()), language);
  const isNew = await deps.store.messages.insert(message);
  const stored = isNew ? message : await earlier(deps, message);
  if (isNew || !(await hasEvent(deps, found, stored))) {
    deps.tell(stored);
    const { _id, screening } = message;
    const { site, seq } = found;
    const published = await policiesOf(deps).of(site);
    const policy = published ? { policy: toPolicy(published, published.version) } : {};
    await deps.engine.ring({ conversation, site, resume: seq > 0 }, { messageId: _id, screening, ...policy });
    deps.hub.touch(conversation);
  }
  return { messageId: message._id, acceptedAt: stored.acceptedAt.toISOString() };
}

/** Resolved for longer than the policy lets a message go on with it; what was accepted before is repeated there. */
async function isOver(
  deps: ApiDeps,
  { _id, projection, site }: StoredConversation,
  { clientMessageId }: CustomerWords,
): Promise<boolean> {
  if (projection?.mode !== 'resolved' || !projection.resolvedAt) return false;
  const { reopenHours } = wholePolicy((await policiesOf(deps).of(site)) ?? {});
  if (deps.now() - projection.resolvedAt <= reopenHours * 3_600_000) return false;
  return (await deps.store.messages.get(messageId(_id, 'customer', clientMessageId))) === null;
}

/** Marks are written within a second or two; without one after that, the log tells. */
async function hasEvent(
  { store, now }: ApiDeps,
  conversation: StoredConversation,
  message: StoredMessage,
): Promise<boolean> {
  if (message.numbered) return true;
  if (now() - message.acceptedAt.getTime() < markExpectedMs) return false;
  return (await alreadyNumbered(store, conversation, [message])).size > 0;
}

function toMessage(
  conversation: string,
  words: CustomerWords,
  acceptedAt: Date,
  language: Language | null,
): StoredMessage & { readonly screening: Screening } {
  const id = messageId(conversation, 'customer', words.clientMessageId);
  const message = { _id: id, conversation, kind: 'customer' as const, acceptedAt };
  if ('asked' in words) {
    return {
      ...message,
      text: '',
      asked: true,
      screening: { ...nothingScreened, language, asksPerson: true },
    };
  }
  const screening = screen(words.text);
  return {
    ...message,
    text: mask(words.text),
    screening: { ...screening, language: screening.language ?? language },
  };
}

async function earlier(deps: ApiDeps, message: StoredMessage): Promise<StoredMessage> {
  const stored = await deps.store.messages.get(message._id);
  if (!stored) throw new AppError('erased', 'This conversation was erased.');
  if (stored.text !== message.text || stored.asked !== message.asked) {
    throw new AppError('idempotency_conflict', 'Another message was sent under this clientMessageId.');
  }
  return stored;
}

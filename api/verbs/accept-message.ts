import type { Visitor } from '../../domain/caller.ts';
import { AppError } from '../../domain/errors.ts';
import { type Screening, screen } from '../../domain/screening.ts';
import { messageId, type StoredMessage } from '../../store/messages.ts';
import type { ApiDeps } from '../deps.ts';
import { findConversation } from './find-conversation.ts';

/** What a customer sends: words, or a press of "talk to a person". */
export type CustomerWords =
  | { readonly clientMessageId: string; readonly text: string }
  | { readonly clientMessageId: string; readonly asked: true };

export type Accepted = { readonly messageId: string; readonly acceptedAt: string };

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
  const { site, seq } = await findConversation(deps, visitor, conversation);
  const message = toMessage(conversation, words, new Date(deps.now()));
  const isNew = await deps.store.messages.insert(message);
  const { acceptedAt, numbered }: StoredMessage = isNew ? message : await earlier(deps, message);
  if (!numbered) {
    const { _id, screening } = message;
    await deps.engine.ring({ conversation, site, resume: seq > 0 }, { messageId: _id, screening });
    deps.hub.touch(conversation);
  }
  return { messageId: message._id, acceptedAt: acceptedAt.toISOString() };
}

function toMessage(
  conversation: string,
  words: CustomerWords,
  acceptedAt: Date,
): StoredMessage & { readonly screening: Screening } {
  const id = messageId(conversation, 'customer', words.clientMessageId);
  const message = { _id: id, conversation, kind: 'customer' as const, acceptedAt };
  if ('asked' in words) {
    return { ...message, text: '', asked: true, screening: { ...screen(''), asksPerson: true } };
  }
  return { ...message, text: words.text, screening: screen(words.text) };
}

async function earlier(deps: ApiDeps, message: StoredMessage): Promise<StoredMessage> {
  const stored = await deps.store.messages.get(message._id);
  if (!stored) throw new AppError('erased', 'This conversation was erased.');
  if (stored.text !== message.text || stored.asked !== message.asked) {
    throw new AppError('idempotency_conflict', 'Another message was sent under this clientMessageId.');
  }
  return stored;
}

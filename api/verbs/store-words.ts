import { AppError } from '../../domain/errors.ts';
import { messageId, type StoredMessage } from '../../store/messages.ts';
import type { ApiDeps } from '../deps.ts';

/** What an operator wrote, under an id of their own or one made for the call. */
export type OperatorWords = {
  readonly kind: 'reply' | 'note' | 'mandate' | 'outcome';
  readonly operatorId: string;
  readonly clientId: string;
  readonly text: string;
};

/**
 * Stores what an operator wrote, before any command that names it: only its id travels. A repeat finds what is there;
 * other words under the same id are an AppError `idempotency_conflict`.
 */
export async function storeWords(
  { store, now }: Pick<ApiDeps, 'store' | 'now'>,
  conversation: string,
  { kind, operatorId, clientId, text }: OperatorWords,
): Promise<StoredMessage> {
  const _id = messageId(conversation, operatorId, clientId);
  const words: StoredMessage = { _id, conversation, kind, text, acceptedAt: new Date(now()) };
  if (await store.messages.insert(words)) return words;
  const stored = await store.messages.get(_id);
  if (!stored) throw new AppError('erased', 'This conversation was erased.');
  if (stored.text !== text || stored.kind !== kind) {
    throw new AppError('idempotency_conflict', 'Something else was sent under this clientMessageId.');
  }
  return stored;
}

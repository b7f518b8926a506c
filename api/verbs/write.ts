import type { Operator } from '../../domain/caller.ts';
import type { ApiDeps } from '../deps.ts';
import { carryOut } from './carry-out.ts';
import { findConversation } from './find-conversation.ts';
import { storeWords } from './store-words.ts';

/**
 * Writes an operator's reply to the customer or a note for colleagues; resolves to the number of its event. The same
 * words under the same `clientMessageId` are written once, for ever.
 */
export async function write(
  deps: ApiDeps,
  operator: Operator,
  id: string,
  kind: 'reply' | 'note',
  { clientMessageId, text }: { readonly clientMessageId: string; readonly text: string },
): Promise<{ readonly seq: number }> {
  const conversation = await findConversation(deps, operator, id);
  const { operatorId } = operator;
  const words = await storeWords(deps, id, { kind, operatorId, clientId: clientMessageId, text });
  if (words.seq !== undefined) return { seq: words.seq };
  const { seq } = await carryOut(
    deps,
    operator,
    conversation,
    { type: kind, messageId: words._id },
    words._id,
  );
  await deps.store.messages.settle(words._id, seq);
  return { seq };
}

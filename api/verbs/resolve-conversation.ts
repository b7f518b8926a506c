import type { Operator } from '../../domain/caller.ts';
import type { ApiDeps } from '../deps.ts';
import { type CommandView, carryOut } from './carry-out.ts';
import { findConversation } from './find-conversation.ts';
import { storeWords } from './store-words.ts';

/** Resolves a conversation; what came of it and a note for colleagues are kept with it. */
export async function resolveConversation(
  deps: ApiDeps,
  operator: Operator,
  id: string,
  words: { readonly outcome?: string | undefined; readonly note?: string | undefined },
  onceId: string,
): Promise<CommandView> {
  const conversation = await findConversation(deps, operator, id);
  const keep = async (kind: 'outcome' | 'note', text: string | undefined): Promise<string | null> => {
    if (text === undefined) return null;
    const { operatorId } = operator;
    return (await storeWords(deps, id, { kind, operatorId, clientId: `${kind}:${onceId}`, text }))._id;
  };
  const [textId, noteId] = await Promise.all([keep('outcome', words.outcome), keep('note', words.note)]);
  return carryOut(deps, operator, conversation, { type: 'resolve', textId, noteId }, onceId);
}

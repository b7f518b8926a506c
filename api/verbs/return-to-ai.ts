import type { Operator } from '../../domain/caller.ts';
import type { ApiDeps } from '../deps.ts';
import { type CommandView, carryOut } from './carry-out.ts';
import { findConversation } from './find-conversation.ts';
import { storeWords } from './store-words.ts';

/** Gives a conversation back to the AI, with a mandate of what it may do if one is stated. */
export async function returnToAi(
  deps: ApiDeps,
  operator: Operator,
  id: string,
  mandate: string | undefined,
  onceId: string,
): Promise<CommandView> {
  const conversation = await findConversation(deps, operator, id);
  const clientId = `mandate:${onceId}`;
  const { operatorId } = operator;
  const stored =
    mandate === undefined
      ? null
      : await storeWords(deps, id, { kind: 'mandate', operatorId, clientId, text: mandate });
  return carryOut(deps, operator, conversation, { type: 'returnToAi', textId: stored?._id ?? null }, onceId);
}

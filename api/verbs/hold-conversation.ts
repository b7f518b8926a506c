import type { Operator } from '../../domain/caller.ts';
import type { ApiDeps } from '../deps.ts';
import { type CommandView, carryOut } from './carry-out.ts';
import { findConversation } from './find-conversation.ts';

/** Keeps the AI from publishing while an operator types, or lets it again. */
export async function holdConversation(
  deps: ApiDeps,
  operator: Operator,
  id: string,
  off: boolean,
  onceId: string,
): Promise<CommandView> {
  return carryOut(deps, operator, await findConversation(deps, operator, id), { type: 'hold', off }, onceId);
}

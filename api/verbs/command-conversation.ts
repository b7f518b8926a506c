import type { Operator } from '../../domain/caller.ts';
import type { ApiDeps } from '../deps.ts';
import { type CommandView, carryOut } from './carry-out.ts';
import { findConversation } from './find-conversation.ts';

/** Claims, barges in or releases, as `name` says. */
export async function commandConversation(
  deps: ApiDeps,
  operator: Operator,
  id: string,
  name: 'claim' | 'bargeIn' | 'release',
  onceId: string,
): Promise<CommandView> {
  return carryOut(deps, operator, await findConversation(deps, operator, id), { type: name }, onceId);
}

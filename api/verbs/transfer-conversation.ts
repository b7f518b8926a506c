import type { Operator } from '../../domain/caller.ts';
import { AppError } from '../../domain/errors.ts';
import { atLeast } from '../../domain/role.ts';
import type { ApiDeps } from '../deps.ts';
import { directoryOf } from '../directory.ts';
import { type CommandView, carryOut } from './carry-out.ts';
import { findConversation } from './find-conversation.ts';

/**
 * Hands a conversation to a team's queue, or to a colleague: one who is active, may answer and sees its site, else
 * `invalid_request`.
 */
export async function transferConversation(
  deps: ApiDeps,
  operator: Operator,
  id: string,
  { to, team }: { readonly to?: string | undefined; readonly team?: string | undefined },
  onceId: string,
): Promise<CommandView> {
  const conversation = await findConversation(deps, operator, id);
  if (to === undefined) {
    const order = { type: 'transfer', to: null, team: team ?? '' } as const;
    return carryOut(deps, operator, conversation, order, onceId);
  }
  if (!(await mayOwn(deps, to, conversation.site))) {
    const detail = '`to` must be an active operator who may answer this conversation.';
    throw new AppError('invalid_request', detail, { field: 'to' });
  }
  return carryOut(deps, operator, conversation, { type: 'transfer', to }, onceId);
}

async function mayOwn(deps: ApiDeps, operatorId: string, site: string): Promise<boolean> {
  const colleague = await deps.store.operators.get(operatorId);
  if (!colleague || colleague.disabledAt || !atLeast(colleague.role, 'operator')) return false;
  const hidden = await directoryOf(deps).hiddenSites({ operatorId, role: colleague.role });
  return !hidden.includes(site);
}

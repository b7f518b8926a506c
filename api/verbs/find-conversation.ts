import type { Caller } from '../../domain/caller.ts';
import { AppError } from '../../domain/errors.ts';
import type { StoredConversation } from '../../store/conversations.ts';
import type { ApiDeps } from '../deps.ts';
import { directoryOf } from '../directory.ts';

/**
 * The conversation that a caller names. What they may not see looks exactly like what does not exist: AppError
 * `not_found`. One that was erased is `erased` to those who could see it.
 */
export async function findConversation(
  deps: Pick<ApiDeps, 'store' | 'now'>,
  caller: Caller,
  id: string,
): Promise<StoredConversation> {
  const conversation = await deps.store.conversations.get(id);
  if (!conversation || !(await maySee(deps, caller, conversation))) {
    throw new AppError('not_found', 'There is no such conversation.');
  }
  if (conversation.erasedAt) throw new AppError('erased', 'This conversation was erased.');
  return conversation;
}

async function maySee(
  deps: Pick<ApiDeps, 'store' | 'now'>,
  caller: Caller,
  { visitorId, site }: StoredConversation,
): Promise<boolean> {
  if (caller.kind === 'visitor') return caller.visitorId === visitorId;
  return !(await directoryOf(deps).hiddenSites(caller)).includes(site);
}

import { AppError } from '../../domain/errors.ts';
import type { ApiDeps } from '../deps.ts';

/**
 * Erases a conversation: its tombstone at once, so that nobody reads or writes it any more, then its words by a
 * workflow that survives everything. Repeating it is harmless, and needed when this rejects as `unavailable`.
 */
export async function eraseConversation(deps: ApiDeps, id: string): Promise<void> {
  const { store, engine, now } = deps;
  if (!(await store.conversations.get(id))) throw new AppError('not_found', 'There is no such conversation.');
  await store.conversations.bury(id, new Date(now()));
  await engine.erase(id);
  await store.typing.erase(id);
}

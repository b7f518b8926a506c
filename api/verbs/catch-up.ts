import { setTimeout as delay } from 'node:timers/promises';
import type { StoredConversation } from '../../store/conversations.ts';
import type { ApiDeps } from '../deps.ts';

/** The projection follows its events within some milliseconds; past this its writer has died, and will be back. */
const patienceMs = 300;
const betweenLooksMs = 5;

/** The conversation as its newest events left it: whoever has seen an event is not shown a state before it. */
export async function catchUp(
  { store }: Pick<ApiDeps, 'store'>,
  conversation: StoredConversation,
): Promise<StoredConversation> {
  let shown = conversation;
  const until = performance.now() + patienceMs;
  while (performance.now() < until) {
    const newer = await store.events.after(shown._id, shown.seq, 1);
    if (newer.length === 0) return shown;
    await delay(betweenLooksMs);
    shown = (await store.conversations.get(shown._id)) ?? shown;
  }
  return shown;
}

import type { ApiDeps } from './deps.ts';
import { createLoop } from './streams/loop.ts';

/** One look costs Temporal one query, for all conversations together. */
const lookMs = 5_000;
/** A run younger than that is left alone: when its successor fails as well, mending does not help. */
const leastAgeMs = 15_000;

type MendDeps = Pick<ApiDeps, 'store' | 'engine' | 'log'>;

/**
 * Replaces workflows that cannot go on: those whose tasks fail again and again, because of a history that no longer
 * replays. A new run goes on where the stored events end, so nobody loses a word. Any number of instances may do so.
 * The returned function stops it.
 */
export function startMending(deps: MendDeps): () => void {
  const loop = createLoop(
    'mend',
    async () => {
      await mend(deps, leastAgeMs);
      return lookMs;
    },
    deps.log,
  );
  loop.wake(lookMs);
  return loop.stop;
}

/** Replaces every stuck run that is older than `ageMs`; returns their conversations. */
export async function mend({ store, engine, log }: MendDeps, ageMs: number): Promise<readonly string[]> {
  const stuck = await engine.stuck(ageMs);
  for (const { _id: conversation, site, erasedAt } of stuck.length > 0
    ? await store.conversations.getMany(stuck)
    : []) {
    if (erasedAt) continue;
    await engine.replace({ conversation, site });
    log.error({ conversation }, 'a workflow that could not go on was replaced: see its last run in Temporal');
  }
  return stuck;
}

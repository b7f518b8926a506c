import { Context } from '@temporalio/activity';
import type { SyncProgress } from '../domain/source.ts';
import { closeSync } from '../knowledge/crawl/close-sync.ts';
import { crawlSome, openSync } from '../knowledge/crawl/sync.ts';
import type { SyncDeps } from '../knowledge/crawl/sync-deps.ts';
import type { KnowledgeActivities } from './contract.ts';

/** Well within the heartbeat timeout, so that a cancellation is heard soon. */
const heartbeatMs = 2_000;

/** Activities of the `knowledge` queue. */
export function createKnowledgeActivities(deps: SyncDeps): KnowledgeActivities {
  return {
    openSync: (input) => beating((signal) => openSync(deps, input, signal)),
    crawlSome: (input) => beating((signal, tell) => crawlSome(deps, input, signal, tell)),
    closeSync: (input) => beating(() => closeSync(deps, input, input)),
  };
}

/** Runs with heartbeats, which tell how far it is; the signal fires when the sync is cancelled or the worker ends. */
async function beating<T>(
  run: (signal: AbortSignal, tell: (progress: SyncProgress) => void) => Promise<T>,
): Promise<T> {
  const context = Context.current();
  let newest: SyncProgress | null = null;
  const beat = setInterval(() => context.heartbeat(newest), heartbeatMs);
  try {
    return await run(context.cancellationSignal, (progress) => {
      newest = progress;
    });
  } catch (error) {
    // What was aborted ends as a cancellation, not as a failure of the page that was under way.
    if (context.cancellationSignal.aborted) await context.cancelled;
    throw error;
  } finally {
    clearInterval(beat);
  }
}

/** Histories of the sync workflow for the replay tests: `node dist/workflows/histories/record-sync.js <folder>`. */
import { CancelledFailure, Context } from '@temporalio/activity';
import type { KnowledgeActivities } from '../../activities/contract.ts';
import type { SyncProgress } from '../../domain/source.ts';
import { progressQuery, queues, syncWorkflow, syncWorkflowId } from '../contract.ts';
import { recordAll, type Take } from './recorder.ts';

type Script = {
  readonly problem: string | null;
  /** Pages still queued after each batch; null: the batch goes on until it is cancelled. */
  readonly batches: readonly (number | null)[];
};

const scripts: Readonly<Record<string, Script>> = {
  'website-read-in-three-batches': { problem: null, batches: [80, 40, 0] },
  'website-cancelled-while-it-is-read': { problem: null, batches: [40, null] },
  'website-that-cannot-be-reached': { problem: 'unreachable', batches: [] },
};

await recordAll(queues.knowledge, scripts, takeOf);

function takeOf(name: string, { problem, batches }: Script): Take {
  let batch = 0;
  let reachLast: () => void = () => undefined;
  const atLast = new Promise<void>((resolve) => {
    reachLast = resolve;
  });
  const activities: KnowledgeActivities = {
    openSync: async () => problem,
    async crawlSome() {
      const queued = batches[batch++] ?? null;
      if (queued !== null) return progressOf(queued);
      reachLast();
      const context = Context.current();
      const beat = setInterval(() => context.heartbeat(), 200);
      await context.cancelled.finally(() => clearInterval(beat));
      throw new CancelledFailure('the script says so');
    },
    closeSync: async () => undefined,
  };
  return {
    activities,
    async play(client) {
      const source = `${name}-${Date.now()}`;
      const handle = await client.workflow.start(syncWorkflow, {
        workflowId: syncWorkflowId(source),
        taskQueue: queues.knowledge,
        args: [{ source }],
      });
      if (batches.includes(null)) {
        await atLast;
        await handle.cancel();
      }
      await handle.result();
      await handle.query(progressQuery);
      return handle;
    },
  };
}

function progressOf(queued: number): SyncProgress {
  const counts = { changed: 36, unchanged: 0, failed: 3, gone: 0, left_out: 1, queued };
  return { counts, reasons: { timeout: 3, noindex: 1 }, capped: null };
}

/**
 * Records histories of the sync workflow for the replay tests: `node dist/workflows/histories/record-sync.js <folder>`
 * plays each scenario on the server at TEMPORAL_ADDRESS with activities that answer from a script. A fixture is added,
 * never edited.
 */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { CancelledFailure, Context } from '@temporalio/activity';
import { Client, Connection } from '@temporalio/client';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { NativeConnection, Worker } from '@temporalio/worker';
import type { KnowledgeActivities } from '../../activities/contract.ts';
import type { SyncProgress } from '../../domain/source.ts';
import { progressQuery, queues, syncWorkflow, syncWorkflowId } from '../contract.ts';

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

const address = process.env.TEMPORAL_ADDRESS ?? '127.0.0.1:7233';
const folder = process.argv[2] ?? '.';
const connection = await Connection.connect({ address });
const native = await NativeConnection.connect({ address });
/** Who recorded does not matter, and no machine's name belongs in a fixture. */
const identity = 'recorder';
const client = new Client({ connection, identity });

for (const [name, script] of Object.entries(scripts)) {
  await record(name, script);
  process.stdout.write(`${name}\n`);
}
await native.close();
await connection.close();

async function record(name: string, { problem, batches }: Script): Promise<void> {
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
  const worker = await Worker.create({
    connection: native,
    identity,
    taskQueue: queues.knowledge,
    workflowsPath: fileURLToPath(new URL('../index.js', import.meta.url)),
    activities,
  });
  await worker.runUntil(async () => {
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
    await writeFile(`${folder}/${name}.history.json`, `${historyToJSON(await handle.fetchHistory())}\n`);
  });
}

function progressOf(queued: number): SyncProgress {
  const counts = { changed: 36, unchanged: 0, failed: 3, gone: 0, left_out: 1, queued };
  return { counts, reasons: { timeout: 3, noindex: 1 }, capped: null };
}

/** Health check of a worker's container: exits 0 when its worker has lately asked Temporal for work, else 1. */
import { hostname } from 'node:os';
import { Connection } from '@temporalio/client';
import { readConfig } from '../platform/config.ts';
import { temporalConnection } from '../platform/temporal.ts';
import { queues } from '../workflows/contract.ts';

/** A worker's long poll lasts a minute; one that was not seen for longer is gone. */
const seenWithinMs = 70_000;
/** Docker gives the whole check ten seconds. */
const deadlineMs = 5_000;
/** `temporal.api.enums.v1.TaskQueueType`. */
const workflowTaskQueue = 1;

try {
  process.exit((await isPolling()) ? 0 : 1);
} catch {
  process.exit(1);
}

/** The SDK names a worker `<pid>@<host>`; in a container the host is the container. */
async function isPolling(): Promise<boolean> {
  const config = readConfig(process.env);
  const connection = await Connection.connect({
    ...temporalConnection(config),
    connectTimeout: deadlineMs,
  });
  const { pollers } = await connection.withDeadline(Date.now() + deadlineMs, () =>
    connection.workflowService.describeTaskQueue({
      namespace: config.TEMPORAL_NAMESPACE,
      taskQueue: { name: queues.conversations },
      taskQueueType: workflowTaskQueue,
    }),
  );
  const since = Date.now() - seenWithinMs;
  return pollers.some(
    ({ identity, lastAccessTime }) =>
      identity?.endsWith(`@${hostname()}`) && Number(lastAccessTime?.seconds ?? 0) * 1_000 > since,
  );
}

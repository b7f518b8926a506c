import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import {
  CancellationScope,
  continueAsNew,
  isCancellation,
  ParentClosePolicy,
  proxyActivities,
  setCurrentDetails,
  setHandler,
  sleep,
  startChild,
  workflowInfo,
} from '@temporalio/workflow';
import type { KnowledgeActivities } from '../activities/contract.ts';
import { type SyncEnd, type SyncProgress, totalsOf } from '../domain/source.ts';
import {
  progressQuery,
  queues,
  type RefreshStart,
  type SyncStart,
  syncWorkflow,
  syncWorkflowId,
} from './contract.ts';

/**
 * A worker that died is noticed by its missing heartbeats. A crawl reads for some twenty seconds, longer where pages or
 * their server are slow; sitemaps of a large site take minutes.
 */
const knowledge = proxyActivities<KnowledgeActivities>({
  taskQueue: queues.knowledge,
  startToCloseTimeout: '30m',
  heartbeatTimeout: '10s',
  cancellationType: 'WAIT_CANCELLATION_COMPLETED',
  retry: { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '30s' },
});

/** A website that cannot be reached when nobody is waiting for it is tried again: its server may be restarting. */
const pauses = ['1m', '10m', '40m'] as const;

/** Reads a website: batch after batch, until its queue is empty or a cap is reached. */
export async function sync({ source, force = false, ...start }: SyncStart): Promise<SyncEnd> {
  const key = { source, sync: start.sync ?? workflowInfo().runId };
  let progress: SyncProgress | null = null;
  setHandler(progressQuery, () => progress);
  const close = async (end: SyncEnd): Promise<SyncEnd> => {
    await CancellationScope.nonCancellable(() => knowledge.closeSync({ ...key, ...end, force }));
    return end;
  };
  try {
    let problem = start.isOpen ? null : await knowledge.openSync(key);
    for (const pause of start.isPatient ? pauses : []) {
      if (problem === null) break;
      setCurrentDetails(`Cannot be read (${problem}); tried again after ${pause}`);
      await sleep(pause);
      problem = await knowledge.openSync(key);
    }
    if (problem) return await close({ state: 'failed', reason: problem });
    for (;;) {
      progress = await knowledge.crawlSome(key);
      setCurrentDetails(describe(progress));
      if (progress.counts.queued === 0 || progress.capped) break;
      if (workflowInfo().continueAsNewSuggested) {
        await continueAsNew<typeof sync>({ source, force, sync: key.sync, isOpen: true });
      }
    }
    return await close({ state: 'done', reason: progress.capped });
  } catch (error) {
    if (!isCancellation(error)) throw error;
    return close({ state: 'cancelled', reason: null });
  }
}

/** What a Schedule starts: a sync, unless one is under way. */
export async function refresh({ source }: RefreshStart): Promise<void> {
  try {
    await startChild(syncWorkflow, {
      workflowId: syncWorkflowId(source),
      parentClosePolicy: ParentClosePolicy.ABANDON,
      args: [{ source, isPatient: true }] satisfies [SyncStart],
    });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}

/** What the Temporal UI shows: numbers and words of ours. */
function describe({ counts, reasons, capped }: SyncProgress): string {
  const { found, fetched } = totalsOf(counts);
  const why = Object.entries(reasons).map(([reason, pages]) => `${reason} ${pages}`);
  return [
    `Pages: ${found} found, ${fetched} fetched`,
    ...Object.entries(counts).map(([name, count]) => `- ${name.replace('_', ' ')}: ${count}`),
    ...(why.length > 0 ? [`Not in the index: ${why.join(', ')}`] : []),
    ...(capped ? [`Ended by ${capped}`] : []),
  ].join('\n');
}

import {
  Client,
  Connection,
  WorkflowExecutionAlreadyStartedError,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
} from '@temporalio/client';
import { defineSearchAttributeKey } from '@temporalio/common';
import type { Command } from '../domain/conversation/command.ts';
import type { Why } from '../domain/conversation/explain.ts';
import { AppError } from '../domain/errors.ts';
import type { Refresh } from '../domain/source.ts';
import type { Config } from '../platform/config.ts';
import { temporalConnection } from '../platform/temporal.ts';
import {
  addressSignal,
  type ConversationStart,
  type CustomerMessageSignal,
  conversationOf,
  conversationWorkflow,
  conversationWorkflowId,
  customerMessageSignal,
  type DeliveryStart,
  deliveryWorkflow,
  deliveryWorkflowId,
  type ErasureStart,
  erasureWorkflow,
  erasureWorkflowId,
  queues,
  type RatingSignal,
  ratingSignal,
  type SyncStart,
  searchAttributes,
  syncWorkflow,
  syncWorkflowId,
  whyQuery,
} from '../workflows/contract.ts';
import { setRefresh } from './refresh.ts';
import { type CommandAnswer, runCommand } from './run-command.ts';

/** A ring must fail early enough that the request still answers 503; the SDK retries within it. */
const ringDeadlineMs = 3_000;
/** An update waits for a worker, which may have to replay a history first. */
const commandDeadlineMs = 8_000;
const queryDeadlineMs = 5_000;
/** A worker that dies within a workflow task holds its conversation for this long. Temporal's default is 10 s. */
const workflowTaskTimeout = '5s';
/** gRPC waits up to two minutes between attempts by default: far longer than a restart of Temporal takes. */
const reconnect = { 'grpc.initial_reconnect_backoff_ms': 100, 'grpc.max_reconnect_backoff_ms': 1_000 };
/** A worker's long poll lasts a minute; one that was not seen for longer is gone. */
const pollerSeenWithinMs = 70_000;

/** Conversations that are mended at one time: more at once is a fault of the deployment, and mending them does not help. */
const stuckAtOnce = 50;

/** A conversation whose workflow may have to be started: `resume` says that the store holds events of it. */
export type Target = { readonly conversation: string; readonly site: string; readonly resume: boolean };

/**
 * Temporal as the API sees it. Every call is bounded; when Temporal or its workers do not answer in time, it rejects
 * with AppError `unavailable`, and the same call may be repeated.
 */
export type Engine = ReturnType<typeof createEngine>;

export function createEngine(config: Config) {
  const connection = Connection.lazy({ ...temporalConnection(config), channelArgs: reconnect });
  const client = new Client({ connection, namespace: config.TEMPORAL_NAMESPACE });

  let ringFailedAt = 0;

  const within = <T>(milliseconds: number, call: () => Promise<T>): Promise<T> =>
    connection.withDeadline(Date.now() + milliseconds, call).catch((error: unknown) => {
      throw toAppError(error);
    });

  const start = ({ conversation, site, resume }: Target) => ({
    workflowId: conversationWorkflowId(conversation),
    taskQueue: queues.conversations,
    workflowTaskTimeout,
    staticSummary: `support conversation on ${site}`,
    typedSearchAttributes: [
      { key: siteKey, value: site },
      { key: modeKey, value: 'ai' },
    ],
    args: [{ conversation, site, resume, replyTargetSeconds: config.BATON_REPLY_TARGET_SECONDS }] as [
      ConversationStart,
    ],
  });

  return {
    /** Tells a conversation's workflow, started if need be, that a message is stored; repeats are dropped there. */
    async ring(target: Target, message: CustomerMessageSignal): Promise<void> {
      await within(ringDeadlineMs, () =>
        client.workflow.signalWithStart(conversationWorkflow, {
          ...start(target),
          signal: customerMessageSignal,
          signalArgs: [message],
        }),
      ).catch((error: unknown) => {
        ringFailedAt = Date.now();
        throw error;
      });
    },

    /** When a ring last failed, epoch milliseconds; the sweep then looks at once for what it left behind. */
    ringFailedAt: (): number => ringFailedAt,

    /** Conversations whose workflow tasks fail again and again, among those whose run is older than `ageMs`. */
    async stuck(ageMs: number): Promise<string[]> {
      const before = new Date(Date.now() - ageMs).toISOString();
      const query = [
        `WorkflowType = '${conversationWorkflow}' AND ExecutionStatus = 'Running' AND StartTime < '${before}'`,
        `TemporalReportedProblems IN ('category=WorkflowTaskFailed')`,
      ].join(' AND ');
      return within(queryDeadlineMs, async () => {
        const found: string[] = [];
        for await (const { workflowId } of client.workflow.list({ query, pageSize: stuckAtOnce })) {
          if (found.push(conversationOf(workflowId)) === stuckAtOnce) break;
        }
        return found;
      });
    },

    /** Ends a conversation's run and starts another, which goes on where the stored events end. */
    async replace(target: Omit<Target, 'resume'>): Promise<void> {
      await within(ringDeadlineMs, () =>
        client.workflow.start(conversationWorkflow, {
          ...start({ ...target, resume: true }),
          workflowIdConflictPolicy: 'TERMINATE_EXISTING',
        }),
      );
      // Signals that the ended run never took in are found as messages without an event.
      ringFailedAt = Date.now();
    },

    /**
     * Has a conversation's workflow carry out a command, once per its id. A conversation without a running
     * workflow (no message yet, or Temporal lost it) gets one first.
     */
    command: (target: Target, command: Command): Promise<CommandAnswer> =>
      within(commandDeadlineMs, () => runCommand(client, start(target), command)),

    /** What the running workflow says about itself; null when there is none. */
    async why(conversation: string): Promise<Why | null> {
      return within(queryDeadlineMs, async () => {
        try {
          return await client.workflow.getHandle(conversationWorkflowId(conversation)).query(whyQuery);
        } catch (error) {
          if (error instanceof WorkflowNotFoundError) return null;
          throw error;
        }
      });
    },

    /** Passes a customer's rating on; the workflow counts it only while one is due. */
    async rate(target: Target, rating: RatingSignal): Promise<void> {
      await within(ringDeadlineMs, () =>
        client.workflow.signalWithStart(conversationWorkflow, {
          ...start(target),
          signal: ratingSignal,
          signalArgs: [rating],
        }),
      );
    },

    /** Passes on that a customer left an address, which is stored. */
    async leaveAddress(target: Target, messageId: string): Promise<void> {
      await within(ringDeadlineMs, () =>
        client.workflow.signalWithStart(conversationWorkflow, {
          ...start(target),
          signal: addressSignal,
          signalArgs: [{ messageId }],
        }),
      );
    },

    /** Starts a delivery once more, after `attempts` that were in vain. */
    async deliver(id: string, attempts: number): Promise<void> {
      await within(ringDeadlineMs, () =>
        client.workflow.start(deliveryWorkflow, {
          workflowId: deliveryWorkflowId(id, attempts),
          taskQueue: queues.notices,
          workflowIdConflictPolicy: 'USE_EXISTING',
          args: [{ id }] satisfies [DeliveryStart],
        }),
      );
    },

    /** Starts a source's sync; one that is under way goes on. */
    async sync(start: SyncStart): Promise<void> {
      await within(ringDeadlineMs, () =>
        client.workflow.start(syncWorkflow, {
          workflowId: syncWorkflowId(start.source),
          taskQueue: queues.knowledge,
          workflowIdConflictPolicy: 'USE_EXISTING',
          staticSummary: 'reads a website',
          args: [start],
        }),
      );
    },

    /** Ends a source's sync, if one is under way. */
    async cancelSync(source: string): Promise<void> {
      await within(ringDeadlineMs, async () => {
        try {
          await client.workflow.getHandle(syncWorkflowId(source)).cancel();
        } catch (error) {
          if (!(error instanceof WorkflowNotFoundError)) throw error;
        }
      });
    },

    /** Has a source synced by itself from now on, at a time of the day or night of its own; or not. */
    async refresh(source: string, refresh: Refresh): Promise<void> {
      await within(commandDeadlineMs, () => setRefresh(client.schedule, source, refresh));
    },

    /** Starts a conversation's erasure; one that is under way goes on. */
    async erase(conversation: string): Promise<void> {
      await within(ringDeadlineMs, async () => {
        try {
          await client.workflow.start(erasureWorkflow, {
            workflowId: erasureWorkflowId(conversation),
            taskQueue: queues.conversations,
            args: [{ conversation }] satisfies [ErasureStart],
          });
        } catch (error) {
          if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
        }
      });
    },

    /** True when a worker has lately asked for work; rejects when Temporal is away. */
    async hasWorkers(deadlineMs = 2_000): Promise<boolean> {
      const { pollers } = await within(deadlineMs, () =>
        connection.workflowService.describeTaskQueue({
          namespace: config.TEMPORAL_NAMESPACE,
          taskQueue: { name: queues.conversations },
          taskQueueType: workflowTaskQueue,
        }),
      );
      const since = Date.now() - pollerSeenWithinMs;
      return pollers.some(({ lastAccessTime }) => Number(lastAccessTime?.seconds ?? 0) * 1_000 > since);
    },

    async close(): Promise<void> {
      await connection.close();
    },
  };
}

const siteKey = defineSearchAttributeKey(searchAttributes.site, 'KEYWORD');
const modeKey = defineSearchAttributeKey(searchAttributes.mode, 'KEYWORD');

/** `temporal.api.enums.v1.TaskQueueType`. */
const workflowTaskQueue = 1;

/** Whatever goes wrong between here and the workflow, nothing was refused: the same call may be made again. */
function toAppError(error: unknown): unknown {
  const known = [AppError, TypeError, WorkflowUpdateFailedError].some((kind) => error instanceof kind);
  return known ? error : new AppError('unavailable', 'The conversation engine does not answer. Try again.');
}

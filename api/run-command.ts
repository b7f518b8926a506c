import { setTimeout as pause } from 'node:timers/promises';
import {
  type Client,
  WithStartWorkflowOperation,
  WorkflowNotFoundError,
  type WorkflowStartOptions,
  WorkflowUpdateFailedError,
} from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import type { Command, CommandResult } from '../domain/conversation/command.ts';
import type { Refusal } from '../domain/conversation/refuse.ts';
import type { ErrorCode } from '../domain/errors.ts';
import {
  type CommandArguments,
  type CommandName,
  commandUpdate,
  conversationWorkflow,
} from '../workflows/contract.ts';

/** What became of a command: carried out, or refused by the workflow. */
export type CommandAnswer =
  | { readonly kind: 'obeyed'; readonly result: CommandResult }
  | ({ readonly kind: 'refused' } & Refusal);

/** A workflow that reads where it stood takes some 10 ms until it takes commands. */
const notReadyPauseMs = 50;

/**
 * Has a conversation's workflow carry out a command; the caller bounds the time. Without a running workflow one is
 * started as `start` says. Rejects with what Temporal rejects with. A repeat is known by the command's own id: each try
 * is an update of its own, since one that was refused may be right the next time.
 */
export async function runCommand(
  client: Client,
  start: WorkflowStartOptions & { readonly workflowId: string },
  { type, ...given }: Command,
): Promise<CommandAnswer> {
  const update = commandUpdate(type);
  const args: [CommandArguments[CommandName]] = [given as CommandArguments[CommandName]];
  const options = { args };

  const attempt = async (): Promise<CommandResult> => {
    try {
      return await client.workflow.getHandle(start.workflowId).executeUpdate(update, options);
    } catch (error) {
      if (!(error instanceof WorkflowNotFoundError)) throw error;
      const startWorkflowOperation = new WithStartWorkflowOperation(conversationWorkflow, {
        ...start,
        workflowIdConflictPolicy: 'USE_EXISTING',
      });
      return client.workflow.executeUpdateWithStart(update, { ...options, startWorkflowOperation });
    }
  };

  for (;;) {
    try {
      return { kind: 'obeyed', result: await attempt() };
    } catch (error) {
      const refusal = toRefusal(error);
      if (refusal) return { kind: 'refused', ...refusal };
      if (!isNotReady(error)) throw error;
      await pause(notReadyPauseMs);
    }
  }
}

const refusals: ReadonlySet<string> = new Set<ErrorCode>([
  'already_claimed',
  'already_resolved',
  'already_with_ai',
  'not_owner',
  'not_waiting',
]);

function toRefusal(error: unknown): Refusal | null {
  const cause = failureOf(error);
  if (!cause || !refusals.has(cause.type ?? '')) return null;
  const [detail] = (cause.details ?? []) as [{ readonly owner?: string | null }?];
  return { code: cause.type as ErrorCode, owner: detail?.owner ?? null };
}

/** The SDK rejects updates (`rejectBufferedUpdates`) that come before a workflow has set its handlers. */
function isNotReady(error: unknown): boolean {
  return failureOf(error)?.message.startsWith('No registered handler for update') ?? false;
}

function failureOf(error: unknown): ApplicationFailure | null {
  const cause = error instanceof WorkflowUpdateFailedError ? error.cause : null;
  return cause instanceof ApplicationFailure ? cause : null;
}

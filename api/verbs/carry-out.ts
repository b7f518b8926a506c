import type { Operator } from '../../domain/caller.ts';
import type { Command, CommandResult } from '../../domain/conversation/command.ts';
import type { Refusal } from '../../domain/conversation/refuse.ts';
import { AppError, type ErrorCode } from '../../domain/errors.ts';
import type { Mode } from '../../domain/events.ts';
import { atLeast } from '../../domain/role.ts';
import type { StoredConversation } from '../../store/conversations.ts';
import type { Person } from '../../store/people.ts';
import type { ApiDeps } from '../deps.ts';
import { directoryOf } from '../directory.ts';

/** What the caller of a command is told; `seq` is the event that it made. */
export type CommandView = { readonly mode: Mode; readonly owner: Person | null; readonly seq: number };

/** A command without who gives it. */
export type Order = OmitEach<Command, 'operatorId' | 'lead' | 'commandId'>;
type OmitEach<T, Field extends PropertyKey> = T extends unknown ? Omit<T, Field> : never;

/**
 * Has the conversation's workflow carry out a command, once per `onceId`. A refusal is an AppError with the code of
 * `refuse`, and with the `owner` when someone has the conversation.
 */
export async function carryOut(
  deps: ApiDeps,
  { operatorId, role }: Operator,
  { _id: conversation, site, seq }: StoredConversation,
  order: Order,
  onceId: string,
): Promise<CommandView> {
  const command: Command = { ...order, operatorId, lead: atLeast(role, 'lead'), commandId: onceId };
  const answer = await deps.engine.command({ conversation, site, resume: seq > 0 }, command);
  deps.hub.touch(conversation);
  if (answer.kind === 'refused') throw await refused(deps, answer);
  return named(deps, answer.result);
}

async function named(deps: ApiDeps, { mode, owner, seq }: CommandResult): Promise<CommandView> {
  return { mode, owner: await directoryOf(deps).person(owner), seq };
}

async function refused(deps: ApiDeps, { code, owner }: Refusal): Promise<AppError> {
  return new AppError(code, why[code] ?? 'This is not possible now.', {
    owner: await directoryOf(deps).person(owner),
  });
}

const why: Partial<Record<ErrorCode, string>> = {
  already_claimed: 'Someone else has claimed this conversation.',
  already_resolved: 'This conversation is resolved.',
  already_with_ai: 'The AI answers this conversation already.',
  not_owner: 'This conversation is not yours.',
  not_waiting: 'This conversation does not wait for a person.',
};

import { ApplicationFailure, log, setHandler } from '@temporalio/workflow';
import type { Command, CommandResult } from '../domain/conversation/command.ts';
import { refuse } from '../domain/conversation/refuse.ts';
import type { ConversationState } from '../domain/conversation/state.ts';
import {
  type CommandArguments,
  type CommandName,
  commandNames,
  commandSignal,
  commandUpdate,
} from './contract.ts';

type Ports = {
  readonly state: () => ConversationState;
  readonly obey: (command: Command) => CommandResult;
};

/** Registers every command as an update and as a signal of the same name, both with the same handler. */
export function handleCommands(ports: Ports): void {
  for (const name of commandNames) handleCommand(name, ports);
}

function handleCommand(name: CommandName, { state, obey }: Ports): void {
  const check = (given: CommandArguments[CommandName]): Command => {
    const command = toCommand(name, given);
    if (!command) throw refused('invalid_request', null);
    const refusal = refuse(state(), command);
    if (refusal) throw refused(refusal.code, refusal.owner);
    return command;
  };
  setHandler(commandUpdate(name), (given) => obey(check(given)), { validator: (given) => void check(given) });
  setHandler(commandSignal(name), (given) => {
    try {
      obey(check(given));
    } catch (error) {
      log.warn('a signal was refused', { command: name, code: (error as ApplicationFailure).type });
    }
  });
}

/** Null when required fields are missing: signals may come from anyone at a terminal. */
function toCommand(name: CommandName, given: CommandArguments[CommandName] | undefined): Command | null {
  const needs = { transfer: 'to', reply: 'messageId', note: 'messageId' }[
    name as 'transfer' | 'reply' | 'note'
  ];
  const fields = (given ?? {}) as Readonly<Record<string, unknown>>;
  const required = ['operatorId', ...(needs ? [needs] : [])];
  if (required.some((field) => typeof fields[field] !== 'string' || fields[field] === '')) return null;
  return { textId: null, noteId: null, off: false, ...fields, type: name } as unknown as Command;
}

function refused(code: string, owner: string | null): ApplicationFailure {
  return ApplicationFailure.create({ type: code, message: code, nonRetryable: true, details: [{ owner }] });
}

import { ApplicationFailure, log, setHandler } from '@temporalio/workflow';
import type { Command, CommandResult } from '../domain/conversation/command.ts';
import {
  type CommandArguments,
  type CommandName,
  commandNames,
  commandSignal,
  commandUpdate,
} from './contract.ts';

/**
 * Registers every command as an update and as a signal of the same name, both with the same handler. The validator
 * refuses only what is no command: whether one fits is decided in its turn, after what came before it.
 */
export function handleCommands(obey: (command: Command) => Promise<CommandResult>): void {
  for (const name of commandNames) {
    const read = (given: Given): Command => {
      const command = toCommand(name, given);
      if (!command) throw refused('invalid_request', null);
      return command;
    };
    const handle = async (given: Given): Promise<CommandResult> => obey(read(given));
    setHandler(commandUpdate(name), handle, { validator: (given) => void read(given) });
    setHandler(commandSignal(name), async (given) => {
      await handle(given).catch((error: unknown) => {
        if (!(error instanceof ApplicationFailure)) throw error;
        log.warn('a signal was refused', { command: name, code: error.type });
      });
    });
  }
}

type Given = CommandArguments[CommandName];

/** Null when required fields are missing: signals may come from anyone at a terminal. */
function toCommand(name: CommandName, given: Given | undefined): Command | null {
  const needs = { transfer: 'to', reply: 'messageId', note: 'messageId' }[
    name as 'transfer' | 'reply' | 'note'
  ];
  const fields = (given ?? {}) as Readonly<Record<string, unknown>>;
  const toTeam = name === 'transfer' && isWord(fields.team);
  const required = ['operatorId', ...(needs && !toTeam ? [needs] : [])];
  if (required.some((field) => !isWord(fields[field]))) return null;
  const missing = { textId: null, noteId: null, off: false, ...(toTeam ? { to: null } : {}) };
  return { ...missing, ...fields, type: name } as unknown as Command;
}

function isWord(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

function refused(code: string, owner: string | null): ApplicationFailure {
  return ApplicationFailure.create({ type: code, message: code, nonRetryable: true, details: [{ owner }] });
}

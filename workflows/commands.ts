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

/** Registers every command as an update and as a signal of the same name, both with the same handler. */
export function handleCommands(
  state: () => ConversationState,
  obey: (command: Command) => Promise<CommandResult>,
): void {
  for (const name of commandNames) {
    const check = (given: Given): Command => {
      const command = toCommand(name, given);
      if (!command) throw refused('invalid_request', null);
      const refusal = refuse(state(), command);
      if (refusal) throw refused(refusal.code, refusal.owner);
      return command;
    };
    const handle = async (given: Given): Promise<CommandResult> => {
      const command = toCommand(name, given);
      if (!command) throw refused('invalid_request', null);
      return obey(command);
    };
    setHandler(commandUpdate(name), handle, { validator: (given) => void check(given) });
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
  const required = ['operatorId', ...(needs ? [needs] : [])];
  if (required.some((field) => typeof fields[field] !== 'string' || fields[field] === '')) return null;
  return { textId: null, noteId: null, off: false, ...fields, type: name } as unknown as Command;
}

function refused(code: string, owner: string | null): ApplicationFailure {
  return ApplicationFailure.create({ type: code, message: code, nonRetryable: true, details: [{ owner }] });
}

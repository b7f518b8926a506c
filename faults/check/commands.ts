import type { CommandKind, JsonObject, LogEvent, Request } from '../history.ts';
import { accepted, commandKinds, definite, isOpen, startOf, timeOf } from '../history.ts';
import { blame, type Case, type Check, CLOCK_SLACK_MS } from './case.ts';
import type { Violation } from './rules.ts';

/** Rule 3 between clients and log: an obeyed command made its event, a refused one none, and none acted twice. */
export const checkCommands: Check = (judged) => {
  const commands = judged.requests.filter(isCommand);
  return [
    ...commands.flatMap((command) => checkObeyed(judged, command)),
    ...checkShared(judged, commands),
    ...checkMakers(judged, commands),
  ];
};

/** The event type that a command makes. */
const makes: Readonly<Record<CommandKind, string>> = {
  claim: 'claim',
  'barge-in': 'barge_in',
  hold: 'hold',
  release: 'release',
  transfer: 'transfer',
  'return-to-ai': 'return_to_ai',
  resolve: 'resolve',
  replies: 'operator_message',
  notes: 'note',
};

type Command = Request & { readonly kind: CommandKind };

export function isCommand(request: Request): request is Command {
  return (commandKinds as readonly string[]).includes(request.kind) && request.meant === 'new';
}

function checkObeyed(judged: Case, command: Command): Violation[] {
  const answer = accepted(command);
  if (!answer || command.body.off === true) return [];
  const seq = Number(answer.seq);
  const event = judged.final.events.find((candidate) => candidate.seq === seq);
  const name = `${command.client}'s ${command.kind} was answered with seq ${answer.seq}`;
  const broken = (sentence: string) => [blame(judged)('command_event', [seq], sentence)];
  if (!event) return broken(`${name}, which is not in the log`);
  if (!isOutcome(command, event)) return broken(`${name}, which is a ${event.type} by ${event.by.id}`);
  if (!isStateSince(judged, seq, answer)) return broken(`${name} and a state that never was`);
  return [];
}

/** True when `event` did what the command wanted: its own event, or one before it that made it needless. */
function isOutcome(command: Command, event: LogEvent): boolean {
  const { kind, client, body } = command;
  if (kind === 'claim' || kind === 'barge-in') return ownerBy(event) === client;
  if (kind === 'transfer') return ownerBy(event) === body.to;
  if (event.type !== makes[kind]) return false;
  if (kind === 'resolve') return true;
  return event.by.id === client && (!hasText(kind) || event.text === body.text);
}

function ownerBy(event: LogEvent): unknown {
  if (event.type === 'transfer') return event.to;
  return event.type === 'claim' || event.type === 'barge_in' ? event.by.id : undefined;
}

function hasText(kind: CommandKind): boolean {
  return kind === 'replies' || kind === 'notes';
}

function isStateSince(judged: Case, seq: number, answer: JsonObject): boolean {
  if (answer.mode === undefined) return true;
  const owner = (answer.owner as JsonObject | null)?.id ?? null;
  return judged.steps.some(
    ({ event, after }) => event.seq >= seq && after.mode === answer.mode && after.owner === owner,
  );
}

/** Two commands may share an event only where the second wanted what already was so. */
function checkShared(judged: Case, commands: readonly Command[]): Violation[] {
  const seen = new Map<number, Command>();
  return commands.flatMap((command) => {
    const seq = accepted(command)?.seq;
    const repeatable = ['claim', 'barge-in', 'transfer', 'resolve'].includes(command.kind);
    if (typeof seq !== 'number' || repeatable || command.body.off === true) return [];
    const other = seen.get(seq);
    seen.set(seq, command);
    if (!other) return [];
    const sentence = `${other.client}'s ${other.kind} and ${command.client}'s ${command.kind} share an event`;
    return [blame(judged)('command_event', [seq], sentence)];
  });
}

/** Every event of an operator has a command of its own that made it. */
function checkMakers(judged: Case, commands: readonly Command[]): Violation[] {
  const open = commands.filter(isOpen);
  return judged.final.events.flatMap((event) => {
    const able = commands.filter((command) => mayMake(command, event));
    if (event.by.kind !== 'operator' || able.some((command) => made(command, event))) return [];
    const index = open.findIndex((command) => able.includes(command));
    if (index !== -1) {
      open.splice(index, 1);
      return [];
    }
    const refused = able.find((command) => definite(command)?.outcome.kind === 'fail');
    const name = `the ${event.type} by ${event.by.id}`;
    return refused
      ? [blame(judged)('refused_leaves_nothing', [event.seq], `${name} was refused by ${codeOf(refused)}`)]
      : [blame(judged)('command_event', [event.seq], `${name} was made by no command or twice`)];
  });
}

function mayMake(command: Command, event: LogEvent): boolean {
  if (command.client !== event.by.id || command.body.off === true) return false;
  if (startOf(command) > timeOf(event) + CLOCK_SLACK_MS) return false;
  if (isBeside(command, event)) return true;
  return event.type === makes[command.kind] && (!hasText(command.kind) || event.text === command.body.text);
}

function made(command: Command, event: LogEvent): boolean {
  return accepted(command)?.seq === event.seq + (isBeside(command, event) ? 1 : 0);
}

/** A reply claims first where nobody has, and a resolve may leave a note: the event before the one that is answered. */
function isBeside({ kind, body }: Command, event: LogEvent): boolean {
  if (kind === 'replies') return event.type === 'claim';
  return kind === 'resolve' && event.type === 'note' && event.text === body.note;
}

function codeOf(command: Command): string {
  const outcome = definite(command)?.outcome;
  return outcome?.kind === 'fail' ? outcome.code : '';
}

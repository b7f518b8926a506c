import type { Fact, MandateLimits } from '../events.ts';
import { handOff } from './handoff.ts';
import { type ConversationState, customer, doneSeq, operator, spokenIn, system } from './state.ts';
import { nothing, record, type Step } from './step.ts';
import { releaseHold } from './time.ts';

/** What people do to a conversation. `lead` says that the caller may act on a colleague's conversation. */
export type Command = {
  readonly operatorId: string;
  readonly lead?: boolean;
  readonly commandId?: string;
} & (
  | { readonly type: 'claim' | 'bargeIn' }
  /** `why`: the system lets go of it for an owner who is not there. */
  | { readonly type: 'release'; readonly why?: 'offline' }
  /** To a person, or with `to` null to a team's queue. */
  | { readonly type: 'transfer'; readonly to: string | null; readonly team?: string }
  | ({ readonly type: 'returnToAi'; readonly textId: string | null } & MandateLimits)
  | { readonly type: 'resolve'; readonly textId: string | null; readonly noteId: string | null }
  | { readonly type: 'hold'; readonly off: boolean }
  | { readonly type: 'reply' | 'note'; readonly messageId: string }
);

/** What the caller of a command is told: `seq` is the event that it made, or had made before. */
export type CommandResult = {
  readonly mode: ConversationState['mode'];
  readonly owner: string | null;
  readonly seq: number;
};

/** Carries out a command that `refuse` lets pass. A repeat, by id or by meaning, changes nothing. */
export function obey(
  state: ConversationState,
  command: Command,
  at: number,
): Step & { readonly seq: number } {
  const id = commandKey(command);
  const before = id === undefined ? undefined : doneSeq(state, id);
  if (before !== undefined) return { ...nothing(state), seq: before };
  const repeated = repeatedSeq(state, command);
  if (repeated !== undefined) return { ...nothing(state), seq: repeated };
  const step = perform(nothing(state), command, at);
  return { ...step, seq: madeSeq(step, command) };
}

/** The result that the caller of an obeyed command gets. */
export function commandResult(state: ConversationState, seq: number): CommandResult {
  return { mode: state.mode, owner: state.owner, seq };
}

/** A rating by the customer; only while one is due. */
export function rate(
  state: ConversationState,
  rating: { readonly score: number; readonly episode: number },
  at: number,
): Step {
  if (!state.ratingDue || rating.episode !== state.episode) return nothing(state);
  const { served } = state;
  return record(nothing(state), at, customer, { type: 'rating', score: rating.score, served });
}

/** The customer leaves an e-mail address for the reply; told once that it was noted. */
export function leaveAddress(state: ConversationState, messageId: string, at: number): Step {
  if (doneSeq(state, messageId) !== undefined || state.mode === 'resolved') return nothing(state);
  const noted = { type: 'system_message', key: 'address.noted', ...spokenIn(state) } as const;
  return record(record(nothing(state), at, customer, { type: 'address', messageId }), at, system, noted);
}

/** The id by which a repeat of this command is known. */
export function commandKey(command: Command): string | undefined {
  return command.type === 'reply' || command.type === 'note' ? command.messageId : command.commandId;
}

function repeatedSeq(state: ConversationState, command: Command): number | undefined {
  const owns = state.mode === 'human' && state.owner === command.operatorId;
  if ((command.type === 'claim' || command.type === 'bargeIn') && owns) return state.ownerSeq;
  if (command.type === 'transfer' && command.to !== null && state.owner === command.to) return state.ownerSeq;
  if (command.type === 'resolve' && state.mode === 'resolved') return state.resolveSeq;
  if (command.type === 'hold' && command.off && state.holdUntil === null) return state.holdSeq;
  return undefined;
}

function perform(step: Step, command: Command, at: number): Step {
  const by = operator(command.operatorId);
  const made = command.commandId === undefined ? {} : { commandId: command.commandId };
  switch (command.type) {
    case 'claim':
      return record(step, at, by, { type: 'claim', ...made });
    case 'release': {
      const { why } = command;
      return record(step, at, why ? system : by, { type: 'release', ...(why ? { why } : {}), ...made });
    }
    case 'bargeIn':
      return bargeIn(step, by, at, made);
    case 'transfer':
      return record(step, at, by, {
        type: 'transfer',
        from: step.state.owner ?? command.operatorId,
        to: command.to,
        ...(command.team === undefined ? {} : { team: command.team }),
        ...made,
      });
    case 'returnToAi': {
      const { textId, neverAlone, aiUntil } = command;
      return record(step, at, by, {
        type: 'return_to_ai',
        textId,
        ...(neverAlone ? { neverAlone } : {}),
        ...(aiUntil === undefined ? {} : { aiUntil }),
        ...endedWait(step.state),
        ...made,
      });
    }
    case 'resolve': {
      const { noteId, textId } = command;
      const isNew = noteId !== null && doneSeq(step.state, noteId) === undefined;
      const noted = isNew ? record(step, at, by, { type: 'note', messageId: noteId }) : step;
      const { served } = noted.state;
      return record(noted, at, by, { type: 'resolve', textId, served, ...endedWait(noted.state), ...made });
    }
    case 'hold':
      if (command.off) return releaseHold(step, at, made);
      return record(step, at, by, {
        type: 'hold',
        until: at + step.state.policy.holdSeconds * 1000,
        ...made,
      });
    case 'note':
      return record(step, at, by, { type: 'note', messageId: command.messageId });
    case 'reply': {
      const claimed = step.state.mode === 'waiting' ? record(step, at, by, { type: 'claim' }) : step;
      const { addressId } = claimed.state;
      return record(claimed, at, by, {
        type: 'operator_message',
        messageId: command.messageId,
        ...(addressId === null ? {} : { addressId }),
        ...endedWait(claimed.state),
      });
    }
  }
}

/** The wait that ends here, if somebody waits. */
function endedWait({ waitSince }: ConversationState): { readonly endsWait?: number } {
  return waitSince === null ? {} : { endsWait: waitSince };
}

function bargeIn(step: Step, by: Fact['by'], at: number, made: Pick<Fact, 'commandId'>): Step {
  const { mode, owner, policy } = step.state;
  const pulled = { rule: 'operator_pulled', evidence: {}, policyVersion: policy.version } as const;
  const handed = mode === 'ai' ? handOff(step, [pulled], at) : step;
  return record(handed, at, by, { type: 'barge_in', from: owner, ...made });
}

/** A command may make several events; the caller is told the one that it asked for. */
function madeSeq(step: Step, command: Command): number {
  const type = { bargeIn: 'barge_in', hold: 'hold' }[command.type as 'bargeIn' | 'hold'];
  const made = type ? step.facts.findLast((fact) => fact.type === type) : undefined;
  if (made) return made.seq;
  if (command.type === 'hold') return step.facts[0]?.seq ?? step.state.seq;
  return step.state.seq;
}

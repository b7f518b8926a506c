import { aiStops, handOff } from './handoff.ts';
import {
  type ConversationState,
  change,
  customer,
  doneSeq,
  nothing,
  operator,
  record,
  remember,
  type Step,
} from './state.ts';
import { releaseHold } from './time.ts';

/** What people do to a conversation. `lead` says that the caller may act on a colleague's conversation. */
export type Command = {
  readonly operatorId: string;
  readonly lead?: boolean;
  readonly commandId?: string;
} & (
  | { readonly type: 'claim' | 'bargeIn' | 'release' }
  | { readonly type: 'transfer'; readonly to: string }
  | { readonly type: 'returnToAi'; readonly textId: string | null }
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
  const seq = madeSeq(step, command);
  return { ...(id === undefined ? step : remember(step, id, seq)), seq };
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
  return record(change(nothing(state), { ratingDue: false }), at, customer, {
    type: 'rating',
    score: rating.score,
  });
}

/** The id by which a repeat of this command is known. */
export function commandKey(command: Command): string | undefined {
  return command.type === 'reply' || command.type === 'note' ? command.messageId : command.commandId;
}

function repeatedSeq(state: ConversationState, command: Command): number | undefined {
  const owns = state.mode === 'human' && state.owner === command.operatorId;
  if ((command.type === 'claim' || command.type === 'bargeIn') && owns) return state.ownerSeq;
  if (command.type === 'transfer' && state.owner === command.to) return state.ownerSeq;
  if (command.type === 'resolve' && state.mode === 'resolved') return state.resolveSeq;
  if (command.type === 'hold' && command.off && state.holdUntil === null) return state.holdSeq;
  return undefined;
}

function perform(step: Step, command: Command, at: number): Step {
  const by = operator(command.operatorId);
  switch (command.type) {
    case 'claim':
      return own(record(step, at, by, { type: 'claim' }), command.operatorId);
    case 'bargeIn':
      return bargeIn(step, command.operatorId, at);
    case 'transfer':
      return own(
        record(step, at, by, {
          type: 'transfer',
          from: step.state.owner ?? command.operatorId,
          to: command.to,
        }),
        command.to,
      );
    case 'release':
      return release(record(step, at, by, { type: 'release' }), at);
    case 'returnToAi': {
      const returned = record(step, at, by, { type: 'return_to_ai', textId: command.textId });
      const fresh = returned.state.unanswered.length > 0;
      return change(returned, {
        mode: 'ai',
        owner: null,
        reason: null,
        clarifications: 0,
        fresh,
        escalateAt: null,
        promise: null,
      });
    }
    case 'resolve':
      return resolve(step, command, at);
    case 'hold':
      return command.off ? releaseHold(step, at) : hold(step, command.operatorId, at);
    case 'note':
      return record(step, at, by, { type: 'note', messageId: command.messageId });
    case 'reply':
      return reply(step, command.operatorId, command.messageId, at);
  }
}

function own(step: Step, owner: string): Step {
  return change(step, {
    ...aiStops,
    escalateAt: null,
    mode: 'human',
    owner,
    ownerSeq: step.state.seq,
    holdUntil: null,
  });
}

function bargeIn(step: Step, operatorId: string, at: number): Step {
  const { mode, owner, policy } = step.state;
  const pulled = { rule: 'operator_pulled', evidence: {}, policyVersion: policy.version } as const;
  const ready = mode === 'ai' ? handOff(step, [pulled], at) : step;
  return own(record(ready, at, operator(operatorId), { type: 'barge_in', from: owner }), operatorId);
}

function release(step: Step, at: number): Step {
  const { escalations, handoff, policy, wants } = step.state;
  return change(step, {
    mode: 'waiting',
    owner: null,
    escalateAt: escalations === 0 ? at + policy.escalationSeconds * 1000 : null,
    wants: [...wants, { handoff, packet: null, promise: true }],
  });
}

function resolve(step: Step, command: Command & { type: 'resolve' }, at: number): Step {
  const by = operator(command.operatorId);
  const noted = command.noteId ? record(step, at, by, { type: 'note', messageId: command.noteId }) : step;
  const resolved = record(noted, at, by, { type: 'resolve', textId: command.textId });
  return change(resolved, {
    ...aiStops,
    escalateAt: null,
    mode: 'resolved',
    owner: null,
    resolveSeq: resolved.state.seq,
    unanswered: [],
    holdUntil: null,
    ratingDue: true,
  });
}

function hold(step: Step, operatorId: string, at: number): Step {
  const until = at + step.state.policy.holdSeconds * 1000;
  const held = record(step, at, operator(operatorId), { type: 'hold', until });
  return change(held, { holdUntil: until, holdSeq: held.state.seq });
}

function reply(step: Step, operatorId: string, messageId: string, at: number): Step {
  const by = operator(operatorId);
  const owned =
    step.state.mode === 'waiting' ? own(record(step, at, by, { type: 'claim' }), operatorId) : step;
  const { promise } = owned.state;
  return change(record(owned, at, by, { type: 'operator_message', messageId }), {
    promise: promise && { ...promise, metAt: promise.metAt ?? at },
    unanswered: [],
  });
}

/** A command may make several events; the caller is told the one that it asked for. */
function madeSeq(step: Step, command: Command): number {
  const type = { bargeIn: 'barge_in', hold: 'hold' }[command.type as 'bargeIn' | 'hold'];
  const made = type ? step.facts.findLast((fact) => fact.type === type) : undefined;
  if (made) return made.seq;
  if (command.type === 'hold') return step.facts[0]?.seq ?? step.state.seq;
  return step.state.seq;
}

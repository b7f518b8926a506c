import type { ErrorCode } from '../errors.ts';
import type { Command } from './command.ts';
import { commandKey } from './command.ts';
import { type ConversationState, doneSeq } from './state.ts';

/** Why a command is not obeyed; `owner` is told to the loser of a race. */
export type Refusal = { readonly code: ErrorCode; readonly owner: string | null };

/** Null when the command may be obeyed now. Reads only, so that a refused command leaves no trace. */
export function refuse(state: ConversationState, command: Command): Refusal | null {
  const id = commandKey(command);
  if (id !== undefined && doneSeq(state, id) !== undefined) return null;
  const code = refusalCode(state, command);
  return code === null ? null : { code, owner: state.owner };
}

function refusalCode(state: ConversationState, command: Command): ErrorCode | null {
  const { mode } = state;
  const owns = mode === 'human' && state.owner === command.operatorId;
  const mayAct = owns || (mode === 'human' && command.lead === true);
  switch (command.type) {
    case 'note':
      return null;
    case 'claim':
      if (mode === 'human') return owns ? null : 'already_claimed';
      return mode === 'waiting' ? null : 'not_waiting';
    case 'bargeIn':
      return mode === 'resolved' ? 'already_resolved' : null;
    case 'release':
      return owns ? null : 'not_owner';
    case 'transfer':
      // What waits may be passed on by a lead; what somebody has, by them or a lead.
      return mayAct || (mode === 'waiting' && command.lead === true) ? null : 'not_owner';
    case 'resolve':
      return mode !== 'human' || mayAct ? null : 'not_owner';
    case 'returnToAi':
      if (mode === 'ai') return 'already_with_ai';
      if (mode === 'resolved') return 'already_resolved';
      return mode === 'waiting' || mayAct ? null : 'not_owner';
    case 'hold':
      if (mode === 'resolved') return 'already_resolved';
      return mode === 'ai' || owns ? null : 'not_owner';
    case 'reply':
      if (mode === 'resolved') return 'already_resolved';
      return mode === 'waiting' || owns ? null : 'not_owner';
  }
}

import type { Assessment } from '../assessment.ts';
import type { Policy } from '../policy.ts';
import type { Screening } from '../screening/screening.ts';
import { type Command, type CommandResult, leaveAddress, obey, rate } from './command.ts';
import { receiveMessage } from './message.ts';
import { type Prepared, receivePreparation } from './prepared.ts';
import { type Refusal, refuse } from './refuse.ts';
import type { ConversationState } from './state.ts';
import { nothing, type Step } from './step.ts';
import { passTime } from './time.ts';
import { failTurn, finishTurn } from './turn.ts';

/** Everything that can happen to a conversation. */
export type Input =
  | {
      readonly kind: 'message';
      readonly messageId: string;
      readonly screening: Screening;
      /** The site's, when it has one of its own. */
      readonly policy?: Policy;
    }
  | { readonly kind: 'command'; readonly command: Command }
  | { readonly kind: 'drafted'; readonly turn: number; readonly assessment: Assessment }
  | { readonly kind: 'failed'; readonly turn: number; readonly code: string }
  | { readonly kind: 'prepared'; readonly handoff: number; readonly estimate: Prepared }
  | { readonly kind: 'rating'; readonly score: number; readonly episode: number }
  /** The customer left an address, stored under this id. */
  | { readonly kind: 'address'; readonly messageId: string }
  | { readonly kind: 'time' };

/** What the caller of a command is told. */
export type Answer = { readonly refused: Refusal } | { readonly obeyed: CommandResult };

/** Decides what follows from one input. Pure: same state, input and time, same decision. */
export function decide(
  state: ConversationState,
  input: Input,
  at: number,
): Step & { readonly answer?: Answer } {
  switch (input.kind) {
    case 'message':
      return receiveMessage(state, input, at);
    case 'command': {
      const refused = refuse(state, input.command);
      if (refused) return { ...nothing(state), answer: { refused } };
      const { seq, ...step } = obey(state, input.command, at);
      const { mode, owner } = step.state;
      return { ...step, answer: { obeyed: { mode, owner, seq } } };
    }
    case 'drafted':
      return finishTurn(state, input.turn, input.assessment, at);
    case 'failed':
      return failTurn(state, input.turn, input.code, at);
    case 'prepared':
      if (state.wants[0]?.handoff !== input.handoff) return nothing(state);
      return receivePreparation(state, input.estimate, at);
    case 'rating':
      return rate(state, input, at);
    case 'address':
      return leaveAddress(state, input.messageId, at);
    case 'time':
      return passTime(state, at);
  }
}

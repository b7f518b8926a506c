import type { HandoffReason, Mode } from '../events.ts';
import type { ConversationState } from './state.ts';

/** What lists and status pages show of a conversation, without its words; times are epoch milliseconds. */
export type Projection = {
  readonly mode: Mode;
  readonly seq: number;
  readonly episode: number;
  readonly turn: number;
  readonly handoff: number;
  readonly reason: HandoffReason | null;
  readonly owner: string | null;
  readonly ownerSeq: number;
  readonly resolveSeq: number;
  readonly escalations: number;
  readonly escalateAt: number | null;
  readonly handoffSeq: number;
  readonly promise: ConversationState['promise'];
  readonly holdUntil: number | null;
  readonly ratingDue: boolean;
};

/** The projection of a state. */
export function project(state: ConversationState): Projection {
  const { mode, seq, episode, turn, handoff, handoffSeq, reason, owner, ownerSeq, resolveSeq } = state;
  const { escalations, escalateAt, promise, holdUntil, ratingDue } = state;
  return {
    mode,
    seq,
    episode,
    turn,
    handoff,
    handoffSeq,
    reason,
    owner,
    ownerSeq,
    resolveSeq,
    escalations,
    escalateAt,
    promise,
    holdUntil,
    ratingDue,
  };
}

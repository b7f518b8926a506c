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
  readonly ladder: readonly number[];
  readonly team: string | null;
  readonly waitSince: number | null;
  readonly remindAt: number | null;
  readonly lapseAt: number | null;
  readonly resolvedAt: number | null;
  readonly handoffSeq: number;
  readonly promise: ConversationState['promise'];
  readonly holdUntil: number | null;
  readonly ratingDue: boolean;
};

/** The projection of a state. */
export function project(state: ConversationState): Projection {
  const { mode, seq, episode, turn, handoff, handoffSeq, reason, owner, ownerSeq, resolveSeq } = state;
  const { escalations, ladder, promise, holdUntil, ratingDue, team, waitSince } = state;
  const { remindAt, lapseAt, resolvedAt } = state;
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
    ladder,
    team,
    waitSince,
    remindAt,
    lapseAt,
    resolvedAt,
    promise,
    holdUntil,
    ratingDue,
  };
}

import type { HandoffReason, Mode } from '../events.ts';
import type { ConversationState } from './state.ts';
import { alarms } from './time.ts';

/** Why a conversation is where it is, as the running workflow knows it: `because` names events by number. */
export type Why = {
  readonly mode: Mode;
  readonly reason: HandoffReason | null;
  readonly owner: string | null;
  readonly silentAi: boolean;
  readonly because: readonly { readonly seq: number; readonly what: string }[];
  /** What time alone will do, and when the stated wait ends, soonest first; `at` in epoch milliseconds. */
  readonly next: readonly { readonly what: string; readonly at: number }[];
};

/** Explains a state. Only what is in it: nothing here can fail to happen. */
export function explain(state: ConversationState): Why {
  const { mode, reason, owner, holdUntil } = state;
  return {
    mode,
    reason,
    owner,
    silentAi: mode !== 'ai' || holdUntil !== null,
    because: because(state),
    next: next(state),
  };
}

function because(state: ConversationState): Why['because'] {
  const { mode, reason, handoffSeq, ownerSeq, resolveSeq, holdSeq, holdUntil } = state;
  const handed = reason === null ? [] : [{ seq: handoffSeq, what: `the AI stopped: ${reason}` }];
  switch (mode) {
    case 'ai':
      return holdUntil === null ? [] : [{ seq: holdSeq, what: 'an operator holds the AI' }];
    case 'waiting':
      return handed;
    case 'human':
      return [...handed, { seq: ownerSeq, what: 'a person has it' }];
    case 'resolved':
      return [{ seq: resolveSeq, what: 'the conversation was resolved' }];
  }
}

function next(state: ConversationState): Why['next'] {
  const { promise, waitSince } = state;
  const due = promise?.metAt === null && waitSince !== null ? promise.dueAt : null;
  const ends = due === null ? [] : [{ what: 'promise_due', at: due }];
  return [...alarms(state), ...ends].sort((a, b) => a.at - b.at);
}

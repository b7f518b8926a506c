import type { Fact } from '../events.ts';
import { type ConversationState, doneLimit, recentLimit, unansweredLimit } from './state.ts';

type Changes = Partial<ConversationState>;

/**
 * The state after one more fact: the only place where facts change it, so that decisions, a workflow that was lost
 * and a workflow task that was retried all arrive at the same state from the same events.
 */
export function evolve(state: ConversationState, fact: Fact): ConversationState {
  const changed = { ...state, seq: fact.seq, ...changesOf(state, fact) };
  const { commandId, seq } = fact;
  return commandId === undefined ? changed : { ...changed, done: remembered(changed.done, commandId, seq) };
}

/** The ids done, with one more. */
function remembered(done: ConversationState['done'], id: string, seq: number): ConversationState['done'] {
  return [...done, [id, seq] as const].slice(-doneLimit);
}

const noAttempts = { clarifications: 0, failedAttempts: 0, spoke: false, frustration: 0 } satisfies Changes;
const aiStops = { fresh: false, drafting: null, held: null } satisfies Changes;

function spoken(state: ConversationState, turn: number): Changes {
  return { ...aiStops, turn: Math.max(state.turn, turn), unanswered: [], frustration: 0, spoke: true };
}

function changesOf(state: ConversationState, fact: Fact): Changes {
  switch (fact.type) {
    case 'customer_message':
      return customerMessage(state, fact);
    case 'ai_answer':
      return { ...spoken(state, fact.turn), clarifications: 0 };
    case 'ai_clarification':
      return {
        ...spoken(state, fact.turn),
        spoke: state.spoke || !fact.courtesy,
        clarifications: state.clarifications + (fact.courtesy ? 0 : 1),
      };
    case 'handoff':
      return handedOff(state, fact);
    case 'packet':
      return { wants: state.wants.filter(({ handoff, packet }) => handoff !== fact.handoff || !packet) };
    case 'wait_promise':
    case 'wait_update':
      return {
        promise: { dueAt: fact.dueAt, metAt: null },
        wants: withoutPromise(state.wants, fact.handoff),
      };
    case 'escalation':
      return { escalateAt: null, escalations: fact.step };
    case 'claim':
    case 'barge_in':
      return owned(state, fact, fact.by.id ?? null);
    case 'transfer':
      return owned(state, fact, fact.to);
    case 'release':
      return released(state, fact);
    case 'return_to_ai':
      return {
        ...waitEnds(state),
        mode: 'ai',
        owner: null,
        reason: null,
        promise: null,
        ...noAttempts,
        fresh: state.unanswered.length > 0,
      };
    case 'resolve':
      return {
        ...aiStops,
        ...waitEnds(state),
        mode: 'resolved',
        owner: null,
        resolveSeq: fact.seq,
        unanswered: [],
        holdUntil: null,
        ratingDue: true,
      };
    case 'operator_message':
      return {
        done: remembered(state.done, fact.messageId, fact.seq),
        unanswered: [],
        promise: state.promise && { ...state.promise, metAt: state.promise.metAt ?? fact.at },
      };
    case 'note':
      return { done: remembered(state.done, fact.messageId, fact.seq) };
    case 'hold':
      return { holdUntil: fact.until, holdSeq: fact.seq };
    case 'hold_end':
      // A held draft is decided with this fact; where that decision was lost, a new turn takes its place.
      return { holdUntil: null, holdSeq: fact.seq, held: null, fresh: state.fresh || state.held !== null };
    case 'rating':
      return { ratingDue: false };
  }
}

function customerMessage(state: ConversationState, fact: Fact & { type: 'customer_message' }): Changes {
  const { messageId, seq, episode } = fact;
  const opened: Changes =
    state.mode === 'resolved'
      ? { mode: 'ai', episode, reason: null, promise: null, ...noAttempts, ratingDue: false }
      : {};
  const mode = opened.mode ?? state.mode;
  const isQuestion = fact.asksPerson !== true;
  const { failedAttempts, frustration, language } = { ...state, ...opened };
  return {
    ...opened,
    language: fact.language ?? language,
    failedAttempts: failedAttempts + (fact.failedAttempt ? 1 : 0),
    frustration: Math.max(frustration, fact.frustration ?? 0),
    ...(mode === 'ai' && isQuestion ? { fresh: true, drafting: null, held: null } : {}),
    done: remembered(state.done, messageId, seq),
    recent: [...state.recent, messageId].slice(-recentLimit),
    unanswered: isQuestion ? [...state.unanswered, messageId].slice(-unansweredLimit) : state.unanswered,
  };
}

function handedOff(state: ConversationState, fact: Fact & { type: 'handoff' }): Changes {
  const { handoff, reason, rules, seq, at } = fact;
  const [rule, ...others] = rules;
  const waits = reason !== 'operator_pulled';
  return {
    ...aiStops,
    mode: 'waiting',
    handoff,
    handoffSeq: seq,
    reason,
    promise: null,
    escalations: 0,
    escalateAt: waits ? at + state.policy.escalationSeconds * 1000 : null,
    wants: rule ? [...state.wants, { handoff, packet: [rule, ...others], promise: waits }] : state.wants,
  };
}

function owned(state: ConversationState, { seq }: Fact, owner: string | null): Changes {
  return { ...aiStops, ...waitEnds(state), mode: 'human', owner, ownerSeq: seq, holdUntil: null };
}

function released(state: ConversationState, { at }: Fact): Changes {
  const { escalations, handoff, policy, wants } = state;
  return {
    mode: 'waiting',
    owner: null,
    escalateAt: escalations === 0 ? at + policy.escalationSeconds * 1000 : null,
    wants: [...wants, { handoff, packet: null, promise: true }],
  };
}

/** Nobody waits for a first human reply any more: nothing escalates, and no wait needs to be stated. */
function waitEnds(state: ConversationState): Changes {
  return { escalateAt: null, wants: withoutPromise(state.wants) };
}

function withoutPromise(wants: ConversationState['wants'], handoff?: number): ConversationState['wants'] {
  return wants.flatMap((want) => {
    if (handoff !== undefined && want.handoff !== handoff) return [want];
    return want.packet ? [{ ...want, promise: false }] : [];
  });
}

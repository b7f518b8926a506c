import type { Fact, LadderAction, WaitCause } from '../events.ts';
import { isAnswer } from '../facts.ts';
import { type ConversationState, doneLimit, recentLimit, unansweredLimit } from './state.ts';

type Changes = Partial<ConversationState>;

/**
 * The state after one more fact: the only place where facts change it, so that decisions, a workflow that was lost
 * and a workflow task that was retried all arrive at the same state from the same events.
 */
export function evolve(state: ConversationState, fact: Fact): ConversationState {
  const said = isAnswer(fact) ? { saidSeq: fact.seq } : {};
  const changed = { ...state, seq: fact.seq, ...said, ...changesOf(state, fact) };
  const { commandId, seq } = fact;
  return commandId === undefined ? changed : { ...changed, done: remembered(changed.done, commandId, seq) };
}

/** The ids done, with one more. */
function remembered(done: ConversationState['done'], id: string, seq: number): ConversationState['done'] {
  return [...done, [id, seq] as const].slice(-doneLimit);
}

const noAttempts = { clarifications: 0, failedAttempts: 0, spoke: false, frustration: 0 } satisfies Changes;
const aiStops = { fresh: false, drafting: null, held: null } satisfies Changes;
const ownerIsAwake = { remindAt: null, lapseAt: null } satisfies Changes;
const nothingIdle = { idleSince: null, checkedIn: false } satisfies Changes;
/** Who has served is told with a rating; an episode with more people than this names the newest. */
const servedLimit = 10;

function spoken(state: ConversationState, { turn, at }: Fact & { readonly turn: number }): Changes {
  return {
    ...aiStops,
    turn: Math.max(state.turn, turn),
    unanswered: [],
    frustration: 0,
    spoke: true,
    served: servedBy(state, 'ai'),
    idleSince: at,
    checkedIn: false,
  };
}

function changesOf(state: ConversationState, fact: Fact): Changes {
  switch (fact.type) {
    case 'customer_message':
      return customerMessage(state, fact);
    case 'ai_answer':
      return { ...spoken(state, fact), clarifications: 0 };
    case 'ai_clarification':
      return {
        ...spoken(state, fact),
        spoke: state.spoke || !fact.courtesy,
        clarifications: state.clarifications + (fact.courtesy ? 0 : 1),
      };
    case 'handoff':
      return handedOff(state, fact);
    case 'packet':
      return { wants: state.wants.filter(({ handoff, packet }) => handoff !== fact.handoff || !packet) };
    case 'wait_promise':
    case 'wait_update':
      return waitStated(state, fact);
    case 'escalation':
      return escalated(state, fact);
    case 'claim':
    case 'barge_in':
      return owned(state, fact, fact.by.id ?? null);
    case 'transfer':
      return fact.to === null ? queued(state, fact, fact.team ?? null) : owned(state, fact, fact.to);
    case 'release':
      return queued(state, fact, state.team);
    case 'owner_reminder':
      return { remindAt: null };
    case 'return_to_ai':
      return {
        ...waitEnds(state),
        ...ownerIsAwake,
        ...nothingIdle,
        mode: 'ai',
        owner: null,
        reason: null,
        promise: null,
        ...noAttempts,
        returned: { neverAlone: fact.neverAlone ?? [], until: fact.aiUntil ?? null },
        fresh: state.unanswered.length > 0,
      };
    case 'resolve':
      return {
        ...aiStops,
        ...waitEnds(state),
        ...ownerIsAwake,
        ...nothingIdle,
        mode: 'resolved',
        owner: null,
        resolveSeq: fact.seq,
        resolvedAt: fact.at,
        unanswered: [],
        holdUntil: null,
        ratingDue: true,
      };
    case 'operator_message':
      return replied(state, fact);
    case 'note':
      return { ...stillThere(state, fact), done: remembered(state.done, fact.messageId, fact.seq) };
    case 'hold':
      return { ...stillThere(state, fact), holdUntil: fact.until, holdSeq: fact.seq };
    case 'hold_end':
      // A held draft is decided with this fact; where that decision was lost, a new turn takes its place.
      return { holdUntil: null, holdSeq: fact.seq, held: null, fresh: state.fresh || state.held !== null };
    case 'address':
      return { addressId: fact.messageId, done: remembered(state.done, fact.messageId, fact.seq) };
    case 'system_message':
      return fact.key === 'check_in' ? { checkedIn: true } : {};
    case 'rating':
      return { ratingDue: false };
  }
}

const newEpisode = {
  mode: 'ai',
  reason: null,
  promise: null,
  ...noAttempts,
  ratingDue: false,
  replied: false,
  team: null,
  served: [],
  returned: null,
} satisfies Changes;

function customerMessage(state: ConversationState, fact: Fact & { type: 'customer_message' }): Changes {
  const { messageId, seq, episode } = fact;
  const opened: Changes = state.mode === 'resolved' ? { ...newEpisode, episode } : {};
  const mode = opened.mode ?? state.mode;
  const isQuestion = fact.asksPerson !== true;
  const { failedAttempts, frustration, language } = { ...state, ...opened };
  return {
    ...opened,
    ...nothingIdle,
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
  const { ladder, replyTargetSeconds } = state.policy;
  const promise = waits ? 'handoff' : null;
  return {
    ...aiStops,
    ...nothingIdle,
    mode: 'waiting',
    handoff,
    handoffSeq: seq,
    reason,
    promise: null,
    replied: false,
    waitSince: waits ? at : null,
    escalations: 0,
    // By the clock, until the working hours are told with the first promise.
    ladder: waits ? ladder.map((step) => at + step.at * replyTargetSeconds * 1000) : [],
    wants: rule ? [...state.wants, { handoff, packet: [rule, ...others], promise }] : state.wants,
  };
}

function waitStated(
  state: ConversationState,
  fact: Fact & { type: 'wait_promise' | 'wait_update' },
): Changes {
  const revisions = fact.type === 'wait_update' ? (state.promise?.revisions ?? 0) + 1 : 0;
  return {
    promise: { dueAt: fact.dueAt, metAt: null, reviseAt: fact.reviseAt ?? null, revisions },
    ladder: fact.ladder && !state.replied ? fact.ladder : state.ladder,
    ...(fact.team ? { team: fact.team } : {}),
    wants: withoutPromise(state.wants, fact.handoff),
  };
}

/** What the customer is told at a step of the ladder: a new bound only where one stands. */
const toldAt: Readonly<Record<LadderAction, WaitCause | null>> = {
  notify_team: null,
  warn_lead: 'revision',
  reassign: 'reassigned',
  follow_up: 'follow_up',
};

function escalated(
  state: ConversationState,
  { action, step, handoff }: Fact & { type: 'escalation' },
): Changes {
  const stands = state.promise?.metAt === null && state.promise.dueAt !== null;
  const promise = action === undefined ? null : toldAt[action];
  if (promise === null || (promise === 'revision' && !stands)) return { escalations: step };
  return { escalations: step, wants: [...state.wants, { handoff, packet: null, promise }] };
}

function owned(state: ConversationState, fact: Fact, owner: string | null): Changes {
  const { ownerReleaseSeconds, ownerRemindSeconds } = state.policy;
  const after = (seconds: number) => (seconds === 0 ? null : fact.at + seconds * 1000);
  const { wants } = state;
  return {
    ...aiStops,
    ...nothingIdle,
    wants: [...withoutPromise(wants), ...wants.filter(({ promise }) => promise === 'revision')],
    mode: 'human',
    owner,
    ownerSeq: fact.seq,
    holdUntil: null,
    remindAt: after(ownerRemindSeconds),
    lapseAt: after(ownerReleaseSeconds),
  };
}

/** Back into the queue, or into another team's. Who has had a reply already waits anew. */
function queued(state: ConversationState, fact: Fact, team: string | null): Changes {
  const { handoff, wants } = state;
  const bySystem = fact.type === 'release' && fact.why !== undefined;
  const promise = fact.type === 'transfer' ? 'team' : bySystem ? 'back' : 'release';
  return {
    ...aiStops,
    ...ownerIsAwake,
    ...nothingIdle,
    mode: 'waiting',
    owner: null,
    holdUntil: null,
    team,
    waitSince: state.waitSince ?? fact.at,
    wants: [...wants.filter(({ packet }) => packet), { handoff, packet: null, promise }],
  };
}

function replied(state: ConversationState, fact: Fact & { type: 'operator_message' }): Changes {
  const { promise } = state;
  return {
    ...ownerIsAwake,
    done: remembered(state.done, fact.messageId, fact.seq),
    unanswered: [],
    promise: promise && { ...promise, metAt: promise.metAt ?? fact.at },
    replied: true,
    waitSince: null,
    ladder: [],
    wants: withoutPromise(state.wants),
    served: servedBy(state, fact.by.id ?? ''),
    addressId: fact.addressId ? null : state.addressId,
    idleSince: fact.at,
    checkedIn: false,
  };
}

/** An owner who types or writes a note is not silent. */
function stillThere(state: ConversationState, { at, by }: Fact): Changes {
  if (state.lapseAt === null || by.id !== state.owner) return {};
  return { remindAt: null, lapseAt: at + state.policy.ownerReleaseSeconds * 1000 };
}

function servedBy({ served }: ConversationState, id: string): readonly string[] {
  return [...served.filter((one) => one !== id), id].slice(-servedLimit);
}

/** Nobody waits for a first human reply any more: nothing escalates, and no wait needs to be stated. */
function waitEnds(state: ConversationState): Changes {
  return { waitSince: null, ladder: [], wants: withoutPromise(state.wants) };
}

function withoutPromise(wants: ConversationState['wants'], handoff?: number): ConversationState['wants'] {
  return wants.flatMap((want) => {
    if (handoff !== undefined && want.handoff !== handoff) return [want];
    return want.packet ? [{ ...want, promise: null }] : [];
  });
}

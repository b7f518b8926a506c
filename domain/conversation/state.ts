import type { Assessment } from '../assessment.ts';
import type { Fact, FiredRule, HandoffReason, Mode, WaitCause } from '../events.ts';
import type { Policy } from '../policy.ts';
import type { Flag } from '../screening/screening.ts';

/**
 * All that the workflow knows of a conversation: plain JSON, no words, carried across continue-as-new. Times are
 * epoch milliseconds.
 */
export type ConversationState = {
  readonly conversation: string;
  readonly site: string;
  readonly policy: Policy;
  readonly mode: Mode;
  /** Number of the newest event. */
  readonly seq: number;
  readonly episode: number;
  /** Number of the newest turn and of the newest handoff; both count through the whole conversation. */
  readonly turn: number;
  readonly handoff: number;
  /** Why the AI stopped in this episode; null while it answers. */
  readonly reason: HandoffReason | null;
  readonly owner: string | null;
  /** The event that made `owner` the owner, and the one that resolved: repeats are answered with them. */
  readonly ownerSeq: number;
  readonly resolveSeq: number;
  readonly handoffSeq: number;
  /** The newest answer to the customer, of the AI or of a person: what "it" stands for. Absent: none yet. */
  readonly saidSeq?: number;
  /** Customer messages that nobody has answered, oldest first. */
  readonly unanswered: readonly string[];
  /** Some of `unanswered` no turn has looked at yet. */
  readonly fresh: boolean;
  /** The turn being drafted; any other turn's draft is superseded. */
  readonly drafting: number | null;
  /** A finished draft that waits for a hold to end. */
  readonly held: { readonly turn: number; readonly assessment: Assessment } | null;
  /** Clarifications since the AI's last answer, and answers that the customer called no help. */
  readonly clarifications: number;
  readonly failedAttempts: number;
  /** The AI has said something in this episode. */
  readonly spoke: boolean;
  /** The highest that the unanswered messages show, 0 to 1. */
  readonly frustration: number;
  /** What the customer writes in, as far as it was told: a BCP 47 primary subtag. */
  readonly language: string;
  readonly holdUntil: number | null;
  readonly holdSeq: number;
  /** When the customer was put into the queue and has not had a person's reply since; null: nobody waits for one. */
  readonly waitSince: number | null;
  /** A person has replied since the newest handoff. */
  readonly replied: boolean;
  /** When the ladder's steps fall due for the newest handoff, and the last step that fired. */
  readonly ladder: readonly number[];
  readonly escalations: number;
  /** The newest wait stated to the customer: when it falls due and when a new one is stated, and when a reply met it. */
  readonly promise: WaitStated | null;
  /** When an owner who is silent is reminded, and when the conversation goes back into the queue. */
  readonly remindAt: number | null;
  readonly lapseAt: number | null;
  /** The team that the conversation was passed to; null: the one that the policy names. */
  readonly team: string | null;
  /** Who has answered in this episode, `ai` among them; the newest is the last. */
  readonly served: readonly string[];
  /** The AI was asked back in this episode, within these limits. */
  readonly returned: Mandate | null;
  /** Since when a word of ours waits for the customer's, and whether they were asked. */
  readonly idleSince: number | null;
  readonly checkedIn: boolean;
  /** The stored address that the customer left, until a reply was written there. */
  readonly addressId: string | null;
  readonly resolvedAt: number | null;
  /** What still has to be prepared, oldest first. */
  readonly wants: readonly Want[];
  readonly ratingDue: boolean;
  /** The newest customer messages, for the answerer's context. */
  readonly recent: readonly string[];
  /** Message and command ids already acted on, with the event each made; bounded, oldest first. */
  readonly done: readonly (readonly [id: string, seq: number])[];
};

export type WaitStated = {
  readonly dueAt: number | null;
  readonly metAt: number | null;
  readonly reviseAt: number | null;
  readonly revisions: number;
};

/** What the AI may not touch after a return, and until when it may answer. */
export type Mandate = { readonly neverAlone: readonly Flag[]; readonly until: number | null };

/** A handoff's packet (with the rules that fired) or what its customer is told of the wait, still to be prepared. */
export type Want = {
  readonly handoff: number;
  readonly packet: readonly [FiredRule, ...FiredRule[]] | null;
  readonly promise: WaitCause | null;
};

/** Ids remembered to drop repeats. A client repeats within seconds; 300 is hours of a busy conversation. */
export const doneLimit = 300;
/** Customer messages handed to the answerer as context. */
export const recentLimit = 6;
/** Unanswered messages that one turn looks at; a flood beyond it is still shown, and read by people. */
export const unansweredLimit = 50;

/** A conversation before its first message. */
export function newConversation(conversation: string, site: string, policy: Policy): ConversationState {
  return {
    conversation,
    site,
    policy,
    mode: 'ai',
    seq: 0,
    episode: 1,
    turn: 0,
    handoff: 0,
    reason: null,
    owner: null,
    ownerSeq: 0,
    resolveSeq: 0,
    handoffSeq: 0,
    unanswered: [],
    fresh: false,
    drafting: null,
    held: null,
    clarifications: 0,
    failedAttempts: 0,
    spoke: false,
    frustration: 0,
    language: 'en',
    holdUntil: null,
    holdSeq: 0,
    waitSince: null,
    replied: false,
    ladder: [],
    escalations: 0,
    promise: null,
    remindAt: null,
    lapseAt: null,
    team: null,
    served: [],
    returned: null,
    idleSince: null,
    checkedIn: false,
    addressId: null,
    resolvedAt: null,
    wants: [],
    ratingDue: false,
    recent: [],
    done: [],
  };
}

/** The language of words for the customer, where it is not English. */
export function spokenIn({ language }: ConversationState): { readonly language?: string } {
  return language === 'en' ? {} : { language };
}

/** Attempts of the AI that did not help. */
export function attemptsOf({ clarifications, failedAttempts }: ConversationState): number {
  return clarifications + failedAttempts;
}

export const system: Fact['by'] = { kind: 'system' };
export const ai: Fact['by'] = { kind: 'ai' };
export const customer: Fact['by'] = { kind: 'customer' };

/** The actor for an operator's id. */
export function operator(id: string): Fact['by'] {
  return { kind: 'operator', id };
}

/** The event that an id already made, if it was seen. */
export function doneSeq(state: ConversationState, id: string): number | undefined {
  return state.done.find(([seen]) => seen === id)?.[1];
}

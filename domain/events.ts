import type { Flag } from './screening/screening.ts';

/** Who answers now. */
export type Mode = 'ai' | 'waiting' | 'human' | 'resolved';

/** Why the AI stopped; the same words in events, packets, metrics, search attributes and the API. */
export const handoffReasons = [
  'customer_asked',
  'no_source',
  'low_confidence',
  'repeated_clarification',
  'policy_exception',
  'sensitive_data',
  'high_impact',
  'frustration',
  'ai_failure',
  'operator_pulled',
] as const;
export type HandoffReason = (typeof handoffReasons)[number];

/** Reasons that cannot wait: somebody may be harmed, or has told what nobody should know. */
export const graveReasons: readonly HandoffReason[] = ['high_impact', 'sensitive_data'];

/** What people say of a handoff afterwards: it should have come earlier, or the AI could have answered. */
export const handoffLabels = ['late_handoff', 'false_handoff'] as const;
export type HandoffLabel = (typeof handoffLabels)[number];

/** One rule that fired, with what made it fire: words of ours, scores and counts, never the customer's text. */
export type FiredRule = {
  readonly rule: HandoffReason;
  readonly evidence: Readonly<Record<string, string | number | boolean>>;
  readonly policyVersion: number;
};

/** What a promise was computed from. `none`: too little is measured, so nothing is promised. */
export type WaitBasis = {
  readonly kind: 'none' | 'measured';
  /** Waits that were looked at, how many of them were as this one, and the oldest of them (ISO 8601). */
  readonly sampleSize?: number;
  readonly alike?: number;
  readonly since?: string | null;
  /** Who waits before this customer, who can answer, and who of them is free. */
  readonly ahead?: number;
  readonly present?: number;
  readonly free?: number;
  /** The level of the measured distribution that the kept rate led to, and the seconds there before rounding up. */
  readonly level?: number;
  readonly seconds?: number;
  /** Whether the team was at work, where, and the customer's own time zone when known. */
  readonly hours?: 'open' | 'closed';
  readonly timeZone?: string;
  readonly customerTimeZone?: string | null;
};

/**
 * The estimate behind a wait: `bound` in seconds of working time at `quantile`, both null when there is no estimate;
 * `opensAt` (epoch milliseconds) when the team is not at work.
 */
export type WaitEstimate = {
  readonly bound: number | null;
  readonly quantile: number | null;
  readonly basis: WaitBasis;
  readonly opensAt?: number | null;
};

/** Why a wait is stated: the first one of a handoff, a new place in the queue, or news about the one stated before. */
export type WaitCause =
  | 'handoff'
  | 'release'
  | 'back'
  | 'team'
  | 'revision'
  | 'still'
  | 'reassigned'
  | 'follow_up';

/** What happens while nobody replies. */
export const ladderActions = ['notify_team', 'warn_lead', 'reassign', 'follow_up'] as const;
export type LadderAction = (typeof ladderActions)[number];

/** Why the system ends an operator's ownership, or a conversation. */
export type SystemReason = 'silent' | 'offline' | 'idle';

/** Texts of ours that are no answer and no notice. */
export type SystemText = 'check_in' | 'closed.idle' | 'address.noted';

export type ActorKind = 'customer' | 'ai' | 'operator' | 'system';

/**
 * A decision of the workflow, numbered: an event without its words. `at` is epoch milliseconds of the deciding
 * workflow task. `publish` adds the words and stores it as an event under `<conversation>:<seq>`.
 */
export type Fact = FactBody & {
  readonly seq: number;
  readonly at: number;
  readonly episode: number;
  readonly by: { readonly kind: ActorKind; readonly id?: string };
  /** The command that asked for this fact: its repeat, even after a lost workflow task, finds it here. */
  readonly commandId?: string;
};

export type FactBody =
  | {
      readonly type: 'customer_message';
      readonly messageId: string;
      readonly asksPerson?: true;
      /** What it is written in; of a text too short to tell, what the ones before were. */
      readonly language?: string;
      /** It says that what the AI answered did not help. */
      readonly failedAttempt?: true;
      readonly frustration?: number;
    }
  | { readonly type: 'ai_answer'; readonly turn: number }
  /** `courtesy`: a word back to a greeting or thanks, which asks nothing. */
  | { readonly type: 'ai_clarification'; readonly turn: number; readonly courtesy?: true }
  | {
      readonly type: 'handoff';
      readonly handoff: number;
      readonly reason: HandoffReason;
      readonly rules: readonly FiredRule[];
      readonly language?: string;
    }
  | { readonly type: 'packet'; readonly handoff: number }
  | ({
      readonly type: 'wait_promise' | 'wait_update';
      readonly handoff: number;
      readonly dueAt: number | null;
      readonly language?: string;
      readonly cause?: WaitCause;
      /** When the wait began that this is about: it names the wait. */
      readonly since?: number;
      /** When a new bound is stated if nobody has replied, well before `dueAt`. */
      readonly reviseAt?: number | null;
      /** When the steps of the ladder fall due. */
      readonly ladder?: readonly number[];
      readonly team?: string | null;
    } & WaitEstimate)
  | {
      readonly type: 'escalation';
      readonly handoff: number;
      readonly step: number;
      readonly action?: LadderAction;
    }
  | { readonly type: 'claim' }
  | { readonly type: 'release'; readonly why?: SystemReason }
  | { readonly type: 'barge_in'; readonly from: string | null }
  /** To a person, or to a team's queue. */
  | {
      readonly type: 'transfer';
      readonly from: string | null;
      readonly to: string | null;
      readonly team?: string;
    }
  | { readonly type: 'owner_reminder'; readonly to: string }
  /** `textId` names the stored mandate or outcome: what people write may quote the customer, so it stays out of here. */
  | ({ readonly type: 'return_to_ai'; readonly textId: string | null } & EndsWait & MandateLimits)
  | ({
      readonly type: 'resolve';
      readonly textId: string | null;
      readonly why?: SystemReason;
      readonly served?: readonly string[];
    } & EndsWait)
  | ({
      readonly type: 'operator_message';
      readonly messageId: string;
      /** The address that the customer left, when this reply is to be written there. */
      readonly addressId?: string;
    } & EndsWait)
  | { readonly type: 'note'; readonly messageId: string }
  | { readonly type: 'hold'; readonly until: number }
  | { readonly type: 'hold_end' }
  /** The customer left an e-mail address; it is stored under `messageId`. */
  | { readonly type: 'address'; readonly messageId: string }
  | { readonly type: 'system_message'; readonly key: SystemText; readonly language?: string }
  | { readonly type: 'rating'; readonly score: number; readonly served?: readonly string[] };

/** The wait that a fact ends, by when it began. */
export type EndsWait = { readonly endsWait?: number };

/** What the AI may not touch after a return, and until when it may answer at all; epoch milliseconds. */
export type MandateLimits = { readonly neverAlone?: readonly Flag[]; readonly aiUntil?: number };

export type EventType = FactBody['type'];

/** A place in a stored passage that proves a sentence: `start` and `end` are UTF-16 offsets into its text. */
export type Citation = {
  readonly passageId: string;
  readonly sourceTitle: string;
  readonly url?: string;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly fetchedAt: string;
};

/** An event as readers get it (api.md, Events): the envelope, then the fields of its type. Times are ISO 8601 UTC. */
export type ConversationEvent = {
  readonly seq: number;
  readonly type: EventType;
  readonly at: string;
  readonly episode: number;
  readonly by: { readonly kind: ActorKind; readonly id?: string; readonly name?: string };
  readonly [field: string]: unknown;
};

/** Events that were just stored, as the process that stored them tells those that have streams open. */
export type Published = { readonly conversation: string; readonly events: readonly ConversationEvent[] };

/** What a visitor sees of the log; the rest is for the people who work here. */
export const visitorEventTypes: ReadonlySet<EventType> = new Set<EventType>([
  'customer_message',
  'ai_answer',
  'ai_clarification',
  'handoff',
  'wait_promise',
  'wait_update',
  'claim',
  'barge_in',
  'release',
  'transfer',
  'return_to_ai',
  'resolve',
  'operator_message',
  'rating',
  'system_message',
]);

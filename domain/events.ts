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

/** One rule that fired, with what made it fire: words of ours, scores and counts, never the customer's text. */
export type FiredRule = {
  readonly rule: HandoffReason;
  readonly evidence: Readonly<Record<string, string | number | boolean>>;
  readonly policyVersion: number;
};

/** What a promise was computed from. `none`: nothing measured yet, so nothing is promised. */
export type WaitBasis =
  | { readonly kind: 'none' }
  | { readonly kind: 'measured'; readonly sampleSize: number };

/** The estimate behind a wait: `bound` in seconds at `quantile`, both null when there is no estimate. */
export type WaitEstimate = {
  readonly bound: number | null;
  readonly quantile: number | null;
  readonly basis: WaitBasis;
};

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
    } & WaitEstimate)
  | { readonly type: 'escalation'; readonly handoff: number; readonly step: number }
  | { readonly type: 'claim' | 'release' }
  | { readonly type: 'barge_in'; readonly from: string | null }
  | { readonly type: 'transfer'; readonly from: string; readonly to: string }
  /** `textId` names the stored mandate or outcome: what people write may quote the customer, so it stays out of here. */
  | { readonly type: 'return_to_ai' | 'resolve'; readonly textId: string | null }
  | { readonly type: 'operator_message' | 'note'; readonly messageId: string }
  | { readonly type: 'hold'; readonly until: number }
  | { readonly type: 'hold_end' }
  | { readonly type: 'rating'; readonly score: number };

export type EventType = FactBody['type'] | 'system_message';

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

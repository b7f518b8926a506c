/** A quote that proves a sentence of an answer; `start` and `end` are offsets into its passage. */
export type Citation = {
  readonly passageId: string;
  readonly sourceTitle: string;
  readonly url?: string;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly fetchedAt: string;
};

/** An event as a visitor gets it (docs/events.md): the envelope, and the fields of its type. */
export type TalkEvent = {
  readonly seq: number;
  readonly type: string;
  readonly at: string;
  readonly episode: number;
  readonly by: { readonly kind: 'customer' | 'ai' | 'operator' | 'system'; readonly name?: string };
  readonly text?: string;
  readonly messageId?: string;
  readonly asked?: boolean;
  readonly citations?: readonly Citation[];
  readonly handoff?: number;
  readonly reason?: string;
  readonly dueAt?: string | null;
  readonly opensAt?: string | null;
  readonly to?: string | null;
  readonly key?: string;
  readonly score?: number;
  /** What the operator who resolved says of it to the customer. */
  readonly outcome?: string | null;
};

/** Who answers now. */
export type Mode = 'ai' | 'waiting' | 'human' | 'resolved';

/** Something that the customer sent and that the transcript does not hold yet. */
export type Outgoing = {
  readonly id: string;
  /** `null`: they pressed "talk to a person". */
  readonly text: string | null;
  readonly at: number;
  /** The newest event that was known when it was written: its own comes later. */
  readonly after: number;
  /** Known once it was accepted. */
  readonly messageId?: string;
  readonly failed?: boolean;
  /** Another tab has sent it; only its event is awaited. */
  readonly isElsewhere?: boolean;
};

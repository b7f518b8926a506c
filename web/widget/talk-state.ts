import type { Outgoing, TalkEvent } from './events.ts';

/** Why nothing goes out at the moment; `until` in epoch milliseconds. */
export type Trouble = { readonly kind: 'unavailable' } | { readonly kind: 'limited'; readonly until: number };

export type TalkState = {
  readonly events: readonly TalkEvent[];
  readonly outbox: readonly Outgoing[];
  /** `none`: there is no conversation yet. */
  readonly stream: 'none' | 'loading' | 'open' | 'broken';
  readonly trouble: Trouble | null;
  readonly isGone: boolean;
  readonly typing: { readonly name: string; readonly until: number } | null;
  readonly seenSeq: number;
  /** Of the person to whom it was passed; their own events tell the name later. */
  readonly operatorName: string | null;
};

/** The state of a conversation, and how its parts change it. */
export type Shared = {
  readonly state: () => TalkState;
  readonly set: (change: Partial<TalkState>) => void;
};

/** An event as the API gives it, as far as the demo reads it. */
export type Event = {
  readonly seq: number;
  readonly type: string;
  readonly by: { readonly kind: 'customer' | 'ai' | 'operator' | 'system'; readonly name?: string };
  readonly text?: string;
  readonly reason?: unknown;
  readonly [field: string]: unknown;
};

/** Proof of an answer: the exact words of a stored passage. */
export type Citation = {
  readonly passageId: string;
  readonly sourceTitle: string;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
};

/** The proof of an `ai_answer`; none for any other event. */
export function citationsOf(event: Event): readonly Citation[] {
  return event.type === 'ai_answer' ? (event.citations as readonly Citation[]) : [];
}

import type { Assessment } from '../domain/assessment.ts';
import type { Citation } from '../domain/events.ts';

/** What an answerer is given: the texts to answer, and earlier ones as context, oldest first. */
export type Question = { readonly messages: readonly string[]; readonly context: readonly string[] };

/** What an answerer says and proves it with; `text` is empty when it stops. */
export type Drafted = Pick<Assessment, 'kind' | 'confidence' | 'gap'> & {
  readonly text: string;
  readonly citations: readonly Citation[];
  /** Passages looked at, best first. */
  readonly looked: readonly { readonly passageId: string; readonly title: string; readonly score: number }[];
};

import type { Assessment } from '../domain/assessment.ts';
import type { Citation } from '../domain/events.ts';

/** What an answerer is given: the texts to answer and what was said before. */
export type Question = {
  /** Texts to answer, together. */
  readonly messages: readonly string[];
  /** Earlier texts of the customer, oldest first. */
  readonly context: readonly string[];
  /** What the customer was told last. */
  readonly lastAnswer?: string;
  /** What the customer writes in; English when it is not known. */
  readonly language?: string;
  /** What was asked as a vector, where an embedding model is set. */
  readonly vector?: Float32Array | null;
};

/** What an answerer says and proves it with; `text` is empty when it stops. */
export type Drafted = Pick<Assessment, 'kind' | 'confidence' | 'gap' | 'courtesy' | 'features'> & {
  readonly text: string;
  readonly citations: readonly Citation[];
  /** Passages looked at, best first. */
  readonly looked: readonly {
    readonly passageId: string;
    readonly sourceId: string;
    readonly title: string;
    readonly score: number;
  }[];
};

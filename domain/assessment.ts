/**
 * What the answer step found, without any words: this is all that travels through Temporal. `none`: nothing could
 * be proved; `gap` says why. The texts and citations are in the draft, stored under `<conversation>:<turn>`.
 */
export type Assessment = {
  readonly kind: 'answer' | 'clarification' | 'none';
  /** Probability, 0 to 1, that what was asked for is proved by the cited passages. */
  readonly confidence: number;
  readonly citations: number;
  readonly gap: 'no_source' | 'not_proved' | 'unclear' | null;
  /** A clarification that answers a greeting or thanks: nothing was unclear. */
  readonly courtesy?: true;
  /**
   * What the confidence was computed from, by name (docs/judgement.md), with the age of the best source in days.
   */
  readonly features?: Readonly<Record<string, number>>;
  /** How many passages retrieval returned. */
  readonly passages: number;
};

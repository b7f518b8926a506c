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
  /** How many passages retrieval returned. */
  readonly passages: number;
};

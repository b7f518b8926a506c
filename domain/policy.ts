/** The rules' numbers, versioned: every decision records the version that made it. */
export type Policy = {
  readonly version: number;
  /** Below this probability that the answer is proved, the AI stops. */
  readonly minConfidence: number;
  /** Clarifications that the AI may ask in an episode; needing one more is a handoff. */
  readonly clarificationLimit: number;
  /** From a handoff without a human reply to its escalation. */
  readonly escalationSeconds: number;
  /** How long one press of hold keeps the AI from publishing. */
  readonly holdSeconds: number;
};

/** What a site runs with until it publishes a policy of its own. */
export const defaultPolicy: Policy = {
  version: 1,
  minConfidence: 0.5,
  clarificationLimit: 2,
  escalationSeconds: 120,
  holdSeconds: 60,
};

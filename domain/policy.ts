import type { FiredRule } from './events.ts';
import { dangers, type Flag, flags, impacts, sensitiveKinds, topics } from './screening/screening.ts';

/**
 * The rules' numbers and topics that a conversation's workflow decides by, versioned: every decision records the version
 * that made it. Texts and teams of a policy stay in the store.
 */
export type Policy = {
  readonly version: number;
  /** Below this probability that the answer is proved, the AI stops. */
  readonly minConfidence: number;
  /** Clarifications and failed attempts that an episode may have; one more is a handoff. */
  readonly clarificationLimit: number;
  /** Flags that stop the AI at once. */
  readonly neverAlone: readonly Flag[];
  /** Frustration (0 to 1) from which the AI stops for it alone; above 1: never. */
  readonly frustrationStop: number;
  /** What full frustration adds to `minConfidence`; the share of it that is shown adds its part. */
  readonly frustrationCaution: number;
  /** From a handoff without a human reply to its escalation. */
  readonly escalationSeconds: number;
  /** How long one press of hold keeps the AI from publishing. */
  readonly holdSeconds: number;
};

/** Who may answer: the AI, when it can prove it; or only people. */
export type Mandate = 'answer_alone' | 'never_alone';

/** A site's policy as people write it. */
export type PolicyDocument = {
  readonly topics: Readonly<Record<Flag, Mandate>>;
  readonly minConfidence: number;
  readonly clarificationLimit: number;
  readonly frustrationStop: number;
  readonly frustrationCaution: number;
  readonly escalationSeconds: number;
  readonly holdSeconds: number;
  /** Who answers after a handoff, by topic; shown to the customer and in the packet. */
  readonly teams: Readonly<Partial<Record<Flag, string>>>;
  /** Whom to call in danger; null: the local emergency number is named. */
  readonly crisisLine: string | null;
  /** Texts in the place of ours, by `<language>.<key>`. */
  readonly copy: Readonly<Record<string, string>>;
};

/** What changes in a policy; the topics that are not named stay as they were. */
export type PolicyChange = Partial<Omit<PolicyDocument, 'topics' | 'teams'>> & {
  readonly topics?: { readonly [flag in Flag]?: Mandate | undefined };
  readonly teams?: { readonly [flag in Flag]?: string | undefined };
};

/** A policy with changes to it. */
export function changedPolicy(document: PolicyDocument, changes: PolicyChange): PolicyDocument {
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  return { ...document, ...given, topics: withChanges(document.topics, changes.topics) } as PolicyDocument;
}

function withChanges<T extends object>(all: T, changes: object | undefined): T {
  return { ...all, ...Object.fromEntries(Object.entries(changes ?? {}).filter(([, value]) => value)) };
}

/** What a site runs with until it publishes a policy of its own: people decide whatever is flagged. */
export const defaultPolicyDocument: PolicyDocument = {
  topics: Object.fromEntries(flags.map((flag) => [flag, 'never_alone'])) as PolicyDocument['topics'],
  minConfidence: 0.5,
  clarificationLimit: 2,
  frustrationStop: 0.85,
  frustrationCaution: 0.2,
  escalationSeconds: 120,
  holdSeconds: 60,
  teams: {},
  crisisLine: null,
  copy: {},
};

/** What of a policy the workflow decides by. */
export function toPolicy(document: PolicyDocument, version: number): Policy {
  const { minConfidence, clarificationLimit, frustrationStop, frustrationCaution } = document;
  const { escalationSeconds, holdSeconds } = document;
  return {
    version,
    minConfidence,
    clarificationLimit,
    neverAlone: flags.filter((flag) => document.topics[flag] === 'never_alone'),
    frustrationStop,
    frustrationCaution,
    escalationSeconds,
    holdSeconds,
  };
}

export const defaultPolicy: Policy = toPolicy(defaultPolicyDocument, 1);

/** The flags behind the rules that fired, the most serious first. */
export function flagsOf(rules: readonly FiredRule[]): readonly Flag[] {
  const found = rules.flatMap(({ evidence }) => String(evidence.flags ?? '').split(', '));
  return [...dangers, ...impacts, ...sensitiveKinds, ...topics].filter((flag) => found.includes(flag));
}

/** The team that a policy names for what made the rules fire, null when it names none. */
export function teamFor(rules: readonly FiredRule[], teams: PolicyDocument['teams']): string | null {
  return flagsOf(rules).flatMap((flag) => teams[flag] ?? [])[0] ?? null;
}

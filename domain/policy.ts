import type { FiredRule, LadderAction } from './events.ts';
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
  /** Within how many seconds of working time a person shall reply after a handoff: what the ladder is relative to. */
  readonly replyTargetSeconds: number;
  /** What happens while nobody replies, in order; `at` is a share of the target. */
  readonly ladder: readonly LadderStep[];
  /** From a claim without a reply to the owner's reminder, and to the way back into the queue; 0: never. */
  readonly ownerRemindSeconds: number;
  readonly ownerReleaseSeconds: number;
  /** After a return the AI answers again; else what the customer writes next goes to people. */
  readonly answersAfterReturn: boolean;
  /** How long after a word of ours that nobody answered the customer is asked, and the conversation closed; 0: never. */
  readonly aiCheckInSeconds: number;
  readonly aiCloseSeconds: number;
  readonly humanCheckInSeconds: number;
  readonly humanCloseSeconds: number;
  /** How long one press of hold keeps the AI from publishing. */
  readonly holdSeconds: number;
};

export type LadderStep = { readonly at: number; readonly action: LadderAction };

/** Who may answer: the AI, when it can prove it; or only people. */
export type Mandate = 'answer_alone' | 'never_alone';

/** A site's policy as people write it. */
export type PolicyDocument = Omit<Policy, 'version' | 'neverAlone'> & {
  readonly topics: Readonly<Record<Flag, Mandate>>;
  /** The share of people who shall see the stated wait kept. */
  readonly waitQuantile: number;
  /** The ladder's clock stands still while the team is not at work. */
  readonly ladderPausesOutsideHours: boolean;
  /** Who gets a conversation that waits: whoever claims it, or the present operator with the fewest. */
  readonly assignment: 'none' | 'least_loaded';
  /** The team that gets what nobody has taken in time; null: it stays where it is. */
  readonly escalationTeam: string | null;
  /** Conversations of an operator who has been offline for so long go back into the queue. */
  readonly offlineSeconds: number;
  /** A message so long after a resolve still continues the conversation; later it opens a new one. */
  readonly reopenHours: number;
  /** A source that was not found to be current for so many days may be out of date; 0: age does not matter. */
  readonly staleAfterDays: number;
  /** What is taken from the confidence of an answer that rests on such a source. */
  readonly staleCaution: number;
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
  holdSeconds: 60,
  replyTargetSeconds: 300,
  ladder: [
    { at: 0.5, action: 'notify_team' },
    { at: 0.8, action: 'warn_lead' },
    { at: 1, action: 'reassign' },
    { at: 2, action: 'follow_up' },
  ],
  ownerRemindSeconds: 120,
  ownerReleaseSeconds: 300,
  answersAfterReturn: true,
  // An idle conversation with the AI costs nothing; a person's place is freed after a day.
  aiCheckInSeconds: 0,
  aiCloseSeconds: 0,
  humanCheckInSeconds: 0,
  humanCloseSeconds: 86_400,
  waitQuantile: 0.8,
  ladderPausesOutsideHours: true,
  assignment: 'none',
  escalationTeam: null,
  offlineSeconds: 300,
  reopenHours: 72,
  staleAfterDays: 180,
  staleCaution: 0.1,
  teams: {},
  crisisLine: null,
  copy: {},
};

/** A stored document with what an older version of Baton did not know. */
export function wholePolicy(document: Partial<PolicyDocument>): PolicyDocument {
  return { ...defaultPolicyDocument, ...document };
}

/** What of a policy the workflow decides by. */
export function toPolicy(document: Partial<PolicyDocument>, version: number): Policy {
  const whole = wholePolicy(document);
  const { minConfidence, clarificationLimit, frustrationStop, frustrationCaution, holdSeconds } = whole;
  const { replyTargetSeconds, ladder, ownerRemindSeconds, ownerReleaseSeconds, answersAfterReturn } = whole;
  const { aiCheckInSeconds, aiCloseSeconds, humanCheckInSeconds, humanCloseSeconds } = whole;
  return {
    version,
    minConfidence,
    clarificationLimit,
    neverAlone: flags.filter((flag) => whole.topics[flag] === 'never_alone'),
    frustrationStop,
    frustrationCaution,
    holdSeconds,
    replyTargetSeconds,
    ladder,
    ownerRemindSeconds,
    ownerReleaseSeconds,
    answersAfterReturn,
    aiCheckInSeconds,
    aiCloseSeconds,
    humanCheckInSeconds,
    humanCloseSeconds,
  };
}

export const defaultPolicy: Policy = toPolicy(defaultPolicyDocument, 1);

/**
 * That of conversations from before there was a ladder: one step, and nothing else that time does to who owns them, so
 * that their histories replay.
 */
export function earlierPolicy(escalationSeconds: number): Policy {
  return {
    ...defaultPolicy,
    replyTargetSeconds: escalationSeconds,
    ladder: [{ at: 1, action: 'notify_team' }],
    ownerRemindSeconds: 0,
    ownerReleaseSeconds: 0,
    humanCloseSeconds: 0,
  };
}

/** The flags behind the rules that fired, the most serious first. */
export function flagsOf(rules: readonly FiredRule[]): readonly Flag[] {
  const found = rules.flatMap(({ evidence }) => String(evidence.flags ?? '').split(', '));
  return [...dangers, ...impacts, ...sensitiveKinds, ...topics].filter((flag) => found.includes(flag));
}

/** The team that a policy names for what made the rules fire, null when it names none. */
export function teamFor(rules: readonly FiredRule[], teams: PolicyDocument['teams']): string | null {
  return flagsOf(rules).flatMap((flag) => teams[flag] ?? [])[0] ?? null;
}

/** Topics that a policy gives to people or leaves to the AI. */
export const topics = [
  ...([
    'refund',
    'discount',
    'cancellation',
    'ownership',
    'complaint',
    'chargeback',
    'legal',
    'advice',
  ] as const),
];
export type Topic = (typeof topics)[number];

/** Matters that weigh too much for an AI. */
export const impacts = ['lost_stolen', 'fraud', 'access_lost', 'money_moving'] as const;
export type Impact = (typeof impacts)[number];

/** Sensitive data, by kind: what a message holds, or what it is about. */
export const sensitiveKinds = [
  ...(['card_number', 'iban', 'national_id', 'password', 'code', 'health', 'identity', 'payment'] as const),
];
export type SensitiveKind = (typeof sensitiveKinds)[number];

export const dangers = ['self_harm', 'threat'] as const;
export type Danger = (typeof dangers)[number];

/** Everything that a message can be flagged with, beside asking for a person. */
export const flags = [...topics, ...impacts, ...sensitiveKinds, ...dangers] as const;
export type Flag = (typeof flags)[number];

/**
 * Cheap facts about a message, found at the door before any model sees it. Nothing of the message itself: `words` holds
 * only words of our own lexicons that were found in it.
 */
export type Screening = {
  /** BCP 47 primary subtag; null where the text is too short to tell. */
  readonly language: string | null;
  /** Pressed the button, or said so. */
  readonly asksPerson: boolean;
  readonly flags: readonly Flag[];
  /** 0 to 1. */
  readonly frustration: number;
  /** Says that what was answered did not help, or came before. */
  readonly failedAttempt: boolean;
  /** By flag, or by `person`, `frustration` and `failed_attempt`: the words of ours that showed it. */
  readonly words: Readonly<Record<string, string>>;
};

/** Of a message without words, such as a pressed button. */
export const nothingScreened: Screening = {
  language: null,
  asksPerson: false,
  flags: [],
  frustration: 0,
  failedAttempt: false,
  words: {},
};

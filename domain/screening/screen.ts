import { detectLanguage } from './language.ts';
import { type Concept, compileLexicons, guards, type Match } from './lexicon.ts';
import { lexicons } from './lexicons.ts';
import { normalise } from './normalise.ts';
import { type Flag, flags, type Screening } from './screening.ts';
import { findSecrets } from './secrets.ts';

const find = compileLexicons(lexicons);

/**
 * Screens what a customer wrote, before secrets in it are masked: language, requests for a person, topics, matters of high
 * impact, sensitive data, danger, frustration, failed attempts. Pure, without a model; some 0.2 ms a message.
 */
export function screen(text: string): Screening {
  const { language, found } = meanings(text);
  const secrets = findSecrets(text);
  const words: Record<string, string> = Object.fromEntries(secrets.map((kind) => [kind, kind]));
  for (const { concept, words: said } of found) words[nameOf(concept)] ??= said;
  const has = (concept: Concept) => found.some((match) => match.concept === concept);
  return {
    language,
    asksPerson: has('person'),
    flags: flags.filter((flag) => (secrets as readonly Flag[]).includes(flag) || has(flag as Concept)),
    frustration: frustrationOf(text, found),
    failedAttempt: has('unhelpful') || has('same_again'),
    words,
  };
}

function nameOf(concept: Concept): string {
  if (concept === 'anger' || concept === 'annoyed' || concept === 'insult') return 'frustration';
  return concept === 'unhelpful' || concept === 'same_again' ? 'failed_attempt' : concept;
}

/** How much each sign adds: of several, each takes its share of what is left to 1. */
const signs = { anger: 0.6, insult: 0.45, annoyed: 0.3, shouting: 0.3, marks: 0.15 };
/** Letters in capitals that are no longer a name or an abbreviation. */
const shouted = /(?:\b\p{Lu}{2,}\b[^\p{Ll}]*){4,}/u;

function frustrationOf(text: string, found: readonly Match[]): number {
  const shown = (['anger', 'insult', 'annoyed'] as const).flatMap((concept) =>
    new Set(found.filter((match) => match.concept === concept).map(({ words }) => words)).size > 1
      ? [signs[concept], signs[concept] / 2]
      : found.some((match) => match.concept === concept)
        ? [signs[concept]]
        : [],
  );
  const all = [
    ...shown,
    ...(shouted.test(text) ? [signs.shouting] : []),
    ...(/[!?！？]{3,}/u.test(text) ? [signs.marks] : []),
  ];
  return Math.round(100 * (1 - all.reduce((left, sign) => left * (1 - sign), 1))) / 100;
}

/** Words that may stand between "I don't want" and what is not wanted. */
const reach = 3;

/** What words show, in languages that the text may be in, without what the guards keep from counting. */
function meanings(text: string): { readonly language: string | null; readonly found: readonly Match[] } {
  const { language, possible } = detectLanguage(text);
  // Phrases of English are in messages of every language.
  const among = possible && new Set(possible).add('en');
  const { text: plain, matches: all } = find(normalise(text), among);
  const guard = (concept: Guard) => all.filter((match) => match.concept === concept);
  const before = guard('unwanted_before');
  const after = guard('unwanted_after');
  const found = all.filter((match) => {
    if (isGuard(match.concept)) return false;
    const by = guardOf[match.concept];
    if (by && guard(by).some((one) => isSameClause(plain, one, match))) return false;
    if (!wishes.has(match.concept)) return true;
    return (
      !before.some((one) => isNear(plain, one, match)) && !after.some((one) => isNear(plain, match, one))
    );
  });
  return { language, found };
}

type Guard = (typeof guards)[number];

function isGuard(concept: Concept): concept is Guard {
  return (guards as readonly string[]).includes(concept);
}

/** The guard of a meaning, which keeps it from counting anywhere in the same clause. */
const guardOf: Readonly<Partial<Record<Concept, Guard>>> = {
  person: 'not_person',
  refund: 'not_topic',
  discount: 'not_topic',
  cancellation: 'not_topic',
  lost_stolen: 'not_lost',
  fraud: 'not_fraud',
};

/** What one can say that one does not want; "I did not make this payment" is no such thing. */
const wishes: ReadonlySet<Concept> = new Set<Concept>([
  ...([
    'person',
    'refund',
    'discount',
    'cancellation',
    'complaint',
    'chargeback',
    'legal',
    'self_harm',
  ] as const),
]);

/** The one begins and ends before the other, into it or a few words before it in the same clause. */
function isNear(text: string, first: Match, second: Match): boolean {
  if (first.start >= second.start || first.end >= second.end) return false;
  if (first.end > second.start) return true;
  const between = text.slice(first.end, second.start);
  return !between.includes('|') && between.trim().split(' ').length <= reach;
}

function isSameClause(text: string, one: Match, other: Match): boolean {
  const [from, to] = one.start < other.start ? [one.end, other.start] : [other.end, one.start];
  return from >= to || !text.slice(from, to).includes('|');
}

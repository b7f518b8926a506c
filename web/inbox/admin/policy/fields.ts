import type { PolicyDocument } from '../../../../domain/policy.ts';

/** Fields whose value is one number, choice or text; the others have editors of their own. */
type PlainKey = Exclude<keyof PolicyDocument, 'topics' | 'teams' | 'ladder' | 'copy'>;

/** How a field is read and written. `never`: the value that turns it off, and what that is called. */
export type Field = {
  readonly key: PlainKey;
  readonly label: string;
  readonly about: string;
  readonly never?: { readonly value: number; readonly label: string };
} & (
  | { readonly kind: 'share'; readonly min: number; readonly max: number }
  | { readonly kind: 'duration'; readonly min: number; readonly max: number }
  | { readonly kind: 'number'; readonly min: number; readonly max: number; readonly unit: string }
  | { readonly kind: 'switch' }
  | {
      readonly kind: 'choice';
      readonly options: readonly { readonly value: string; readonly label: string }[];
    }
  | { readonly kind: 'text'; readonly none: string }
);

export type Section = { readonly title: string; readonly about: string; readonly fields: readonly Field[] };

const day = 86_400;
const share = (min = 0, max = 1) => ({ kind: 'share', min, max }) as const;
const duration = (min: number, max: number) => ({ kind: 'duration', min, max }) as const;
const off = (label: string) => ({ value: 0, label });

/** The policy in the order in which it is read: when the AI stops, what waiting is like, who owns, when it ends. */
export const sections: readonly Section[] = [
  {
    title: 'When the AI stops',
    about: 'Beside the topics: how sure it must be, and how often it may miss.',
    fields: [
      {
        ...share(),
        key: 'minConfidence',
        label: 'Confidence needed',
        about:
          'Below this probability that its quotes prove the answer, the AI stops. Higher: fewer wrong answers, more handoffs.',
      },
      {
        ...{ kind: 'number', min: 0, max: 10, unit: 'times' },
        key: 'clarificationLimit',
        label: 'Questions back',
        about: 'How often the AI may ask back, or hear that it did not help, before it hands over.',
      },
      {
        ...share(),
        key: 'frustrationStop',
        label: 'Frustration that stops it',
        about: 'From this much frustration in a message the AI stops for it alone.',
        never: { value: 2, label: 'Never for frustration alone' },
      },
      {
        ...share(),
        key: 'frustrationCaution',
        label: 'Caution when frustrated',
        about: 'What full frustration adds to the confidence needed; less frustration adds its part.',
      },
      {
        ...{ kind: 'number', min: 0, max: 3_650, unit: 'days' },
        key: 'staleAfterDays',
        label: 'A source is stale after',
        about: 'Without having been found current for so long, a source may be out of date.',
        never: off('Age does not matter'),
      },
      {
        ...share(),
        key: 'staleCaution',
        label: 'Caution with stale sources',
        about: 'What is taken from the confidence of an answer that rests on a stale source.',
      },
      {
        ...duration(5, 3_600),
        key: 'holdSeconds',
        label: 'A hold lasts',
        about: 'One press of hold keeps the AI from publishing for so long.',
      },
      {
        ...{ kind: 'text', none: 'The local emergency number is named' },
        key: 'crisisLine',
        label: 'Crisis line',
        about: 'Whom to call, as customers in danger read it before anything else.',
      },
    ],
  },
  {
    title: 'Waiting',
    about: 'What is promised to the customer, and who gets the conversation.',
    fields: [
      {
        ...duration(1, 31 * day),
        key: 'replyTargetSeconds',
        label: 'Reply within',
        about: 'Of working time, after a handoff. The ladder below is measured by it.',
      },
      {
        ...share(0.5, 0.95),
        key: 'waitQuantile',
        label: 'Promise for',
        about:
          'The share of people who shall see the stated wait kept. Higher: longer waits are stated, more of them are kept.',
      },
      {
        key: 'assignment',
        kind: 'choice',
        label: 'Who gets it',
        about: 'A conversation that waits.',
        options: [
          { value: 'none', label: 'Whoever claims it' },
          { value: 'least_loaded', label: 'The present operator with the fewest' },
        ],
      },
      {
        ...{ kind: 'text', none: 'It stays where it is' },
        key: 'escalationTeam',
        label: 'Escalation team',
        about: 'Gets what nobody has taken in time.',
      },
      {
        key: 'ladderPausesOutsideHours',
        kind: 'switch',
        label: 'The ladder pauses outside hours',
        about: "Its clock stands still while the team is not at work, by the site's hours.",
      },
    ],
  },
  {
    title: 'Owners',
    about: 'A conversation that somebody has claimed is theirs, until they are silent or gone.',
    fields: [
      {
        ...duration(0, day),
        key: 'ownerRemindSeconds',
        label: 'Remind the owner after',
        about: 'From a claim without a reply.',
        never: off('Never remind'),
      },
      {
        ...duration(0, day),
        key: 'ownerReleaseSeconds',
        label: 'Take it back after',
        about: 'From a claim without a reply; it goes back into the queue, and the customer is told.',
        never: off('Never take it back'),
      },
      {
        ...duration(30, day),
        key: 'offlineSeconds',
        label: 'An owner is gone after',
        about: 'Without their inbox being open for so long, their conversations go back into the queue.',
      },
    ],
  },
  {
    title: 'Afterwards',
    about: 'What happens after a person was there, and when nobody writes any more.',
    fields: [
      {
        key: 'answersAfterReturn',
        kind: 'switch',
        label: 'The AI answers after a return',
        about: 'Off: what the customer writes after a return goes to people.',
      },
      {
        ...{ kind: 'number', min: 0, max: 8_760, unit: 'hours' },
        key: 'reopenHours',
        label: 'Continues for',
        about: 'So long after a resolve a message continues the conversation; later it opens a new one.',
      },
      {
        ...duration(0, 31 * day),
        key: 'aiCheckInSeconds',
        label: 'With the AI: ask after',
        about: 'Without a word from the customer, they are asked whether there is anything else.',
        never: off('Never ask'),
      },
      {
        ...duration(0, 31 * day),
        key: 'aiCloseSeconds',
        label: 'With the AI: close after',
        about: 'Without a word from the customer. An open conversation with the AI costs nothing.',
        never: off('Never close'),
      },
      {
        ...duration(0, 31 * day),
        key: 'humanCheckInSeconds',
        label: 'With a person: ask after',
        about: "After a person's reply that the customer has not answered.",
        never: off('Never ask'),
      },
      {
        ...duration(0, 31 * day),
        key: 'humanCloseSeconds',
        label: 'With a person: close after',
        about: "Frees the person's place.",
        never: off('Never close'),
      },
    ],
  },
];

export const allFields: readonly Field[] = sections.flatMap(({ fields }) => fields);

import type { Language } from './languages.ts';
import { normalise, normalisePhrase } from './normalise.ts';
import { compilePattern, keyLength, type Pattern } from './pattern.ts';
import { createSpelling } from './spelling.ts';

/** What words can show that a message is about. */
export const meanings = [
  ...(['person', 'refund', 'discount', 'cancellation', 'ownership', 'complaint', 'chargeback'] as const),
  ...(['legal', 'advice', 'lost_stolen', 'fraud', 'access_lost', 'money_moving'] as const),
  ...(['health', 'identity', 'payment', 'self_harm', 'threat'] as const),
  ...(['anger', 'annoyed', 'insult', 'unhelpful', 'same_again'] as const),
];

/**
 * What keeps words of the same clause from counting: `not_person` ("are you human?" asks for nobody), `not_topic` ("what
 * is your refund policy?" can be answered), `not_lost` ("I found my card"), `not_fraud` ("what are the charges?");
 * `unwanted_before` and `unwanted_after` stand beside them ("I don't need …", "… is not needed").
 */
export const guards = [
  ...(['not_person', 'not_topic', 'not_lost', 'not_fraud', 'unwanted_before', 'unwanted_after'] as const),
];

export type Concept = (typeof meanings)[number] | (typeof guards)[number];

/** One language's phrases: one pattern a line (see `compilePattern`), and the lists that they use as `@name`. */
export type Lexicon = {
  readonly language: Language;
  readonly lists: Readonly<Record<string, string>>;
  /** Words that are understood with a slip of the finger as well: long ones that no common word resembles. */
  readonly spelt?: string;
  readonly phrases: Readonly<Record<Concept, string>>;
};

/** Where words showed a concept, from and to as offsets into the normalised text. */
export type Match = {
  readonly concept: Concept;
  readonly language: Language;
  /** Those of the words found that stand in a lexicon; "…" for the others, which are the customer's own. */
  readonly words: string;
  readonly start: number;
  readonly end: number;
};

type Entry = { readonly concept: Concept; readonly language: Language; readonly pattern: Pattern };

/**
 * Finds matches of the languages that are asked for (null: all) in a normalised text; `text` is the one that offsets are
 * in, with slips of the finger mended.
 */
export type Search = (
  normalised: string,
  among: ReadonlySet<Language> | null,
) => { readonly text: string; readonly matches: readonly Match[] };

/** Compiles lexicons into one search over all of them: a word's first letters lead to the few patterns to try. */
export function compileLexicons(lexicons: readonly Lexicon[]): Search {
  const entries = new Map<string, Entry[]>();
  const texts = lexicons.flatMap(({ lists, phrases }) => Object.values({ ...lists, ...phrases }));
  const known = knownWords(texts);
  const spell = createSpelling(
    lexicons.flatMap(({ spelt }) => (spelt ?? '').split(/\s+/).filter(Boolean)),
    known.whole,
  );
  for (const { language, lists, phrases } of lexicons) {
    const named = Object.fromEntries(Object.entries(lists).map(([name, text]) => [name, lines(text)]));
    for (const [concept, text] of Object.entries(phrases) as [Concept, string][]) {
      for (const source of lines(text)) {
        const entry = { concept, language, pattern: compilePattern(source, named) };
        for (const key of entry.pattern.keys) entries.set(key, [...(entries.get(key) ?? []), entry]);
      }
    }
  }
  return (normalised, among) => {
    const text = normalised.split(' ').map(spell).join(' ');
    const present = new Set<string>();
    for (const word of text.split(' ')) {
      for (let start = 0; start <= cliticLength(word); start++)
        present.add(word.slice(start, start + keyLength));
    }
    const candidates = new Set<Entry>();
    for (const key of present) {
      for (const entry of entries.get(key) ?? []) {
        if (among && !among.has(entry.language)) continue;
        if (entry.pattern.needs.every((some) => some.some((one) => present.has(one)))) candidates.add(entry);
      }
    }
    const matches = [...candidates].flatMap(({ concept, language, pattern }) =>
      [...text.matchAll(pattern.expression)].map(({ 0: found, index }): Match => {
        const words = found
          .trim()
          .split(' ')
          .map(known.ours)
          .join(' ')
          .replace(/…(?: …)+/g, '…');
        return { concept, language, words, start: index, end: index + found.length };
      }),
    );
    return { text, matches };
  };
}

/** The words of lexicons: `ours` gives a word of theirs back, a word with a stem of theirs as the stem, and no other. */
function knownWords(texts: readonly string[]) {
  const whole = new Set(texts.flatMap((text) => normalise(text.replaceAll('*', ' ')).split(/[ |]+/)));
  const stems = new Set(
    texts.flatMap((text) =>
      [...text.matchAll(/([^\s|()]+)\*/g)].map(([, stem]) => normalisePhrase(stem ?? '')),
    ),
  );
  const ours = (word: string): string => {
    if (whole.has(word)) return word;
    for (let length = word.length; length >= keyLength; length--) {
      if (stems.has(word.slice(0, length))) return `${word.slice(0, length)}*`;
    }
    return '…';
  };
  return { whole, ours };
}

/** Letters that may stand before a word of these scripts. */
function cliticLength(word: string): number {
  return /^[\p{Script=Hebrew}\p{Script=Arabic}]/u.test(word) ? Math.min(4, word.length) : 0;
}

function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

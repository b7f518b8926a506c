import { eld } from 'eld/extrasmall';
import { type Language, languages } from './languages.ts';

/** The detector's names where they are not ours: it does not tell Bokmål from Nynorsk, nor Malay from Indonesian. */
const theirs: Readonly<Partial<Record<Language, string>>> = { nb: 'no', id: 'ms' };
const ours = new Map(languages.map((language) => [theirs[language] ?? language, language]));
eld.setLanguageSubset([...ours.keys()]);

/** Scripts that tell the language alone; kana before Han, since Japanese has both. */
const scripts: readonly (readonly [Language, RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['ko', /\p{Script=Hangul}/u],
  ['zh', /\p{Script=Han}/u],
  ['th', /\p{Script=Thai}/u],
  ['el', /\p{Script=Greek}/u],
  ['he', /\p{Script=Hebrew}/u],
  ['hi', /\p{Script=Devanagari}/u],
];

/**
 * Languages this close to the best score may be meant as well: the detector's scores lie between 0 and 1, and say less of
 * a text of a few words.
 */
const margin = 0.15;
const shortMargin = 0.35;
const shortText = 32;
/** Fewer words are of too many languages. */
const fewestWords = 3;

/** What a text is written in: `language` is null where it is too short to tell; `possible` are all that it may be. */
export function detectLanguage(text: string): {
  readonly language: Language | null;
  readonly possible: ReadonlySet<Language> | null;
} {
  const script = scripts.find(([, letters]) => letters.test(text))?.[0];
  if (script) return { language: script, possible: null };
  const detected = eld.detect(text);
  const words = text.trim().split(/\s+/).length;
  if (words < fewestWords || !detected.isReliable()) return { language: null, possible: null };
  const scores = Object.entries(detected.getScores());
  const best = Math.max(...scores.map(([, score]) => score));
  const within = text.length < shortText ? shortMargin : margin;
  const near = scores.filter(([, score]) => score >= best - within);
  const possible = new Set(near.flatMap(([name]) => ours.get(name) ?? []));
  return { language: ours.get(detected.language) ?? null, possible };
}

import stemmers from 'snowball-stemmers';
import { isVague, stopWordsOf } from './small-words.ts';

/** Snowball's names of the languages that it has a stemmer for, by primary subtag. */
const stemmerNames: Readonly<Record<string, string>> = {
  ...{ en: 'english', de: 'german', fr: 'french', es: 'spanish', it: 'italian', pt: 'portuguese' },
  ...{ nl: 'dutch', sv: 'swedish', da: 'danish', nb: 'norwegian', no: 'norwegian', fi: 'finnish' },
  ...{ hu: 'hungarian', ro: 'romanian', ru: 'russian', tr: 'turkish', cs: 'czech', ar: 'arabic' },
  ...{ ca: 'catalan', eu: 'basque', ga: 'irish', hy: 'armenian', sl: 'slovene', ta: 'tamil' },
};

/** Stemming is most of the time that indexing takes; a site's vocabulary is far smaller than its text. */
const wordsKept = 100_000;

/** Scripts that are written without spaces. */
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const compound = /^\p{sc=Han}{3,}$/u;
const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** What a language makes of words. */
type Lexis = {
  readonly stem: (word: string) => string;
  readonly stops: ReadonlySet<string>;
  readonly known: Map<string, readonly string[]>;
};
const lexes = new Map<string, Lexis>();

/** The words of a text in order, in lower case; of scripts without spaces as ICU's dictionaries part them. */
export function words(text: string): string[] {
  const composed = isAscii(text) ? text : text.normalize('NFKC');
  const found = composed.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return unspaced.test(composed) ? found.flatMap(segments) : found;
}

/**
 * The forms under which a word of a language (BCP 47) is indexed: its stem, and for a word with accents also what it
 * becomes when they are not typed. None for a word that carries no meaning of its own.
 */
export function termsOf(word: string, language: string): readonly string[] {
  const { stem, stops, known } = lexisOf(language);
  const before = known.get(word);
  if (before) return before;
  const bare = folded(word);
  const forms = stops.has(bare) ? [] : [folded(stem(word)), ...(bare === word ? [] : [stem(bare)])];
  const terms = [...new Set(forms)];
  if (known.size >= wordsKept) known.clear();
  known.set(word, terms);
  return terms;
}

/** The terms of a text in order, as often as they occur. */
export function terms(text: string, language = 'en'): string[] {
  const found: string[] = [];
  for (const word of words(text)) found.push(...termsOf(word, language));
  return found;
}

/**
 * Reads questions against an index in several languages: of the forms that a word has in them, the first that the index
 * knows. A word that carries no meaning in one of them carries none.
 */
export function createTermReader(languages: readonly string[], knows: (term: string) => boolean) {
  const spoken = languages.length > 0 ? languages : ['en'];
  const term = (word: string): string | null => {
    const forms = spoken.map((language) => termsOf(word, language));
    if (forms.some((some) => some.length === 0)) return null;
    const all = forms.flat();
    return all.find(knows) ?? all[0] ?? null;
  };
  return {
    term,
    terms: (text: string): string[] => words(text).flatMap((word) => term(word) ?? []),
    /** True for a word that names a matter. */
    says: (word: string): boolean => term(word) !== null && !isVague(folded(word)),
  };
}

export type TermReader = ReturnType<typeof createTermReader>;

function lexisOf(language: string): Lexis {
  const primary = language.split('-', 1)[0]?.toLowerCase() ?? 'en';
  const before = lexes.get(primary);
  if (before) return before;
  const name = stemmerNames[primary];
  const stemmer = name ? stemmers.newStemmer(name) : null;
  const stops = new Set([...stopWordsOf(primary)].map(folded));
  const lexis: Lexis = { stem: (word) => stemmer?.stem(word) ?? word, stops, known: new Map() };
  lexes.set(primary, lexis);
  return lexis;
}

/** Without the accents of Latin and Greek letters; those of other scripts are letters of their own. */
function folded(word: string): string {
  if (isAscii(word)) return word;
  return word
    .normalize('NFD')
    .replace(/([\p{sc=Latin}\p{sc=Greek}])[\u0300-\u036f]+/gu, '$1')
    .normalize('NFC');
}

function isAscii(text: string): boolean {
  return /^[\0-\x7f]*$/.test(text);
}

/** A compound of Chinese characters is found by its parts as well. */
function segments(word: string): string[] {
  if (!unspaced.test(word)) return [word];
  return [...segmenter.segment(word)].flatMap(({ segment, isWordLike }) => {
    if (!isWordLike) return [];
    const characters = compound.test(segment) ? [...segment] : [];
    return [segment, ...characters.slice(1).map((character, before) => `${characters[before]}${character}`)];
  });
}

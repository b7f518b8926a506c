import { normalisePhrase, unspaced } from './normalise.ts';

/** A pattern of a lexicon, ready to be looked for. */
export type Pattern = {
  /** As it stands in the lexicon. */
  readonly source: string;
  readonly expression: RegExp;
  /** One of these begins a word of every text that the pattern matches: the rarest of `needs`. */
  readonly keys: readonly string[];
  /** Of each of these, one begins a word of every such text. */
  readonly needs: readonly (readonly string[])[];
};

/** Named lists of alternatives that a lexicon's patterns may use as `@name`. */
export type Lists = Readonly<Record<string, readonly string[]>>;

/** Letters of a word by which patterns are looked up. */
export const keyLength = 3;

/** Words that a gap may hold: `..` few, `...` a clause's worth; letters, where those stand alone. */
const gaps: Readonly<Record<string, number>> = { '..': 3, '...': 8 };
const lettersPerWord = 3;

/**
 * Compiles a phrase: words in a row; `refund*` for any ending; `(give|get me)` for one of several; `(…)?` for what may
 * be missing; `..` for up to three other words of the same clause and `...` for up to eight; `@list` for a list's phrases;
 * `^` and `$` for the ends of the message.
 * Throws when no word is certain, or when it does not read as a pattern.
 */
export function compilePattern(source: string, lists: Lists): Pattern {
  const parts = split(expand(source, lists));
  const keys = parts.flatMap((part) => (isUncertain(part) ? [] : [keysOf(part)]));
  const best = keys.toSorted((a, b) => shortest(b) - shortest(a) || a.length - b.length)[0];
  if (!best || best.length === 0) throw new Error(`the pattern has no certain word: ${source}`);
  const letters = unspaced.test(source) ? lettersPerWord : 1;
  const expression = new RegExp(parts.map((part) => toExpression(part, letters)).join(''), 'gu');
  return { source, expression, keys: best, needs: keys.filter((some) => some.length > 0) };
}

function expand(source: string, lists: Lists): string {
  return source.replace(/@(\w+)/g, (_all, name: string) => {
    const list = lists[name];
    if (!list) throw new Error(`there is no list @${name}: ${source}`);
    return `(${list.map((phrase) => expand(phrase, lists)).join('|')})`;
  });
}

/** Splits at blanks outside parentheses. */
function split(source: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let current = '';
  for (const char of `${source.trim()} `) {
    if (char === '(') depth++;
    if (char === ')') depth--;
    if (char !== ' ' || depth > 0) current += char;
    else if (current !== '') {
      parts.push(current);
      current = '';
    }
  }
  if (depth !== 0) throw new Error(`parentheses do not match: ${source}`);
  return parts;
}

function alternatives(part: string): string[] {
  const inner = part.replace(/^\(/, '').replace(/\)\??$/, '');
  const found: string[] = [];
  let depth = 0;
  let current = '';
  for (const char of `${inner}|`) {
    if (char === '(') depth++;
    if (char === ')') depth--;
    if (char !== '|' || depth > 0) current += char;
    else {
      found.push(current);
      current = '';
    }
  }
  return found;
}

function toExpression(part: string, letters: number): string {
  if (part === '^') return '^';
  if (part === '$') return '(?= $)';
  const gap = gaps[part];
  if (gap !== undefined) return `(?: (?!\\|)\\S+){0,${gap * letters}}`;
  if (part.startsWith('(')) {
    const inner = alternatives(part).map((phrase) =>
      split(phrase)
        .map((one) => toExpression(one, letters))
        .join(''),
    );
    return `(?:${inner.join('|')})${part.endsWith('?') ? '?' : ''}`;
  }
  const isStem = part.endsWith('*');
  const words = normalisePhrase(part.replace('*', '')).split(' ');
  return words
    .map((word, place) => {
      const end = isStem && place === words.length - 1 ? '\\S*' : '';
      return ` ${clitic(word)}${escaped(word)}${end}(?= )`;
    })
    .join('');
}

/** Hebrew and Arabic write small words together with the next one. */
function clitic(word: string): string {
  if (/^\p{Script=Hebrew}/u.test(word)) return '[והבלכמש]{0,3}';
  return /^\p{Script=Arabic}/u.test(word) ? '[وفبل]{0,2}(?:ال|ل)?' : '';
}

function escaped(word: string): string {
  return word.replace(/[$.*+?^{}()|[\]\\]/g, '\\$&');
}

/** What one part of a pattern is looked up by; empty when it may begin with anything. */
function keysOf(part: string): readonly string[] {
  if (part.startsWith('(')) {
    const all = alternatives(part).map((phrase) => {
      const inner = split(phrase)
        .filter((one) => !isUncertain(one))
        .map(keysOf);
      return inner.toSorted((a, b) => shortest(b) - shortest(a))[0] ?? [];
    });
    return all.some((keys) => keys.length === 0) ? [] : [...new Set(all.flat())];
  }
  const words = normalisePhrase(part.replace('*', '')).split(' ');
  const isStem = part.endsWith('*');
  const certain = words.filter(
    (word, place) => !isStem || place < words.length - 1 || word.length >= keyLength,
  );
  const longest = certain.toSorted((a, b) => b.length - a.length)[0];
  return longest === undefined ? [] : [longest.slice(0, keyLength)];
}

/** Holds no word that every match has. */
function isUncertain(part: string): boolean {
  return part.endsWith('?') || part in gaps || part === '^' || part === '$';
}

function shortest(keys: readonly string[]): number {
  return keys.length === 0 ? 0 : Math.min(...keys.map(({ length }) => length));
}

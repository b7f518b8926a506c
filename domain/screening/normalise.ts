/**
 * A text as patterns see it: ` word word | word `, lower case, one blank before and after every word, `|` where a clause
 * ends. Accents, full-width forms, apostrophes and drawn-out letters are levelled, so that "Pleeease" and "résumé" are
 * found however they were typed. Scripts without blanks between words are taken letter by letter. Pure.
 */
export function normalise(text: string): string {
  const level = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(folded, (char) => folds[char] ?? char)
    .normalize('NFD')
    .replace(marks, '')
    .normalize('NFC')
    .replace(/(\p{L})\1{2,}/gu, '$1')
    .replace(/(\p{L})['’`´ʼ](t|s|m|re|ve|ll|d)(?!\p{L})/gu, '$1$2')
    .replace(/['’`´ʼ]/gu, ' ')
    .replace(clauseEnd, ' | ')
    .replace(/[^\p{L}\p{M}\p{N}|@#%$€£]+/gu, ' ')
    .replace(/[$€£%]/g, ' $& ')
    .replace(eachUnspaced, ' $& ');
  return ` ${level.replace(/^[\s|]+|[\s|]+$/g, '').replace(/\s+/g, ' ')} `;
}

/** A phrase of ours in the same spelling, without blanks around it. */
export function normalisePhrase(phrase: string): string {
  return normalise(phrase).trim();
}

/** Letters that no decomposition levels. */
const folds: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', ø: 'o', æ: 'ae', œ: 'oe', ł: 'l', đ: 'd', ı: 'i', ð: 'd', þ: 'th' },
  ...{ آ: 'ا', أ: 'ا', إ: 'ا', ٱ: 'ا', ى: 'ي', ی: 'ي', ئ: 'ي', ؤ: 'و', ة: 'ه', ۀ: 'ه', ک: 'ك', ـ: '' },
  ...{ ё: 'е', ґ: 'г', '‌': ' ' },
};
const folded = new RegExp(`[${Object.keys(folds).join('')}]`, 'gu');

/** Accents of the Latin, Greek and Cyrillic scripts, points of Hebrew, vowel signs of Arabic; never Indic vowels. */
const marks = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]/gu;

const clauseEnd = /[.!?;:,\n\r()"“”„«»…。！？、，；：؟،؛।]+|\s[-–—]+\s/gu;

/** Han, kana, Hangul and Thai letters stand alone. */
export const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{Script=Hangul}]|\p{Script=Thai}\p{M}*/u;
const eachUnspaced = new RegExp(unspaced, 'gu');

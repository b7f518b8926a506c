import type { Citation } from '../domain/events.ts';
import { terms } from '../knowledge/terms.ts';
import type { StoredPassage } from '../store/passages.ts';

/** A sentence as a model wrote it, with where it says that it has it from. */
export type Claim = { readonly text: string; readonly passage: string; readonly quote: string };

/** What of a model's answer is proved. */
export type Proof = {
  readonly text: string;
  readonly citations: readonly Citation[];
  /** Claims that nothing proves, by what is wrong with them. */
  readonly dropped: readonly Fault[];
};
export type Fault = 'no_passage' | 'no_quote' | 'not_in_quote' | 'link' | 'instructions';

/** A quote shorter than this proves nothing. */
const shortestQuote = 12;
/** Share of a sentence's words that its quote must hold, and that its quote or the question must; the rest is how one says it. */
const saidByQuote = 0.5;
const saidAtAll = 0.7;

/**
 * Keeps the claims that are proved: their quote stands word for word in a passage that was retrieved for this turn (after
 * Unicode and blanks are levelled), the sentence says what the quote says, with no number or name of its own, and it
 * brings no link or markup. Pure.
 */
export function prove(
  claims: readonly Claim[],
  passages: ReadonlyMap<string, StoredPassage>,
  given: { readonly question: string; readonly instructions: string },
): Proof {
  const judged = claims.map((claim) => judge(claim, passages, given));
  const kept = judged.flatMap((one) => (typeof one === 'string' ? [] : [one]));
  const citations = kept.map(({ citation }) => citation);
  return {
    text: kept.map(({ text }) => text).join(' '),
    citations: citations.filter((one, place) => citations.findIndex((other) => isSame(one, other)) === place),
    dropped: judged.filter((one) => typeof one === 'string'),
  };
}

function isSame(one: Citation, other: Citation): boolean {
  return one.passageId === other.passageId && one.start === other.start && one.end === other.end;
}

function judge(
  { text: written, passage: id, quote }: Claim,
  passages: ReadonlyMap<string, StoredPassage>,
  { question, instructions }: { readonly question: string; readonly instructions: string },
): Fault | { readonly text: string; readonly citation: Citation } {
  const text = written.replace(/\s+/g, ' ').trim();
  const passage = passages.get(id);
  if (!passage) return 'no_passage';
  const place = locate(quote, passage.text);
  if (!place) return 'no_quote';
  const cited = passage.text.slice(place.start, place.end);
  if (hasMarkup(text)) return 'link';
  if (repeats(text, instructions)) return 'instructions';
  if (!isSaidBy(text, `${cited} ${passage.sourceTitle} ${passage.headings.join(' ')}`, question))
    return 'not_in_quote';
  const { sourceTitle, url, fetchedAt } = passage;
  return {
    text,
    citation: {
      passageId: passage._id,
      sourceTitle,
      ...(url ? { url } : {}),
      quote: cited,
      ...place,
      fetchedAt: fetchedAt.toISOString(),
    },
  };
}

/** Where a quote stands in a text, whatever its blanks, quotation marks and composed letters; null when it does not. */
export function locate(quote: string, text: string): { readonly start: number; readonly end: number } | null {
  const wanted = level(quote).chars.join('').trim();
  if (wanted.length < shortestQuote) return null;
  const { chars, offsets } = level(text);
  const start = chars.join('').indexOf(wanted);
  if (start < 0) return null;
  const last = offsets[start + wanted.length - 1] as number;
  return { start: offsets[start] as number, end: offsets.find((offset) => offset > last) ?? text.length };
}

const marks: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '-',
  '‑': '-',
};

/** Small letters, one blank for many, plain marks: a UTF-16 unit each, with the offset that it comes from. */
function level(text: string): { readonly chars: string[]; readonly offsets: number[] } {
  const chars: string[] = [];
  const offsets: number[] = [];
  let offset = 0;
  for (const char of text) {
    const plain = /\s/u.test(char) ? ' ' : (marks[char] ?? char.normalize('NFKC').toLowerCase());
    if (plain !== ' ' || chars.at(-1) !== ' ') {
      for (const unit of plain) {
        for (let place = 0; place < unit.length; place++) {
          chars.push(unit[place] as string);
          offsets.push(offset);
        }
      }
    }
    offset += char.length;
  }
  return { chars, offsets };
}

/** Links, addresses, images, HTML and code: an answer is plain sentences, its links are its citations. */
function hasMarkup(text: string): boolean {
  return /https?:|www\.|\]\(|!\[|<\/?[a-z!]|```|\b[\w-]+\.(?:com|net|org|io|ru|cn|info|xyz|top|app|dev|co|ai|me|ly)\b|javascript:|data:/i.test(
    text,
  );
}

/** Eight words in a row of our own instructions are no answer. */
const longestEcho = 8;

function repeats(text: string, instructions: string): boolean {
  const said = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const ours = ` ${(instructions.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;
  for (let place = 0; place + longestEcho <= said.length; place++) {
    if (ours.includes(` ${said.slice(place, place + longestEcho).join(' ')} `)) return true;
  }
  return false;
}

function isSaidBy(text: string, quote: string, question: string): boolean {
  const own = [...new Set(terms(text))];
  const quoted = new Set(terms(quote));
  const asked = new Set(terms(question));
  const foreign = own.filter((term) => !quoted.has(term) && !asked.has(term));
  if (own.length === 0 || foreign.some((term) => /\p{N}/u.test(term))) return false;
  const fromQuote = own.filter((term) => quoted.has(term)).length;
  return fromQuote >= own.length * saidByQuote && foreign.length <= own.length * (1 - saidAtAll);
}

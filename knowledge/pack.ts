import type { StoredPassage } from '../store/passages.ts';
import { headingLines } from './blocks.ts';
import { terms } from './terms.ts';

/** What a word in a title or heading counts, compared with one in the text. */
const titleCounts = 3;
const headingCounts = 2;
/** An entry is a term's number in its lower bits and how much it counts, at most 255, in the upper ones. */
const numberBits = 24;
const numberMask = 2 ** numberBits - 1;
/** More often changes nothing: scores level off long before. */
const mostCounted = 255;

/** The numbers of a site's terms; it only grows, so that indexes made one after the other share it. */
export type Lexicon = Map<string, number>;

/** A passage as an index needs it: an entry for each of its distinct terms, and its length in words. */
export type Packed = { readonly entries: Uint32Array; readonly length: number };

/** Reads the terms of a passage. This is nearly all the work of indexing, so it is done once for a passage. */
export function pack(passage: StoredPassage, lexicon: Lexicon): Packed {
  const counts = new Map<number, number>();
  const count = (text: string, weight: number): number => {
    const found = terms(text, passage.language);
    for (const term of found) {
      const number = numberOf(term, lexicon);
      counts.set(number, (counts.get(number) ?? 0) + weight);
    }
    return found.length * weight;
  };
  const length =
    count(passage.text, 1) +
    count(passage.sourceTitle, titleCounts) +
    count(passage.headings.join(' '), headingCounts) +
    count(passage.questions?.join(' ') ?? '', headingCounts) +
    // Headings between the sections of a passage have been counted once, as text.
    count(headingLines(passage.text), headingCounts - 1);
  return { entries: Uint32Array.from(counts, ([number, value]) => entryOf(number, value)), length };
}

export function entryOf(number: number, count: number): number {
  return Math.min(mostCounted, count) * 2 ** numberBits + number;
}

export function numberIn(entry: number): number {
  return entry & numberMask;
}

export function countIn(entry: number): number {
  return entry >>> numberBits;
}

/** Past sixteen million terms, new ones share the last number. */
function numberOf(term: string, lexicon: Lexicon): number {
  if (lexicon.size >= numberMask) return lexicon.get(term) ?? numberMask - 1;
  const known = lexicon.get(term);
  if (known !== undefined) return known;
  lexicon.set(term, lexicon.size);
  return lexicon.size - 1;
}

import type { Postings } from './postings.ts';
import { isMeasure, isVague } from './small-words.ts';
import type { Spelling } from './spelling.ts';
import { type TermReader, words } from './terms.ts';

/** A term of a question. */
export type AskedTerm = {
  readonly term: string;
  /** How much it says what is wanted: 1, less for what is told around the question and for vague words. */
  readonly emphasis: number;
  /** Emphasis times rarity: its share in what an answer must cover. */
  readonly weight: number;
  readonly known: boolean;
};

/** A customer's message as a site's words have it. */
export type Asked = {
  readonly terms: readonly AskedTerm[];
  /** Sum of the weights. */
  readonly weight: number;
  /** False for "help, it doesn't work": it names no matter. */
  readonly specific: boolean;
};

/** What is told around a question counts half; "help" and "problem" a quarter; a mended word a bit less than a right one. */
const toldEmphasis = 0.5;
const vagueEmphasis = 0.25;
const mendedEmphasis = 0.8;

/** Reads a message: which terms it asks for and how much each matters on this site. */
export function understand(
  message: string,
  postings: Postings,
  spelling: Spelling,
  reader: TermReader,
): Asked {
  const emphases = new Map<string, number>();
  let specific = false;
  for (const { text, emphasis } of parts(message, reader)) {
    const said = words(text);
    for (const [place, word] of said.entries()) {
      const term = reader.term(word);
      if (term === null) continue;
      const vague = isVague(word) || isMeasure(word, said[place - 1] ?? '');
      specific ||= !vague;
      const mended = postings.knows(term) ? null : spelling(term);
      const counts = emphasis * (vague ? vagueEmphasis : 1) * (mended ? mendedEmphasis : 1);
      emphases.set(mended ?? term, Math.max(emphases.get(mended ?? term) ?? 0, counts));
    }
  }
  const terms = [...emphases].map(([term, emphasis]) => ({
    term,
    emphasis,
    weight: emphasis * postings.rarity(term),
    known: postings.knows(term),
  }));
  return { terms, weight: terms.reduce((sum, { weight }) => sum + weight, 0), specific };
}

/** Rarity-weighted share of a question that `holds` is true for: 0 to 1. */
export function coverage({ terms, weight }: Asked, holds: (term: string) => boolean): number {
  if (weight === 0) return 0;
  return terms.reduce((sum, asked) => sum + (holds(asked.term) ? asked.weight : 0), 0) / weight;
}

/** The sentences of a message: those that ask, if any does, before those that tell. */
function parts(
  message: string,
  { says }: TermReader,
): { readonly text: string; readonly emphasis: number }[] {
  const sentences = message.split(/(?<=[.?!？。！\n])\s*/u).filter((sentence) => sentence.trim() !== '');
  const asks = (sentence: string) => /[?？]\s*$/u.test(sentence) && words(sentence).some(says);
  const any = sentences.some(asks);
  return sentences.map((text) => ({ text, emphasis: any && !asks(text) ? toldEmphasis : 1 }));
}

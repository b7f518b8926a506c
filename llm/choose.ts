import { type Asked, coverage } from '../knowledge/asked.ts';
import type { Sentence } from '../knowledge/reading.ts';
import type { Found } from '../knowledge/search.ts';

/** A sentence that may prove an answer. */
export type Candidate = {
  readonly hit: Found;
  readonly sentence: Sentence;
  /** Share of the question in the sentence with the title and headings above it. */
  readonly covered: number;
  /** Higher is better. */
  readonly value: number;
};

/** Sentences quoted for one message. */
const mostQuoted = 3;
/** A further sentence must add this share of the question. */
const worthAdding = 0.12;

/** The best sentence, then others of its passage that hold more of what was asked. */
export function choose(asked: Asked, [best, ...others]: readonly Candidate[]): Candidate[] {
  if (!best) return [];
  const chosen = [best];
  for (const next of others) {
    if (chosen.length >= mostQuoted) break;
    if (next.hit !== best.hit) continue;
    const holds = (term: string) => isHeld(term, chosen);
    const more =
      coverage(asked, (term) => holds(term) || next.sentence.terms.has(term)) - coverage(asked, holds);
    if (more >= worthAdding) chosen.push(next);
  }
  return chosen;
}

/** Does a term stand in sentences or above them? */
export function isHeld(term: string, chosen: readonly Candidate[]): boolean {
  return chosen.some(({ sentence }) => sentence.terms.has(term) || sentence.above.has(term));
}

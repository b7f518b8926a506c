import type { StoredPassage } from '../store/passages.ts';
import { type Block, blocks, headingText, type Span } from './blocks.ts';
import { terms } from './terms.ts';
import { type Unit, units } from './units.ts';

/** A quotable unit of a passage and what it is about. */
export type Sentence = Span & {
  /** Its own distinct terms. */
  readonly terms: ReadonlySet<string>;
  /** Terms of the source's title, of the headings above it and of the questions that it was written for. */
  readonly above: ReadonlySet<string>;
  /** The heading right above it, null at the top. */
  readonly heading: string | null;
  /** The steps or the list that it begins or is part of, which read best together; null for others. */
  readonly whole: Span | null;
  /** The list that it is part of, where only the heading right above says what it lists; null for others. */
  readonly list: Span | null;
};

/** A passage, sentence by sentence. */
export type Reading = readonly Sentence[];

/** A list up to this long is quoted whole. */
const longestWhole = 900;

export function read({ text, sourceTitle, headings, language, questions = [] }: StoredPassage): Reading {
  const parsed = blocks(text);
  const all = units(text, parsed);
  const path = terms([sourceTitle, ...headings, ...questions].join(' '), language);
  const sentences: Sentence[] = [];
  let heading = headings.at(-1) ?? null;
  let above: ReadonlySet<string> = new Set(path);
  for (const [number, block] of parsed.entries()) {
    if (block.kind === 'heading') {
      heading = headingText(text, block);
      above = new Set([...path, ...terms(heading, language)]);
    }
    // A line of code proves nothing alone; it is quoted with the words that announce it.
    if (block.kind === 'code') continue;
    for (const unit of all.filter((unit) => unit.block === number)) {
      const whole = wholeOf(text, parsed, all, unit);
      const own = new Set(terms(text.slice(unit.start, unit.end), language));
      const list = listOf(parsed, unit);
      sentences.push({ start: unit.start, end: unit.end, terms: own, above, heading, whole, list });
    }
  }
  return sentences;
}

/** What a unit announces, or the steps that it is one of with what announces them. */
function wholeOf(text: string, parsed: readonly Block[], all: readonly Unit[], unit: Unit): Span | null {
  const block = parsed[unit.block];
  if (!block) return null;
  let first = unit.block;
  if (block.kind === 'item' && block.ordered) {
    while (parsed[first - 1]?.kind === 'item') first--;
    const intro = all.findLast((before) => before.block === first - 1);
    return bounded(
      intro && announces(text, parsed, intro) ? intro.start : (parsed[first]?.start ?? 0),
      first,
    );
  }
  return announces(text, parsed, unit) ? bounded(unit.start, unit.block + 1) : null;

  function bounded(start: number, from: number): Span | null {
    let last = from;
    while (parsed[last + 1]?.kind === parsed[from]?.kind && parsed[from]?.kind !== 'code') last++;
    const end = parsed[last]?.end ?? start;
    return end - start <= longestWhole ? { start, end } : null;
  }
}

function listOf(parsed: readonly Block[], { block }: Unit): Span | null {
  if (parsed[block]?.kind !== 'item') return null;
  let [first, last] = [block, block];
  while (parsed[first - 1]?.kind === 'item') first--;
  while (parsed[last + 1]?.kind === 'item') last++;
  const before = parsed[first - 1]?.kind ?? 'heading';
  const [start, end] = [parsed[first]?.start ?? 0, parsed[last]?.end ?? 0];
  return before === 'heading' && end - start <= longestWhole ? { start, end } : null;
}

function announces(text: string, parsed: readonly Block[], { end, block }: Unit): boolean {
  const next = parsed[block + 1]?.kind;
  return text[end - 1] === ':' && (next === 'item' || next === 'row' || next === 'code');
}

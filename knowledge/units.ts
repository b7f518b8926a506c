import { type Block, blocks, type Span } from './blocks.ts';

/**
 * A piece of text that can be quoted alone: a sentence, a list item, a table row, a block of code. `block` is the
 * number of its block in `blocks(text)`.
 */
export type Unit = Span & { readonly block: number };

const abbreviations =
  /(?:\b(?:e\.g|i\.e|etc|vs|cf|approx|no|fig|mr|mrs|ms|dr|st|inc|ltd|u\.s)\.|\b[A-Z]\.)$/i;

/** The quotable units of Markdown or plain text, in order; headings and rules are none. */
export function units(text: string, parsed: readonly Block[] = blocks(text)): Unit[] {
  return parsed.flatMap((block, number) =>
    unitsOf(text, block).map(({ start, end }) => ({ start, end, block: number })),
  );
}

/** The quotable units of one block. */
export function unitsOf(text: string, { kind, from, end }: Block): Span[] {
  const words = { start: from, end };
  if (kind === 'heading') return [];
  return kind === 'paragraph' || kind === 'item' ? sentences(text, words) : trimmed(text, words);
}

/** The sentences between two places of a text. */
export function sentences(text: string, { start, end }: Span): Span[] {
  const found: Span[] = [];
  let from = start;
  // The text ends here, so that what has no sentences is not searched to its end again and again.
  const seen = text.slice(0, end);
  const ends = /[.!?…]["'”’)\]*_]*(?=\s+["'“‘([*_`]*[\p{Lu}\p{N}])|[。！？]/gu;
  ends.lastIndex = start;
  for (let match = ends.exec(seen); match; match = ends.exec(seen)) {
    const stop = match.index + match[0].length;
    if (abbreviations.test(text.slice(Math.max(from, stop - 8), stop))) continue;
    found.push(...trimmed(text, { start: from, end: stop }));
    from = stop;
  }
  return [...found, ...trimmed(text, { start: from, end })];
}

function trimmed(text: string, { start, end }: Span): Span[] {
  const content = text.slice(start, end);
  const from = start + content.length - content.trimStart().length;
  const to = start + content.trimEnd().length;
  return to > from ? [{ start: from, end: to }] : [];
}

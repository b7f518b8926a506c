import { type Block, blocks, headingText, type Span } from './blocks.ts';
import { unitsOf } from './units.ts';

/** A passage before it is stored: `start` and `end` are UTF-16 offsets into the text. */
export type Chunk = Span & { readonly headings: readonly string[] };

/** Words of a passage: long enough to prove an answer, short enough to be read beside it. */
const ideal = 150;
/** A paragraph up to here stays whole. */
const most = 180;
/** Sections up to this many words together share a passage: a passage of a line is found for everything. */
const shared = 150;
/** A list, a table or a block of code stays whole up to here. */
const mostWhole = 260;
/** Text without sentences is cut here, at a space if there is one. */
const longestPiece = 2_000;

/**
 * Cuts Markdown or plain text into passages: at headings and, where a section is long, between its blocks. Short
 * sections that follow each other share a passage; their headings are in its text then.
 */
export function chunk(text: string): Chunk[] {
  return grouped(sectionsOf(text)).flatMap(({ headings, start, sections }) => {
    const [first, ...others] = sections;
    if (!first || others.length === 0)
      return pack(first?.pieces ?? []).map((span) => ({ headings, ...span }));
    return [{ headings, start, end: sections.at(-1)?.pieces.at(-1)?.end ?? start }];
  });
}

/** What stands under one heading; `start` is that of the heading. */
type Section = {
  readonly headings: readonly string[];
  readonly start: number;
  readonly pieces: readonly Piece[];
};
type Group = Pick<Section, 'headings' | 'start'> & { readonly sections: readonly Section[] };

function grouped(sections: readonly Section[]): Group[] {
  const groups: Group[] = [];
  let words = 0;
  for (const section of sections) {
    const own = section.pieces.reduce((sum, piece) => sum + piece.words, 0);
    const last = groups.at(-1);
    if (last && words + own <= shared) {
      const headings = last.headings.filter((heading, level) => section.headings[level] === heading);
      groups.splice(-1, 1, { ...last, headings, sections: [...last.sections, section] });
      words += own;
    } else {
      groups.push({ headings: section.headings, start: section.start, sections: [section] });
      words = own;
    }
  }
  return groups;
}

/** What is never cut. `leads`: announces what follows it, so it does not end a passage. */
type Piece = Span & { readonly words: number; readonly leads: boolean };

function sectionsOf(text: string): Section[] {
  const sections: Section[] = [];
  let path: readonly { readonly level: number; readonly title: string }[] = [];
  let start = 0;
  let own: Block[] = [];
  const close = () => {
    const pieces = runsOf(own).flatMap((run) => piecesOf(text, run));
    if (pieces.length > 0) sections.push({ headings: path.map(({ title }) => title), start, pieces });
    own = [];
  };
  for (const block of blocks(text)) {
    if (block.kind !== 'heading') {
      own.push(block);
      continue;
    }
    close();
    const title = headingText(text, block);
    path = path.filter(({ level }) => level < block.level);
    if (title) path = [...path, { level: block.level, title }];
    start = block.start;
  }
  close();
  return sections;
}

/** Neighbours of a list or a table, which stay together if they can; everything else alone. */
function runsOf(found: readonly Block[]): Block[][] {
  const runs: Block[][] = [];
  for (const block of found) {
    const last = runs.at(-1);
    if (last?.[0]?.kind === block.kind && (block.kind === 'item' || block.kind === 'row')) last.push(block);
    else runs.push([block]);
  }
  return runs;
}

function piecesOf(text: string, run: readonly Block[]): Piece[] {
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last) return [];
  const whole = piece(text, { start: first.start, end: last.end });
  if (
    whole.words <= (first.kind === 'paragraph' ? most : mostWhole) &&
    whole.end - whole.start <= longestPiece
  ) {
    return [whole];
  }
  if (run.length > 1) return run.flatMap((block) => piecesOf(text, [block]));
  const parts = unitsOf(text, first).flatMap((unit) => cut(text, unit));
  const [opening, ...others] = parts;
  // The marker of a list item and the fence of code belong to what follows them.
  return opening ? [{ ...opening, start: first.start }, ...others].map((part) => piece(text, part)) : [];
}

function piece(text: string, { start, end }: Span): Piece {
  const words = text.slice(start, end);
  return {
    start,
    end,
    words: wordsIn(words),
    leads: words.trimEnd().endsWith(':'),
  };
}

/** Scripts that put no spaces between words, of some two letters each. */
const unspaced =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/gu;
/** What has longer words on the average is no prose: it is measured by its letters. */
const longestWord = 20;

function wordsIn(text: string): number {
  const spaced = text.split(/\s+/).filter(Boolean).length;
  const others = Math.floor((text.match(unspaced)?.length ?? 0) / 2);
  return Math.max(spaced + others, Math.floor(text.length / longestWord));
}

function cut(text: string, { start, end }: Span): Span[] {
  const parts: Span[] = [];
  let from = start;
  while (end - from > longestPiece) {
    const space = text.lastIndexOf(' ', from + longestPiece);
    const at = space > from ? space + 1 : from + longestPiece;
    // Not between the halves of a surrogate pair.
    const to = /[\udc00-\udfff]/.test(text[at] ?? '') ? at - 1 : at;
    parts.push({ start: from, end: to });
    from = to;
  }
  return [...parts, { start: from, end }];
}

/** Passages of about equal length, near the ideal one. */
function pack(pieces: readonly Piece[]): Span[] {
  const all = pieces.reduce((sum, { words }) => sum + words, 0);
  const target = all / Math.max(1, Math.round(all / ideal));
  const packed: Piece[][] = [];
  let current: Piece[] = [];
  let words = 0;
  for (const next of pieces) {
    if (words > 0 && words + next.words / 2 > target) {
      const last = current.at(-1);
      const moved = current.length > 1 && last?.leads ? current.splice(-1) : [];
      packed.push(current);
      current = moved;
      words = moved.reduce((sum, piece) => sum + piece.words, 0);
    }
    current.push(next);
    words += next.words;
  }
  if (current.length > 0) packed.push(current);
  return packed.map((some) => ({ start: some[0]?.start ?? 0, end: some.at(-1)?.end ?? 0 }));
}

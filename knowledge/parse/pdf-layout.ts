/** How the words of a PDF's page stand on it, and so in which order they are read. */

/** A line's height, in which distances on a page are measured. */
const paragraphGap = 1.6;
const columnGap = 1.2;
const wordGap = 0.15;
/** Fewer lines beside each other are no columns of text, nor are lines of fewer letters. */
const fewestLines = 4;
const proseLetters = 25;
/** Lines at the edges of a page, and pages that have to have them, to be what stands on every page. */
const edgeLines = 2;
const fewestOnPage = 6;
const fewestRepeats = 3;
/** As many times larger than the text. */
const headingSize = 1.15;
const longestHeading = 150;
/** What begins lines of lists. */
const listMark = /^(?:[-*+•◦▪–]|\d{1,3}[.)])\s/;

export type Item = {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
};
type Segment = { readonly text: string; readonly x: number; readonly end: number };
export type Line = {
  readonly text: string;
  /** Its pieces, parted by wide gaps. */
  readonly segments: readonly Segment[];
  readonly y: number;
  readonly height: number;
  readonly x: number;
  readonly end: number;
  readonly hasColumns: boolean;
  /** Where the lines of its column end; absent: where those of the page do. */
  readonly right?: number;
  /** 1 to 3 for what is set larger than the text. */
  readonly level?: number;
};

/** Pieces of text that stand on one line, from left to right; wide gaps part columns. */
export function linesOf(items: readonly Item[]): Line[] {
  const lines: { y: number; height: number; items: Item[] }[] = [];
  for (const item of items) {
    if (item.str.trim() === '') continue;
    const y = item.transform[5] ?? 0;
    const height = item.height || Math.abs(item.transform[3] ?? 0) || 10;
    const line = lines.at(-1);
    const same =
      line && Math.abs(line.y - y) < Math.min(height, line.height) * 0.5
        ? line
        : lines.findLast((one) => Math.abs(one.y - y) < 1);
    if (same) same.items.push(item);
    else lines.push({ y, height, items: [item] });
  }
  return lines.map(({ y, height, items: pieces }) => ({ y, height, ...joined(pieces, height) }));
}

function joined(pieces: readonly Item[], height: number) {
  const sorted = [...pieces].sort((a, z) => (a.transform[4] ?? 0) - (z.transform[4] ?? 0));
  const segments: { text: string; x: number; end: number }[] = [];
  for (const { str, transform, width } of sorted) {
    const from = transform[4] ?? 0;
    const last = segments.at(-1);
    const gap = from - (last?.end ?? from);
    if (!last || gap > height * columnGap) {
      segments.push({ text: str, x: from, end: from + width });
      continue;
    }
    const isApart = gap > height * wordGap && !/\s$/.test(last.text) && !/^\s/.test(str);
    last.text += isApart ? ` ${str}` : str;
    last.end = from + width;
  }
  return lineOf(segments.map((segment) => ({ ...segment, text: segment.text.trim() })));
}

function lineOf(segments: readonly Segment[]) {
  return {
    segments,
    text: segments.map(({ text }) => text).join('  '),
    x: segments[0]?.x ?? 0,
    end: segments.at(-1)?.end ?? 0,
    hasColumns: segments.length > 1,
  };
}

/** Lines of columns of text, which are read one after the other; the rows of a table stay as they are. */
export function inReadingOrder(lines: readonly Line[]): Line[] {
  const found: Line[] = [];
  for (let at = 0; at < lines.length; ) {
    const gutter = gutterOf(lines, at);
    if (gutter === null) {
      found.push(lines[at] as Line);
      at++;
      continue;
    }
    let end = at;
    while (end < lines.length && isParted(lines[end] as Line, gutter)) end++;
    const run = lines.slice(at, end);
    const half = (side: (segment: Segment) => boolean) => {
      const parts = run.flatMap((line) => {
        const segments = line.segments.filter(side);
        return segments.length > 0 ? [{ ...line, ...lineOf(segments) }] : [];
      });
      const margin = parts.reduce((most, part) => Math.max(most, part.end), 0);
      return parts.map((part) => ({ ...part, right: margin }));
    };
    const [left, right] = [half(({ x }) => x < gutter), half(({ x }) => x >= gutter)];
    if (isProse(left) && isProse(right)) found.push(...inReadingOrder(left), ...inReadingOrder(right));
    else found.push(...run);
    at = end;
  }
  return found;
}

/** Where columns are parted that begin on a line: a place that this line leaves free and the next ones too. */
function gutterOf(lines: readonly Line[], at: number): number | null {
  const { segments } = lines[at] as Line;
  for (const [index, { end }] of segments.entries()) {
    const next = segments[index + 1];
    if (!next) return null;
    const gutter = (end + next.x) / 2;
    const following = lines.slice(at, at + fewestLines);
    if (following.length === fewestLines && following.every((line) => isParted(line, gutter)))
      return next.x - 1;
  }
  return null;
}

/** Nothing on the line crosses the place. */
function isParted({ segments }: Line, place: number): boolean {
  return segments.every(({ x, end }) => end <= place || x >= place);
}

/** Lines as long as those of texts: cells of tables and labels of forms are shorter. */
function isProse(lines: readonly Line[]): boolean {
  const letters = lines.map(({ text }) => text.length).toSorted((a, z) => a - z);
  return lines.length >= fewestLines && (letters[Math.floor(letters.length / 2)] ?? 0) >= proseLetters;
}

/** Pages without the lines at their top or bottom that an earlier page had in the same place, but for its own number. */
export function withoutRepeats(pages: readonly (readonly Line[])[]): Line[][] {
  const keys = pages.map((lines, index) => {
    const sorted = lines.toSorted((a, z) => z.y - a.y);
    const edges =
      lines.length < fewestOnPage ? [] : [...sorted.slice(0, edgeLines), ...sorted.slice(-edgeLines)];
    const own = new RegExp(`(?<!\\d)${index + 1}(?!\\d)`);
    return new Map(edges.map((line) => [line, `${Math.round(line.y)} ${line.text.replace(own, '#')}`]));
  });
  const times = new Map<string, number>();
  for (const key of keys.flatMap((edges) => [...edges.values()])) times.set(key, (times.get(key) ?? 0) + 1);
  const shown = new Set<string>();
  return pages.map((lines, index) =>
    lines.filter((line) => {
      const key = keys[index]?.get(line);
      const isRepeat = key !== undefined && (times.get(key) ?? 0) >= fewestRepeats && shown.has(key);
      if (key !== undefined) shown.add(key);
      return !isRepeat;
    }),
  );
}

/** Pages whose larger lines are headings, by how much larger they are. */
export function withHeadings(pages: readonly (readonly Line[])[]): Line[][] {
  const letters = new Map<number, number>();
  for (const line of pages.flat()) {
    letters.set(sizeOf(line), (letters.get(sizeOf(line)) ?? 0) + line.text.length);
  }
  const [body = 0] = [...letters].toSorted((a, z) => z[1] - a[1])[0] ?? [];
  const larger = [...letters.keys()].filter((size) => size > body * headingSize).toSorted((a, z) => z - a);
  return pages.map((lines) =>
    lines.map((line) => {
      const rank = larger.indexOf(sizeOf(line));
      const isHeading =
        rank !== -1 && !line.hasColumns && line.text.length <= longestHeading && /\p{L}{2}/u.test(line.text);
      return isHeading ? { ...line, level: Math.min(3, rank + 1) } : line;
    }),
  );
}

function sizeOf({ height }: Line): number {
  return Math.round(height * 2) / 2;
}

/** Lines close to each other are a paragraph, words cut at a line's end one word; rows of columns stay lines. */
export function paragraphs(lines: readonly Line[]): string {
  const found: string[] = [];
  let before: Line | null = null;
  const right = lines.reduce((most, { end }) => Math.max(most, end), 0);
  for (const line of lines) {
    const last = found.at(-1);
    const gap = before ? Math.abs(before.y - line.y) : Number.POSITIVE_INFINITY;
    const isApart =
      before === null ||
      last === undefined ||
      (line.level ?? 0) !== (before.level ?? 0) ||
      gap > Math.max(line.height, before.height) * paragraphGap ||
      Math.abs(before.height - line.height) > line.height * 0.2;
    if (isApart) found.push(line.level ? `${'#'.repeat(line.level)} ${line.text}` : line.text);
    else if (line.level) found.splice(-1, 1, `${last} ${line.text}`);
    else found.splice(-1, 1, join(last, line, before as Line, before?.right ?? right));
    before = line;
  }
  return found.join('\n\n');
}

function join(text: string, line: Line, before: Line, right: number): string {
  // A line that ends early, a row of columns or a list's next item is not run on.
  const isShort = before.end < right - (right - before.x) * 0.35;
  const isCut = /\p{Ll}-$/u.test(text) && /^\p{Ll}/u.test(line.text);
  if (isCut && !line.hasColumns && !before.hasColumns) return text.slice(0, -1) + line.text;
  if (line.hasColumns || before.hasColumns || listMark.test(line.text) || isShort)
    return `${text}\n${line.text}`;
  return `${text} ${line.text}`;
}

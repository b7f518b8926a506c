/** A stretch of a text: UTF-16 offsets. */
export type Span = { readonly start: number; readonly end: number };

/**
 * A piece of Markdown or plain text that belongs together. `start` and `end` are its whole lines; `from` is where the
 * words begin (after a list marker, inside a fence).
 */
export type Block = Span & {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'row' | 'code';
  readonly from: number;
  /** Of a heading: 1 to 6; of others 0. */
  readonly level: number;
  /** Of a list item that has a number. */
  readonly ordered: boolean;
};

const headingLine = /^\s{0,3}(#{1,6})\s+(.*?)\s*#*\s*$/;
/** A longer line is no heading: every passage below would hold it, and looking for marks in it would take for ever. */
const longestHeading = 500;
const fenceLine = /^\s{0,3}(?:```|~~~)/;
const itemLine = /^\s*(?:[-*+•]|(\d{1,3})[.)])\s+/;
/** The rule of a table, a thematic break, the underline of a heading: marks without words. */
const ruleLine = /^[\s|:+=*_-]+$/;

/** The blocks of a text, in order. */
export function blocks(text: string): Block[] {
  const found: Block[] = [];
  let open: Block | null = null;
  const close = () => {
    if (open && open.end > open.from) found.push(open);
    open = null;
  };
  for (const line of lines(text)) {
    const words = text.slice(line.start, line.end);
    const isFence = fenceLine.test(words);
    const current = open as Block | null;
    if (current?.kind === 'code') {
      open = { ...current, end: isFence ? current.end : line.end };
      if (isFence) close();
      continue;
    }
    const next = isFence ? block('code', line, line.end + 1) : begin(words, line);
    const goesOn = next?.kind === 'paragraph' && current !== null && current.kind !== 'row';
    if (goesOn) {
      open = { ...current, end: line.end };
      continue;
    }
    close();
    if (next?.kind === 'heading' || next?.kind === 'row') found.push(next);
    else open = next;
  }
  close();
  return found;
}

/** The words of a heading. */
export function headingText(text: string, { start, end }: Span): string {
  return plain(headingLine.exec(text.slice(start, end))?.[2] ?? '');
}

/** The lines of a text that look like headings. */
export function headingLines(text: string): string {
  return text.match(/^ {0,3}#{1,6} .*$/gm)?.join(' ') ?? '';
}

/** A text as it reads without Markdown's emphasis, links and code marks. */
export function plain(text: string): string {
  return text
    .replace(/!?\[([^\]]*)\]\([^)\s]*(?:\s+"[^"]*")?\)/g, '$1')
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, '$2')
    .replace(/(?<![\w*])\*(?=\S)([^*\n]+?)(?<=\S)\*(?![\w*])/g, '$1')
    .replace(/`([^`\n]+)`/g, '$1');
}

/** Lines without their ends. */
export function lines(text: string): Span[] {
  const found: Span[] = [];
  for (let start = 0; start <= text.length; ) {
    const end = text.indexOf('\n', start);
    found.push({ start, end: end === -1 ? text.length : end });
    if (end === -1) break;
    start = end + 1;
  }
  return found;
}

/** What a line begins, or continues if it is a paragraph; null for a line without words. */
function begin(words: string, line: Span): Block | null {
  if (ruleLine.test(words) || words.trim() === '') return null;
  const heading = words.length > longestHeading ? null : headingLine.exec(words);
  if (heading) return { ...block('heading', line, line.start), level: heading[1]?.length ?? 1 };
  const item = itemLine.exec(words);
  if (item) {
    return { ...block('item', line, line.start + item[0].length), ordered: item[1] !== undefined };
  }
  return block(words.trimStart().startsWith('|') ? 'row' : 'paragraph', line, line.start);
}

function block(kind: Block['kind'], { start, end }: Span, from: number): Block {
  return { kind, start, end, from, level: 0, ordered: false };
}

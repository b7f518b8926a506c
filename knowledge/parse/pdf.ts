import { getDocumentProxy } from 'unpdf';
import { type Read, Unreadable } from './parsed.ts';

const mostPages = 2_000;
/** Pages of a scan that somebody stamped have a word or two. */
const fewestLetters = 3;

/** A line's height, in which distances on a page are measured. */
const paragraphGap = 1.6;
const columnGap = 1.2;
const wordGap = 0.15;
/** What begins lines of lists. */
const listMark = /^(?:[-*+•◦▪–]|\d{1,3}[.)])\s/;

type Item = {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
};
type Line = {
  readonly text: string;
  readonly y: number;
  readonly height: number;
  readonly x: number;
  readonly end: number;
  readonly hasColumns: boolean;
};

/** A PDF's words, line by line in the order of the page, joined into paragraphs. Throws Unreadable. */
export async function readPdf(bytes: Uint8Array): Promise<Read> {
  const document = await open(bytes);
  try {
    if (document.numPages > mostPages) {
      throw new Unreadable('too_large', `The PDF has more than ${mostPages} pages: send its parts.`);
    }
    const pages: string[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(paragraphs(linesOf(items.filter((item) => 'str' in item) as unknown as Item[])));
      page.cleanup();
    }
    const text = pages.filter(Boolean).join('\n\n');
    if ((text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) < fewestLetters) {
      throw new Unreadable(
        'no_text',
        'The PDF holds pictures of text but no text: have the text recognised (OCR) first.',
      );
    }
    return { type: 'pdf', title: await titleOf(document), text };
  } finally {
    await document.destroy();
  }
}

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

async function open(bytes: Uint8Array): Promise<Pdf> {
  try {
    // Copied, since pdf.js takes the bytes for itself; no fonts are built from the file's code (CVE-2024-4367).
    return await getDocumentProxy(new Uint8Array(bytes), {
      isEvalSupported: false,
      stopAtErrors: false,
      verbosity: 0,
    });
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    if (name === 'PasswordException') {
      throw new Unreadable('encrypted', 'The PDF is protected by a password: save it without one.');
    }
    throw new Unreadable('damaged', 'The PDF is damaged or was cut off: save it anew.');
  }
}

async function titleOf(document: Pdf): Promise<string | null> {
  try {
    const { info } = await document.getMetadata();
    const title = String((info as Record<string, unknown>)?.Title ?? '').trim();
    // What programs put there by themselves is the name of a file.
    return title.length < 3 ||
      /\.\w{2,4}$|^\(?(?:untitled|anonymous|unspecified)|^microsoft word/i.test(title)
      ? null
      : title;
  } catch {
    return null;
  }
}

/** Pieces of text that stand on one line, from left to right; wide gaps part columns. */
function linesOf(items: readonly Item[]): Line[] {
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
  let text = '';
  let end = sorted[0]?.transform[4] ?? 0;
  const x = end;
  let hasColumns = false;
  for (const { str, transform, width } of sorted) {
    const from = transform[4] ?? 0;
    const gap = from - end;
    const isColumn = text !== '' && gap > height * columnGap;
    hasColumns ||= isColumn;
    if (isColumn) text = `${text.trimEnd()}  `;
    else if (text !== '' && gap > height * wordGap && !/\s$/.test(text) && !/^\s/.test(str)) text += ' ';
    text += str;
    end = from + width;
  }
  return { text: text.replace(/\s+$/, '').replace(/^\s+/, ''), x, end, hasColumns };
}

/** Lines close to each other are a paragraph, words cut at a line's end one word; rows of columns stay lines. */
function paragraphs(lines: readonly Line[]): string {
  const found: string[] = [];
  let before: Line | null = null;
  const right = lines.reduce((most, { end }) => Math.max(most, end), 0);
  for (const line of lines) {
    const last = found.at(-1);
    const gap = before ? Math.abs(before.y - line.y) : Number.POSITIVE_INFINITY;
    const isApart =
      before === null ||
      last === undefined ||
      gap > Math.max(line.height, before.height) * paragraphGap ||
      Math.abs(before.height - line.height) > line.height * 0.2;
    if (isApart) found.push(line.text);
    else found.splice(-1, 1, join(last, line, before as Line, right));
    before = line;
  }
  return found.join('\n\n');
}

function join(text: string, line: Line, before: Line, right: number): string {
  // A line that ends early, a row of columns or a list's next item is not run on.
  const isShort = before.end < right - (right - before.x) * 0.35;
  if (line.hasColumns || before.hasColumns || listMark.test(line.text) || isShort)
    return `${text}\n${line.text}`;
  if (/\p{Ll}-$/u.test(text) && /^\p{Ll}/u.test(line.text)) return text.slice(0, -1) + line.text;
  return `${text} ${line.text}`;
}

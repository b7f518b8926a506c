import { lines } from './units.ts';

/** A passage before it is stored: `start` and `end` are UTF-16 offsets into the text. */
export type Chunk = { readonly headings: readonly string[]; readonly start: number; readonly end: number };

/** Words at which a passage is full: long enough to prove an answer, short enough to be read beside it. */
const fullAt = 150;

/** Cuts Markdown or plain text into passages at headings and, where a section is long, between its blocks. */
export function chunk(text: string): Chunk[] {
  const chunks: Chunk[] = [];
  let headings: string[] = [];
  let current: { start: number; end: number; words: number } | null = null;
  let inCode = false;
  const close = () => {
    if (current && current.words > 0)
      chunks.push({ headings: [...headings], start: current.start, end: current.end });
    current = null;
  };
  for (const { start, end } of lines(text)) {
    const line = text.slice(start, end);
    if (/^\s{0,3}(?:```|~~~)/.test(line)) inCode = !inCode;
    const heading = inCode ? null : /^\s{0,3}(#{1,6})\s+(.*?)\s*#*\s*$/.exec(line);
    if (heading) {
      close();
      headings = [...headings.slice(0, heading[1]!.length - 1), heading[2]!].filter(Boolean);
      continue;
    }
    const blank = line.trim() === '';
    const full = current !== null && (current as { words: number }).words >= fullAt;
    if (blank && full && !inCode) close();
    if (blank && !current) continue;
    const words: number = line.split(/\s+/).filter(Boolean).length;
    const open: { start: number; words: number } = current ?? { start, words: 0 };
    current = blank
      ? { ...open, end: (current as { end: number } | null)?.end ?? end }
      : { ...open, end, words: open.words + words };
  }
  close();
  return chunks;
}

/** A piece of text that can be quoted alone: a sentence, a list item, a table row, a block of code. */
export type Unit = { readonly start: number; readonly end: number };

const abbreviations =
  /(?:\b(?:e\.g|i\.e|etc|vs|cf|approx|no|fig|mr|mrs|ms|dr|st|inc|ltd|u\.s)\.|\b[A-Z]\.)$/i;
const listMarker = /^\s*(?:[-*+•]|\d{1,3}[.)])\s+/;
const heading = /^\s{0,3}#{1,6}\s/;
const fence = /^\s{0,3}(?:```|~~~)/;
const tableRule = /^[\s|:+-]+$/;

/** The quotable units of Markdown or plain text, in order, as UTF-16 offsets; headings and rules are none. */
export function units(text: string): Unit[] {
  const found: Unit[] = [];
  let paragraph: Unit | null = null;
  let code: Unit | null = null;
  const endParagraph = () => {
    if (paragraph) found.push(...sentences(text, paragraph));
    paragraph = null;
  };
  for (const line of lines(text)) {
    const content = text.slice(line.start, line.end);
    if (fence.test(content)) {
      endParagraph();
      if (code) found.push(...trimmed(text, code));
      code = code ? null : { start: line.end, end: line.end };
      continue;
    }
    if (code) {
      code = { start: code.start, end: line.end };
      continue;
    }
    const marker = listMarker.exec(content);
    if (content.trim() === '' || heading.test(content) || tableRule.test(content)) {
      endParagraph();
    } else if (marker) {
      endParagraph();
      paragraph = { start: line.start + marker[0].length, end: line.end };
    } else if (content.trimStart().startsWith('|')) {
      endParagraph();
      found.push(...trimmed(text, line));
    } else {
      paragraph = { start: (paragraph as Unit | null)?.start ?? line.start, end: line.end };
    }
  }
  endParagraph();
  if (code) found.push(...trimmed(text, code));
  return found;
}

/** Lines without their ends. */
export function lines(text: string): Unit[] {
  const found: Unit[] = [];
  let start = 0;
  while (start <= text.length) {
    const end = text.indexOf('\n', start);
    found.push({ start, end: end === -1 ? text.length : end });
    if (end === -1) break;
    start = end + 1;
  }
  return found;
}

function sentences(text: string, { start, end }: Unit): Unit[] {
  const found: Unit[] = [];
  let from = start;
  const ends = /[.!?…]["'”’)\]*]*(?=\s+["'“‘([*`]*[\p{Lu}\p{N}])|[。！？]/gu;
  ends.lastIndex = start;
  for (let match = ends.exec(text); match && match.index < end; match = ends.exec(text)) {
    const stop = match.index + match[0].length;
    if (stop > end || abbreviations.test(text.slice(Math.max(from, stop - 8), stop))) continue;
    found.push(...trimmed(text, { start: from, end: stop }));
    from = stop;
  }
  return [...found, ...trimmed(text, { start: from, end })];
}

function trimmed(text: string, { start, end }: Unit): Unit[] {
  const content = text.slice(start, end);
  const from = start + content.length - content.trimStart().length;
  const to = start + content.trimEnd().length;
  return to > from ? [{ start: from, end: to }] : [];
}

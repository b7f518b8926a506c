/** What of the DOM is read here; linkedom's nodes have it. */
export type Node_ = {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<Node_>;
};
type Element_ = Node_ & { getAttribute(name: string): string | null };

const textNode = 3;
const elementNode = 1;

const blocks = new Set(
  `ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM
  HEADER HGROUP HTML LEGEND MAIN NAV P SECTION SUMMARY TBODY TD TFOOT TH THEAD TR`.split(/\s+/),
);
const skipped = new Set(
  'SCRIPT STYLE TEMPLATE NOSCRIPT IMG SVG CANVAS IFRAME OBJECT VIDEO AUDIO BUTTON INPUT SELECT TEXTAREA HEAD'.split(
    ' ',
  ),
);
/** Depth to which elements are followed: deeper ones are made to exhaust a stack. */
const deepest = 400;

/**
 * A document's words as Markdown in structure: headings, lists, tables and code stay recognisable, everything else is the
 * words as they are. Links are their text, and nothing is escaped: quotes are shown to customers word for word.
 */
export function toMarkdown(root: Node_): string {
  const found = blocksOf(root, 0);
  return found.join('\n\n').trim();
}

/** The blocks in a node, each a string without blank lines at its ends. */
function blocksOf(node: Node_, depth: number): string[] {
  const found: string[] = [];
  let inline = '';
  const flush = () => {
    for (const paragraph of inline.split(/\n{2,}/)) {
      const text = tidy(paragraph);
      if (text) found.push(text);
    }
    inline = '';
  };
  if (depth > deepest) return [];
  for (const child of node.childNodes) {
    const block = blockOf(child, depth + 1);
    if (block === null) inline += inlineOf(child, depth + 1);
    else {
      flush();
      found.push(...block);
    }
  }
  flush();
  return found;
}

/** What an element is as blocks; null for what is part of a line. */
function blockOf(node: Node_, depth: number): string[] | null {
  if (node.nodeType !== elementNode) return null;
  const name = node.nodeName.toUpperCase();
  if (skipped.has(name)) return [];
  if (/^H[1-6]$/.test(name)) {
    const title = tidy(inlineOf(node, depth)).replaceAll('\n', ' ');
    return title ? [`${'#'.repeat(Number(name[1]))} ${title}`] : [];
  }
  if (name === 'UL' || name === 'OL' || name === 'MENU') return listOf(node as Element_, depth);
  if (name === 'TABLE') return tableOf(node, depth);
  if (name === 'DL') return termsOf(node, depth);
  if (name === 'PRE') return codeOf(node);
  if (name === 'HR') return [];
  if (blocks.has(name) || hasBlock(node, depth)) return blocksOf(node, depth);
  return null;
}

/** Inline elements around blocks (`<a><div>…`, custom elements) are blocks. */
function hasBlock(node: Node_, depth: number): boolean {
  if (depth > deepest) return false;
  for (const child of node.childNodes) {
    if (child.nodeType !== elementNode) continue;
    const name = child.nodeName.toUpperCase();
    if (blocks.has(name) || /^(?:H[1-6]|UL|OL|MENU|TABLE|PRE|HR)$/.test(name)) return true;
    if (hasBlock(child, depth + 1)) return true;
  }
  return false;
}

/** The words of a node as part of a line; `<br>` is a line's end. */
function inlineOf(node: Node_, depth: number): string {
  if (node.nodeType === textNode) return (node.textContent ?? '').replace(/[ \t\r\n\f]+/g, ' ');
  if (node.nodeType !== elementNode || depth > deepest) return '';
  const name = node.nodeName.toUpperCase();
  if (name === 'BR') return '\n';
  if (skipped.has(name)) return '';
  let text = '';
  for (const child of node.childNodes) text += inlineOf(child, depth + 1);
  return text;
}

function listOf(list: Element_, depth: number): string[] {
  const ordered = list.nodeName.toUpperCase() === 'OL';
  const start = Number(list.getAttribute('start') ?? 1);
  let number = Number.isSafeInteger(start) ? start : 1;
  const items: string[] = [];
  for (const child of list.childNodes) {
    const inner =
      child.nodeType === elementNode ? blocksOf(child, depth + 1) : [tidy(child.textContent ?? '')];
    const [opening, ...rest] = inner.filter(Boolean);
    if (opening === undefined) continue;
    // A heading in an item is read as its words: its marks would be quoted with it.
    const first = opening.replace(/^#{1,6} /, '');
    const isItem = child.nodeName.toUpperCase() === 'LI';
    const marker = ordered && isItem ? `${number++}. ` : '- ';
    const indent = ' '.repeat(marker.length);
    items.push([marker + first, ...rest].join('\n').replaceAll('\n', `\n${indent}`));
  }
  return items.length > 0 ? [items.join('\n')] : [];
}

/** Each term with what it means below it, so that they are quoted together. */
function termsOf(list: Node_, depth: number): string[] {
  const found: string[] = [];
  let terms: string[] = [];
  for (const child of list.childNodes) {
    const name = child.nodeName.toUpperCase();
    if (name === 'DT') terms.push(blocksOf(child, depth + 1).join('\n'));
    else if (name === 'DD') {
      const [first, ...rest] = blocksOf(child, depth + 1);
      if (first === undefined) continue;
      const isText = !/^(?:#|```|\||- |\d+\. )/.test(first);
      found.push(...(isText ? [[...terms, first].join('\n')] : [...terms, first]), ...rest);
      terms = [];
    } else if (child.nodeType === elementNode) {
      found.push(...(depth > deepest ? [] : termsOf(child, depth + 1)));
    }
  }
  return [...found, ...terms].filter(Boolean);
}

/** Rows with a rule after the first; a table of one column, or with tables in it, is there for the looks. */
function tableOf(table: Node_, depth: number): string[] {
  const captions = [...table.childNodes].filter(({ nodeName }) => /^caption$/i.test(nodeName));
  const title = captions.flatMap((caption) => blocksOf(caption, depth + 1));
  const rows = placed(rowsOf(table, depth)).filter((row) => row.some((cell) => cell.blocks.length > 0));
  const isData =
    rows.some(({ length }) => length > 1) && rows.every((row) => row.every((cell) => !cell.isNested));
  if (!isData) return [...title, ...rows.flatMap((row) => row.flatMap(({ blocks: inner }) => inner))];
  const width = rows.reduce((most, { length }) => Math.max(most, Math.min(length, mostColumns)), 0);
  const lines = rows.map((row) => {
    const cells = Array.from(
      { length: width },
      (_, place) => row[place]?.blocks.join(' ').replaceAll('\n', ' ') ?? '',
    );
    return `| ${cells.map((cell) => cell.replaceAll('|', '/')).join(' | ')} |`;
  });
  return [...title, [lines[0], `|${' --- |'.repeat(width)}`, ...lines.slice(1)].join('\n')];
}

const mostColumns = 100;

/** `columns` and `rows` are how far it reaches to the right and down. */
type Cell = {
  readonly blocks: readonly string[];
  readonly isNested: boolean;
  readonly columns: number;
  readonly rows: number;
};
const nothing: Cell = { blocks: [], isNested: false, columns: 1, rows: 1 };
const mostSpanned = 50;

function spanOf(cell: Node_, name: 'colspan' | 'rowspan'): number {
  const span = Number((cell as Element_).getAttribute(name) ?? 1);
  return Number.isInteger(span) && span > 1 ? Math.min(span, mostSpanned) : 1;
}

/** Cells where they stand: one that reaches down is said in each of its rows, one that reaches right leaves room. */
function placed(rows: readonly (readonly Cell[])[]): Cell[][] {
  let reaching: (Cell & { readonly left: number })[] = [];
  return rows.map((row) => {
    const cells: Cell[] = [];
    const next: typeof reaching = [];
    const rest = [...row];
    for (let place = 0; place < mostColumns; place++) {
      const above = reaching[place];
      const cell = above && above.left > 0 ? { ...above, columns: 1 } : rest.shift();
      if (!cell && reaching.slice(place).every((one) => !one || one.left === 0)) break;
      cells[place] = cell ?? nothing;
      const left = above && above.left > 0 ? above.left - 1 : (cell?.rows ?? 1) - 1;
      next[place] = { ...(cell ?? nothing), left };
      if (above && above.left > 0) continue;
      for (let more = (cell?.columns ?? 1) - 1; more > 0 && place + 1 < mostColumns; more--) {
        place++;
        cells[place] = nothing;
        next[place] = { ...nothing, left };
      }
    }
    reaching = next;
    return cells;
  });
}

function rowsOf(node: Node_, depth: number): Cell[][] {
  const rows: Cell[][] = [];
  if (depth > deepest) return rows;
  for (const child of node.childNodes) {
    const name = child.nodeName.toUpperCase();
    if (name === 'TR') {
      const cells = [...child.childNodes].filter((cell) => /^T[DH]$/i.test(cell.nodeName));
      const row = cells.map((cell) => ({
        blocks: blocksOf(cell, depth + 1),
        isNested: hasTable(cell, depth),
        columns: spanOf(cell, 'colspan'),
        rows: spanOf(cell, 'rowspan'),
      }));
      rows.push(row);
    } else if (/^(?:THEAD|TBODY|TFOOT)$/.test(name)) {
      rows.push(...rowsOf(child, depth + 1));
    }
  }
  return rows;
}

function hasTable(node: Node_, depth: number): boolean {
  if (depth > deepest) return true;
  for (const child of node.childNodes) {
    if (/^(?:TABLE|UL|OL|PRE|H[1-6])$/i.test(child.nodeName) || hasTable(child, depth + 1)) return true;
  }
  return false;
}

function codeOf(node: Node_): string[] {
  const code = (node.textContent ?? '').replace(/\r\n?/g, '\n').replace(/^\n+|\s+$/g, '');
  return code.trim() ? [`\`\`\`\n${code.replaceAll('```', "'''")}\n\`\`\``] : [];
}

/** One blank between words, none at the ends of lines. */
function tidy(text: string): string {
  return text
    .replace(/[^\S\n\u00a0]+/g, ' ')
    .replaceAll('\u00a0', ' ')
    .replace(/ *\n */g, '\n')
    .trim();
}

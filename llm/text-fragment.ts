/** Words at both ends of a quote that find it in a page: more are likelier to differ from how the page is drawn. */
const endWords = 6;
/** A quote of so few words is named whole. */
const wholeWords = 14;

/**
 * A page's URL with the place of a quote in it, as browsers scroll to (WICG, URL Fragment Text Directives). Of a list or a
 * table its first line is named, since a directive does not match across cells.
 */
export function withTextFragment(url: string, quote: string): string {
  const [line = ''] = quote.split('\n').flatMap((row) => textOf(row) || []);
  const words = line.split(/\s+/).filter(Boolean);
  if (words.length === 0) return url;
  const parts = words.length <= wholeWords ? [words] : [words.slice(0, endWords), words.slice(-endWords)];
  const directive = parts.map((part) => encode(part.join(' '))).join(',');
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${directive}`;
}

/** Marks of Markdown are not in the page; of a table's row the longest cell is named. */
function textOf(row: string): string {
  const bare = row.trim().replace(/^(?:[-*+•]|\d{1,3}[.)]|#{1,6})\s+/, '');
  if (!bare.startsWith('|')) return /^(?:```|~~~)/.test(bare) ? '' : bare;
  const cells = bare.split('|').map((cell) => cell.trim());
  return cells.reduce((longest, cell) => (cell.length > longest.length ? cell : longest), '');
}

/** `-`, `,` and `&` have a meaning in a directive. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(/-/g, '%2D');
}

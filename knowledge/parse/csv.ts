import { parse } from 'csv-parse/sync';
import { type Read, Unreadable } from './parsed.ts';

const delimiters = [',', ';', '\t', '|'];
/** Lines that tell what the columns are parted by. */
const linesSeen = 20;
const mostColumns = 200;

/** A table of comma-separated values as a Markdown table, its first row as the header. */
export function readCsv(text: string): Read {
  const rows = rowsOf(text);
  const width = rows.reduce((most, { length }) => Math.max(most, length), 0);
  if (width > mostColumns)
    throw new Unreadable('too_large', `The table has more than ${mostColumns} columns.`);
  const lines = rows.map((row) => {
    const cells = Array.from({ length: width }, (_, place) => tidy(row[place] ?? ''));
    return `| ${cells.join(' | ')} |`;
  });
  const [header = '', ...body] = lines;
  return { type: 'csv', text: [header, `|${' --- |'.repeat(width)}`, ...body].join('\n') };
}

function rowsOf(text: string): string[][] {
  try {
    const rows = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as string[][];
    return rows.filter((row) => row.some((cell) => cell.trim()));
  } catch {
    throw new Unreadable('damaged', 'The table cannot be read: a quotation mark is not closed, perhaps.');
  }
}

/** The one that parts the first lines into the same number of columns, the most. */
function delimiterOf(text: string): string {
  const lines = text.split(/\r?\n/, linesSeen).filter((line) => line.trim());
  const counts = delimiters.map((delimiter) => {
    const columns = lines.map((line) => line.split(delimiter).length);
    return { delimiter, columns: Math.min(...columns) };
  });
  return counts.reduce((best, one) => (one.columns > best.columns ? one : best)).delimiter;
}

function tidy(cell: string): string {
  return cell.replace(/\s+/g, ' ').replaceAll('|', '/').trim();
}

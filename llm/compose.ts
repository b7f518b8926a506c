import type { Citation } from '../domain/events.ts';
import { type Asked, coverage } from '../knowledge/asked.ts';
import { plain, type Span } from '../knowledge/blocks.ts';
import type { Candidate } from './evidence.ts';
import { withTextFragment } from './text-fragment.ts';

/** Sentences quoted for one message. */
const mostQuoted = 3;
/** A further sentence must add this share of the question. */
const worthAdding = 0.12;

/** Quotes the best sentence, then others of its passage that hold more of what was asked, in the order of the text. */
export function quote(asked: Asked, candidates: readonly Candidate[]): Citation[] {
  const [best, ...others] = candidates;
  if (!best) return [];
  const chosen = [best];
  for (const next of others) {
    if (chosen.length >= mostQuoted) break;
    if (next.hit !== best.hit) continue;
    const holds = (term: string) =>
      chosen.some(({ sentence }) => sentence.terms.has(term) || sentence.above.has(term));
    const more =
      coverage(asked, (term) => holds(term) || next.sentence.terms.has(term)) - coverage(asked, holds);
    if (more >= worthAdding) chosen.push(next);
  }
  const spans = apart(chosen.map(({ sentence }) => sentence.whole ?? sentence));
  return spans.map((span) => cite(best, span));
}

/** Citations as readable text; the citations themselves keep the exact words. */
export function render(citations: readonly Citation[]): string {
  return citations.map(({ quote }) => readable(quote)).reduce(join, '');
}

/** Spans in the order of the text, without those inside others. */
function apart(spans: readonly Span[]): Span[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
  const found: Span[] = [];
  for (const span of sorted) if (span.end > (found.at(-1)?.end ?? -1)) found.push(span);
  return found;
}

function cite({ hit: { passage } }: Candidate, { start, end }: Span): Citation {
  const { _id, sourceTitle, url, fetchedAt, text } = passage;
  const quote = text.slice(start, end);
  return {
    passageId: _id,
    sourceTitle,
    ...(url ? { url: withTextFragment(url, quote) } : {}),
    quote,
    start,
    end,
    fetchedAt: fetchedAt.toISOString(),
  };
}

function readable(quote: string): string {
  const rows = quote.split('\n').filter((line) => !/^\s*(?:```|~~~)/.test(line) && !/^[\s|:+-]+$/.test(line));
  const isBlock = rows.length > 1 && rows.slice(1).some((row) => /^\s*(?:[-*+•|]|\d{1,3}[.)])\s?/.test(row));
  const read = rows.map((row) => (row.trim().startsWith('|') ? cells(row) : plain(row.trim())));
  return isBlock || quote.includes('```') ? read.join('\n') : read.join(' ');
}

function cells(row: string): string {
  return row
    .split('|')
    .map((cell) => plain(cell.trim()))
    .filter(Boolean)
    .join(': ');
}

/** Sentences follow each other, lists stand on lines of their own. */
function join(before: string, next: string): string {
  if (before === '') return next;
  return before.includes('\n') || next.includes('\n') || !/[.!?。！？:]["'”’)]*$/.test(before)
    ? `${before}\n${next}`
    : `${before} ${next}`;
}

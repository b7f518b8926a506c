import type { Citation } from '../domain/events.ts';
import { type Asked, coverage } from '../knowledge/asked.ts';
import { plain, type Span } from '../knowledge/blocks.ts';
import type { Candidate } from './choose.ts';
import { choose } from './choose.ts';
import { saysExclusion } from './exclusion.ts';
import { withTextFragment } from './text-fragment.ts';

/** What is quoted for one message, and how it reads. */
export type Quoted = { readonly citations: readonly Citation[]; readonly text: string };

/** Quotes the best sentence, then others of its passage that hold more of what was asked, in the order of the text. */
export function quote(asked: Asked, candidates: readonly Candidate[]): Quoted {
  const [best] = candidates;
  if (!best) return { citations: [], text: '' };
  const spans = apart(
    choose(asked, candidates).map((one) => {
      const { start, end } = one.sentence.whole ?? listed(asked, one) ?? one.sentence;
      return { start, end, heading: one.sentence.heading };
    }),
  );
  const citations = spans.map((span) => cite(best, span));
  const texts = citations.map(({ quote }, place) => underHeading(spans[place]?.heading ?? null, quote));
  return { citations, text: texts.reduce(join, '') };
}

/** "Gift cards" alone is no answer out of "Items that cannot be returned": such a heading is read with what it is over. */
function underHeading(heading: string | null, quote: string): string {
  const isNeeded = heading !== null && saysExclusion(heading) && !saysExclusion(quote);
  return isNeeded ? `${heading}:\n${readable(quote)}` : readable(quote);
}

/** The whole list, when the question is more about what it lists than about one of its items. */
function listed(asked: Asked, { sentence, covered }: Candidate): Span | null {
  const own = coverage(asked, (term) => sentence.terms.has(term));
  return own < covered / 2 ? sentence.list : null;
}

/** Spans in the order of the text, without those inside others. */
function apart<T extends Span>(spans: readonly T[]): T[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
  const found: T[] = [];
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

import { type Calendar, openSecondsBetween } from '../domain/calendar/calendar.ts';
import { createWaitBook, type WaitBook } from '../domain/waits/book.ts';
import type { Store } from '../store/store.ts';
import type { StoredWait } from '../store/waits.ts';

/** The newest waits of a site that its book is made of: weeks of a busy site, a year of a quiet one. */
const waitsRead = 1_500;
/** Many who enter the queue at one time share a book: reading it anew for each would cost more than their turns. */
const freshMs = 5_000;
/** Sites whose books are at hand. */
const booksKept = 200;

/** A site's book, and the oldest wait in it. */
export type History = { readonly book: WaitBook; readonly oldest: Date | null };

export type WaitHistories = ReturnType<typeof createWaitHistories>;

/** Where books are kept; one per process. */
export function createWaitHistories(store: Pick<Store, 'waits'>) {
  const kept = new Map<string, { readonly at: number; readonly history: Promise<History> }>();
  return (site: string, calendar: Calendar, quantile: number, now: number): Promise<History> => {
    const entry = kept.get(site);
    if (entry && Math.abs(now - entry.at) < freshMs) return entry.history;
    const history = store.waits.newest(site, waitsRead).then((waits) => toHistory(waits, calendar, quantile));
    kept.delete(site);
    kept.set(site, { at: now, history });
    history.catch(() => kept.delete(site));
    const oldest = kept.keys().next();
    if (kept.size > booksKept && !oldest.done) kept.delete(oldest.value);
    return history;
  };
}

/** Tells a book what happened, in the order of time. */
function toHistory(waits: readonly StoredWait[], calendar: Calendar, quantile: number): History {
  const book = createWaitBook({
    quantile,
    elapsed: (from, to) => openSecondsBetween(calendar, from, to),
    hourOfWeek: (at) => hourOfWeek(at, calendar.timeZone),
  });
  const begun = waits.map((wait) => ({ at: wait.at.getTime(), wait, ends: false }));
  const ended = waits.flatMap((wait) =>
    wait.endedAt ? [{ at: wait.endedAt.getTime(), wait, ends: true }] : [],
  );
  for (const { at, wait, ends } of [...begun, ...ended].sort(
    (a, b) => a.at - b.at || Number(a.ends) - Number(b.ends),
  )) {
    const { _id: id, team, present, bound, answered } = wait;
    if (ends) book.end(id, at, answered);
    else book.begin({ id, queue: team ?? '', at, agents: present }, bound);
  }
  return { book, oldest: waits.at(-1)?.at ?? null };
}

const formats = new Map<string, Intl.DateTimeFormat>();
const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** Hour of the week in a zone, 0 on Monday at midnight. */
function hourOfWeek(at: number, timeZone: string): number {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('en-US', { timeZone, weekday: 'short', hour: '2-digit', hourCycle: 'h23' });
  formats.set(timeZone, format);
  const parts = format.formatToParts(at);
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  return Math.max(0, weekdays.indexOf(of('weekday'))) * 24 + Number(of('hour'));
}

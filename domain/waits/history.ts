import { type Calendar, openSecondsBetween } from '../calendar/calendar.ts';
import { createWaitBook, type WaitBook } from './book.ts';

/** A wait as it was recorded. */
export type RecordedWait = {
  readonly _id: string;
  readonly team: string | null;
  readonly at: Date;
  readonly present: number | null;
  readonly bound: number | null;
  readonly endedAt: Date | null;
  readonly answered: boolean;
};

/** A site's book, and the oldest wait in it. */
export type History = { readonly book: WaitBook; readonly oldest: Date | null };

/** Tells a book what happened, in the order of time; `waits` are the newest of a site, the newest first. */
export function historyOf(waits: readonly RecordedWait[], calendar: Calendar, quantile: number): History {
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

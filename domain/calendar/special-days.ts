import type { Opening } from '../site.ts';
import type { Calendar } from './calendar.ts';
import { msPerDay } from './day-periods.ts';
import { namedHolidays } from './public-holidays.ts';
import { stretchAt } from './stretches.ts';

/** A local date that is unlike its weekday; without openings it is closed. */
export type SpecialDay = {
  readonly date: string;
  readonly name: string;
  readonly openings: readonly Opening[];
};

/** The days of the twelve months from an instant (epoch ms) on that are unlike their weekday, in order. */
export function specialDays(calendar: Calendar, at: number): SpecialDay[] {
  const { timeZone, holidays, publicHolidays } = calendar;
  const first = new Date(at + stretchAt(timeZone, at).offset).toISOString().slice(0, 10);
  const year = Number(first.slice(0, 4));
  const last = `${year + 1}${first.slice(4)}`;
  const days = new Map<string, SpecialDay>();
  for (const one of publicHolidays ? [year, year + 1] : []) {
    for (const [day, name] of publicHolidays ? namedHolidays(publicHolidays, one) : []) {
      const date = new Date(day * msPerDay).toISOString().slice(0, 10);
      days.set(date, { date, name, openings: [] });
    }
  }
  // A day of the site's own counts before a public holiday, and the later of two before the earlier.
  for (const { date, name, openings = [] } of holidays) days.set(date, { date, name, openings });
  return [...days.values()]
    .filter(({ date }) => first <= date && date < last)
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}

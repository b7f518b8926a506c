import type { Holiday, Hours, Opening, Weekday } from '../site.ts';
import { type HolidayPlace, publicHolidays } from './public-holidays.ts';

/** An opening in ms since the local midnight, [from, to). */
export type Period = { readonly from: number; readonly to: number };

/** The openings of a local date, given as days since 1970-01-01. */
export type PeriodsOn = (day: number) => readonly Period[];

export const msPerDay = 86_400_000;
const msPerMinute = 60_000;

/** 1970-01-01 was a Thursday. */
const weekdays: readonly Weekday[] = ['thu', 'fri', 'sat', 'sun', 'mon', 'tue', 'wed'];
const closed: readonly Period[] = [];
const allDay: readonly Period[] = [{ from: 0, to: msPerDay }];

/** Looks up a date's openings: its own as a holiday, else none on a public holiday, else its weekday's. */
export function periodsOf(
  hours: Hours | null,
  holidays: readonly Holiday[],
  place: HolidayPlace | null,
): PeriodsOn {
  const special = new Map(
    holidays.map(({ date, openings }) => [Date.parse(date) / msPerDay, toPeriods(openings ?? [])]),
  );
  const week = weekdays.map((weekday) => (hours ? toPeriods(hours[weekday]) : allDay));
  return (day) => {
    const own = special.get(day);
    if (own) return own;
    const usual = week[((day % 7) + 7) % 7] ?? closed;
    if (!place || usual.length === 0) return usual;
    return publicHolidays(place, new Date(day * msPerDay).getUTCFullYear()).has(day) ? closed : usual;
  };
}

function toPeriods(openings: readonly Opening[]): readonly Period[] {
  return openings
    .map(({ from, to }) => ({ from: toMs(from), to: toMs(to) }))
    .sort((one, other) => one.from - other.from);
}

function toMs(time: string): number {
  return (Number(time.slice(0, 2)) * 60 + Number(time.slice(3))) * msPerMinute;
}

import type { Holiday, Hours } from '../site.ts';
import { msPerDay, type PeriodsOn, periodsOf } from './day-periods.ts';
import type { HolidayPlace } from './public-holidays.ts';
import { stretchAt } from './stretches.ts';

export { knowsHolidays } from './public-holidays.ts';

/** When a site's team is at work: an instant is open when the wall clock in the zone is within an opening of its date. */
export type Calendar = {
  /** IANA name. */
  readonly timeZone: string;
  /** Null: open at all times but on holidays. */
  readonly hours: Hours | null;
  /** Of two with one date the later one counts. */
  readonly holidays: readonly Holiday[];
  /** Closes a place's public holidays, unless `holidays` names the date. */
  readonly publicHolidays?: HolidayPlace | null;
};

/** Instants [start, end) in epoch ms. */
type OpenTime = { readonly start: number; readonly end: number };

/** Longer than a year with its holidays: who does not open until then never does. */
const horizonMs = 400 * msPerDay;

const known = new WeakMap<Calendar, PeriodsOn>();

/** True when the team is at work at an instant (epoch ms). */
export function isOpen(calendar: Calendar, at: number): boolean {
  const local = at + stretchAt(calendar.timeZone, at).offset;
  const day = Math.floor(local / msPerDay);
  const time = local - day * msPerDay;
  return periodsOn(calendar)(day).some(({ from, to }) => from <= time && time < to);
}

/** Open seconds between two instants (epoch ms), to the millisecond; 0 when `to` is not after `from`. */
export function openSecondsBetween(calendar: Calendar, from: number, to: number): number {
  let open = 0;
  for (const { start, end } of openTimes(calendar, from, to)) open += end - start;
  return open / 1000;
}

/**
 * The first instant (epoch ms) at which `seconds` of open time have passed since `from`, `from` itself for none;
 * null when that takes more than 400 days.
 */
export function afterOpenSeconds(calendar: Calendar, from: number, seconds: number): number | null {
  let left = Math.round(seconds * 1000);
  if (left <= 0) return from;
  for (const { start, end } of openTimes(calendar, from, from + horizonMs)) {
    if (left <= end - start) return start + left;
    left -= end - start;
  }
  return null;
}

/** The next open instant (epoch ms), `at` itself when open; null when there is none within 400 days. */
export function nextOpening(calendar: Calendar, at: number): number | null {
  for (const { start } of openTimes(calendar, at, at + horizonMs)) return start;
  return null;
}

/**
 * The open times from one instant to another, in order and apart; two may touch, at midnight or a change of the clock.
 * Cut where the zone's offset changes, for in between the local clock and the instants run alike.
 */
function* openTimes(calendar: Calendar, from: number, to: number): Generator<OpenTime> {
  const periods = periodsOn(calendar);
  let at = from;
  while (at < to) {
    const { end, offset } = stretchAt(calendar.timeZone, at);
    const until = Math.min(end, to);
    for (let day = Math.floor((at + offset) / msPerDay); day * msPerDay - offset < until; day++) {
      const midnight = day * msPerDay - offset;
      for (const period of periods(day)) {
        const open = {
          start: Math.max(midnight + period.from, at),
          end: Math.min(midnight + period.to, until),
        };
        if (open.start < open.end) yield open;
      }
    }
    at = until;
  }
}

function periodsOn(calendar: Calendar): PeriodsOn {
  const found = known.get(calendar);
  if (found) return found;
  const made = periodsOf(calendar.hours, calendar.holidays, calendar.publicHolidays ?? null);
  known.set(calendar, made);
  return made;
}

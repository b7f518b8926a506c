import type { Site } from '../../../client/schema.d.ts';

export type Hours = NonNullable<Site['hours']>;
export type Weekday = keyof Hours;
export type Opening = Hours[Weekday][number];
export type Holiday = Site['holidays'][number];

export const weekdays = [
  ['mon', 'Monday'],
  ['tue', 'Tuesday'],
  ['wed', 'Wednesday'],
  ['thu', 'Thursday'],
  ['fri', 'Friday'],
  ['sat', 'Saturday'],
  ['sun', 'Sunday'],
] as const satisfies readonly (readonly [Weekday, string])[];

/** An office day. */
export const office: Opening = { from: '09:00', to: '17:00' };

/** What most teams begin with. */
export const officeHours: Hours = {
  ...{ mon: [office], tue: [office], wed: [office], thu: [office], fri: [office] },
  ...{ sat: [], sun: [] },
};
const wholeDay: Opening = { from: '00:00', to: '24:00' };
/** Said outright, so that "always open" is known to be meant. */
export const aroundTheClock: Hours = {
  ...{ mon: [wholeDay], tue: [wholeDay], wed: [wholeDay], thu: [wholeDay], fri: [wholeDay] },
  ...{ sat: [wholeDay], sun: [wholeDay] },
};

/** "9", "930", "9.30", "24" as the API writes times; null for what is none. */
export function toTime(text: string): string | null {
  const [, hours = '', minutes = '00'] = /^\s*(\d{1,2})(?:\s*[:.h]?\s*(\d{2}))?\s*$/.exec(text) ?? [];
  if (hours === '' || Number(minutes) > 59) return null;
  const isEnd = Number(hours) === 24 && Number(minutes) === 0;
  if (Number(hours) > 23 && !isEnd) return null;
  return `${hours.padStart(2, '0')}:${minutes}`;
}

/** Minutes since midnight. */
export function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/** What is wrong with the openings of a day; null when nothing is. */
export function openingsProblem(openings: readonly Opening[]): string | null {
  if (openings.some(({ from, to }) => toTime(from) === null || toTime(to) === null)) {
    return 'Write times as 09:00.';
  }
  if (openings.some(({ from, to }) => from >= to)) {
    return 'Each opening must end after it begins; put hours past midnight on the next day.';
  }
  const sorted = openings.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const overlaps = sorted.some(({ from }, index) => index > 0 && (sorted[index - 1]?.to ?? '') > from);
  return overlaps ? 'Two openings of this day overlap.' : null;
}

/** A week in few words: "Monday to Friday 09:00–17:00, Saturday 10:00–14:00". */
export function sayWeek(hours: Hours): string {
  const runs: { readonly first: string; last: string; readonly times: string }[] = [];
  for (const [day, name] of weekdays) {
    const times = hours[day].map(({ from, to }) => `${from}–${to}`).join(' and ');
    const run = runs.at(-1);
    if (run?.times === times) run.last = name;
    else runs.push({ first: name, last: name, times });
  }
  const open = runs.filter(({ times }) => times !== '');
  if (open.length === 0) return 'never open';
  if (open.length === 1 && runs.length === 1 && open[0]?.times === '00:00–24:00') return 'around the clock';
  return open
    .map(({ first, last, times }) => `${first === last ? first : `${first} to ${last}`} ${times}`)
    .join(', ');
}

const noon = 12 * 60;
const breakMinutes = 60;
/** Openings shorter than this are not split: an hour would be left on each side of the break. */
const shortestSplit = 3 * breakMinutes;

/**
 * The openings with an hour taken out: at noon where one covers it, else in the middle of the longest. Null where none is
 * long enough.
 */
export function withBreak(openings: readonly Opening[]): Opening[] | null {
  const spans = openings.map(({ from, to }) => ({ start: minutesOf(from), end: minutesOf(to) }));
  const overNoon = spans.findIndex(({ start, end }) => start < noon && end > noon + breakMinutes);
  const longest = Math.max(...spans.map(({ start, end }) => end - start));
  if (overNoon === -1 && !(longest >= shortestSplit)) return null;
  const place = overNoon === -1 ? spans.findIndex(({ start, end }) => end - start === longest) : overNoon;
  const { start, end } = spans[place] as (typeof spans)[number];
  const middle = Math.floor((start + end - breakMinutes) / 2 / 30) * 30;
  const pause = overNoon === -1 ? middle : noon;
  return openings.flatMap((opening, index) =>
    index === place
      ? [
          { from: opening.from, to: timeOf(pause) },
          { from: timeOf(pause + breakMinutes), to: opening.to },
        ]
      : [opening],
  );
}

function timeOf(minutes: number): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

import Holidays from 'date-holidays';
import type { Holiday, Hours, Opening, Weekday } from '../site.ts';
import { afterOpenSeconds, type Calendar, isOpen, nextOpening, openSecondsBetween } from './calendar.ts';

const cases = 2_000;
const minute = 60_000;
const quarter = 15 * minute;
const day = 1440 * minute;
/** How far the slow way looks for an opening. */
const sightMs = 12 * day;

const zones = [
  ...['UTC', 'Europe/Berlin', 'Europe/London', 'Europe/Dublin', 'Europe/Lisbon', 'Europe/Chisinau'],
  ...['Atlantic/Azores', 'Africa/Casablanca', 'Africa/El_Aaiun', 'Africa/Cairo', 'Africa/Lagos'],
  ...['America/New_York', 'America/Los_Angeles', 'America/St_Johns', 'America/Havana', 'America/Santiago'],
  ...['America/Asuncion', 'America/Sao_Paulo', 'America/Nuuk', 'America/Scoresbysund', 'America/Phoenix'],
  ...['America/Caracas', 'Antarctica/Troll', 'Asia/Jerusalem', 'Asia/Gaza', 'Asia/Beirut', 'Asia/Almaty'],
  ...['Asia/Kathmandu', 'Asia/Kolkata', 'Asia/Tokyo', 'Asia/Riyadh', 'Asia/Pyongyang', 'Asia/Tehran'],
  ...['Australia/Lord_Howe', 'Australia/Adelaide', 'Australia/Eucla', 'Pacific/Auckland'],
  ...['Pacific/Chatham', 'Pacific/Apia', 'Pacific/Kiritimati', 'Pacific/Easter', 'Pacific/Norfolk'],
];

/** Changes before 2024 that are rare: a skipped day, midnight changes, half an hour. */
const oldChanges: Readonly<Record<string, readonly string[]>> = {
  'Pacific/Apia': ['2011-12-30T10:00Z', '2012-04-01T00:00Z'],
  'America/Sao_Paulo': ['2018-02-18T02:00Z', '2018-11-04T03:00Z'],
  'Asia/Pyongyang': ['2015-08-14T15:00Z', '2018-05-04T15:00Z'],
  'America/Caracas': ['2016-05-01T07:00Z'],
  'Asia/Tehran': ['2022-03-21T20:00Z'],
  'Asia/Almaty': ['2024-02-29T19:00Z'],
};

const places = [
  { country: 'DE', state: 'BY' },
  { country: 'US' },
  { country: 'JP' },
  { country: 'IL' },
  { country: 'BR' },
  { country: 'SA' },
];
const weekdays: readonly Weekday[] = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

const random = seeded(20_240_331);

test(`agrees with going minute by minute by Intl's clock in ${cases} random cases`, () => {
  const differences: unknown[] = [];
  const seen = { open: 0, beyondSight: 0 };
  for (let number = 0; number < cases; number++) {
    const { calendar, from, to, seconds } = randomCase(number);
    const open = minutesFrom(calendar, from);
    const compare = (what: string, got: unknown, expected: unknown) => {
      if (got !== expected) differences.push({ number, what, got, expected, from, to, seconds, calendar });
    };
    compare('isOpen', isOpen(calendar, from), open(from));
    compare('isOpen', isOpen(calendar, to), open(to));
    compare('openSecondsBetween', openSecondsBetween(calendar, from, to), slowSeconds(open, from, to));
    const after = afterOpenSeconds(calendar, from, seconds);
    compare('afterOpenSeconds', withinSight(after, from), slowAfter(open, from, seconds));
    if (after !== null) compare('there and back', openSecondsBetween(calendar, from, after), seconds);
    compare('nextOpening', withinSight(nextOpening(calendar, from), from), slowNext(open, from));
    if (open(from)) seen.open += 1;
    if (withinSight(after, from) === null) seen.beyondSight += 1;
  }
  expect(differences.slice(0, 3)).toEqual([]);
  expect(seen.open).toBeGreaterThan(cases / 5);
  expect(seen.beyondSight).toBeLessThan(cases / 5);
});

function randomCase(number: number) {
  const timeZone = zones[number % zones.length]!;
  const place = random() < 0.3 ? pick(places) : null;
  const near = place && random() < 0.7 ? publicHolidayOf(place) : anchorIn(timeZone);
  const unaligned = random() < 0.3 ? whole(0, minute - 1) : 0;
  const from = near - whole(0, 3 * 1440) * minute + whole(0, 720) * minute + unaligned;
  const to = from + whole(-1, 5 * 1440) * minute + (random() < 0.3 ? whole(0, minute - 1) : 0);
  const seconds = random() < 0.3 ? whole(0, 200_000_000) / 1000 : whole(0, 2_000) * 60;
  const calendar: Calendar = {
    timeZone,
    hours: random() < 0.1 ? null : randomHours(),
    holidays: randomHolidays(near),
    ...(place || random() < 0.5 ? { publicHolidays: place } : {}),
  };
  return { calendar, from, to, seconds };
}

function randomHours(): Hours {
  const never = random() < 0.03;
  const list = () => (never ? [] : randomOpenings(whole(0, 4)));
  return {
    mon: list(),
    tue: list(),
    wed: list(),
    thu: list(),
    fri: list(),
    sat: list(),
    sun: list(),
  };
}

function randomHolidays(near: number): Holiday[] {
  const dates = new Set(
    Array.from({ length: whole(0, 3) }, () => new Date(near + whole(-3, 5) * day).toISOString().slice(0, 10)),
  );
  return [...dates].map((date) => ({
    date,
    name: 'Holiday',
    ...(random() < 0.6 ? { openings: randomOpenings(whole(0, 3)) } : {}),
  }));
}

/** Openings in order and apart, some of which touch each other or a midnight. */
function randomOpenings(count: number): Opening[] {
  const grid = pick([1, 15, 60]);
  const marks = new Set<number>();
  if (count > 0 && random() < 0.2) marks.add(0).add(1440);
  while (marks.size < 2 * count) marks.add(whole(0, 1440 / grid) * grid);
  const sorted = [...marks].sort((a, b) => a - b);
  const touching = random() < 0.2;
  return Array.from({ length: count }, (_, index) => ({
    from: toTime(sorted[touching ? index : 2 * index]!),
    to: toTime(sorted[touching ? index + 1 : 2 * index + 1]!),
  }));
}

function toTime(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

function toMinutes(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

const anchors = new Map<string, number[]>();

/** Mostly an instant within a day after a change of the zone's offset, else any of 2024 to 2028. */
function anchorIn(timeZone: string): number {
  const found = anchors.get(timeZone) ?? changesOf(timeZone);
  anchors.set(timeZone, found);
  const first = Date.UTC(2024, 0, 1);
  return found.length > 0 && random() < 0.75 ? pick(found) : first + whole(0, 1826 * 1440) * minute;
}

function changesOf(timeZone: string): number[] {
  const offset = (at: number) => Date.parse(`${localTime(timeZone, at).replace(' ', 'T')}Z`) - at;
  const days = Array.from({ length: 1826 }, (_, index) => Date.UTC(2024, 0, 1 + index));
  const changes = days.filter((at) => offset(at) !== offset(at - day));
  return [...changes, ...(oldChanges[timeZone] ?? []).map((text) => Date.parse(text))];
}

const publicDates = new Map<string, Set<string>>();

function publicDatesOf({ country, state }: { country: string; state?: string }, year: string): Set<string> {
  const key = `${country} ${state} ${year}`;
  const found = publicDates.get(key);
  if (found) return found;
  const dates = new Set<string>();
  for (const { date, start, end, type } of new Holidays({ country, state } as {
    country: string;
  }).getHolidays(year)) {
    const hours = (end.getTime() - start.getTime()) / 3_600_000;
    const first = Date.parse(date.slice(0, 10));
    for (let days = 0; type === 'public' && hours >= days * 24 + 23; days++) {
      dates.add(new Date(first + days * day).toISOString().slice(0, 10));
    }
  }
  publicDates.set(key, dates);
  return dates;
}

function publicHolidayOf(place: { country: string; state?: string }): number {
  return Date.parse(pick([...publicDatesOf(place, String(whole(2024, 2028)))])) + whole(0, 1440) * minute;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** "YYYY-MM-DD HH:MM:SS" */
function localTime(timeZone: string, at: number): string {
  const clock =
    clocks.get(timeZone) ??
    new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  clocks.set(timeZone, clock);
  return clock.format(at);
}

/** Tells of any instant whether its minute is open, by the local date and time that Intl prints. */
function minutesFrom(calendar: Calendar, from: number): (at: number) => boolean {
  const base = Math.floor(from / quarter) * quarter - day;
  const open: boolean[] = [];
  return (at) => {
    const index = (at - (at % minute) - base) / minute;
    if (open[index] === undefined) readQuarter(calendar, base, index - (index % 15), open);
    return open[index]!;
  };
}

/** One call of Intl serves a quarter of an hour: no clock of today changes within one, or to another minute of it. */
function readQuarter(calendar: Calendar, base: number, first: number, open: boolean[]) {
  const local = localTime(calendar.timeZone, base + first * minute);
  const start = toMinutes(local.slice(11, 16));
  const openings = openingsOn(calendar, local.slice(0, 10)).map((one) => [one.from, one.to].map(toMinutes));
  for (let time = start; time < start + 15; time++) {
    open[first + time - start] = openings.some(([from, to]) => from! <= time && time < to!);
  }
}

function openingsOn(calendar: Calendar, date: string): readonly Opening[] {
  const special = calendar.holidays.find((holiday) => holiday.date === date);
  if (special) return special.openings ?? [];
  const place = calendar.publicHolidays;
  if (place && publicDatesOf(place, date.slice(0, 4)).has(date)) return [];
  if (!calendar.hours) return [{ from: '00:00', to: '24:00' }];
  return calendar.hours[weekdays[new Date(`${date}T00:00Z`).getUTCDay()]!];
}

function slowSeconds(open: (at: number) => boolean, from: number, to: number): number {
  let ms = 0;
  for (let at = from; at < to; at = minuteAfter(at)) {
    if (open(at)) ms += Math.min(minuteAfter(at), to) - at;
  }
  return ms / 1000;
}

function slowAfter(open: (at: number) => boolean, from: number, seconds: number): number | null {
  let left = Math.round(seconds * 1000);
  if (left === 0) return from;
  for (let at = from; at < from + sightMs; at = minuteAfter(at)) {
    if (!open(at)) continue;
    if (at + left <= minuteAfter(at)) return withinSight(at + left, from);
    left -= minuteAfter(at) - at;
  }
  return null;
}

function slowNext(open: (at: number) => boolean, from: number): number | null {
  for (let at = from; at < from + sightMs; at = minuteAfter(at)) if (open(at)) return at;
  return null;
}

function withinSight(at: number | null, from: number): number | null {
  return at !== null && at < from + sightMs ? at : null;
}

function minuteAfter(at: number): number {
  return at - (at % minute) + minute;
}

function whole(least: number, most: number): number {
  return least + Math.floor(random() * (most - least + 1));
}

function pick<T>(list: readonly T[]): T {
  return list[Math.floor(random() * list.length)]!;
}

/** Mulberry32: numbers in [0, 1), the same on each run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

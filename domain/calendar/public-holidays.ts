import Holidays from 'date-holidays';
import { remember } from './remember.ts';

/** A place whose public holidays date-holidays knows, in its codes: "DE", "BY", "A". */
export type HolidayPlace = {
  readonly country: string;
  readonly state?: string;
  readonly region?: string;
};

/** A holiday by local day numbers: the first one and the one after the last. */
type Span = { readonly from: number; readonly until: number; readonly name: string };

/** A place takes some 100 kB of parsed rules; few are in use at once. */
const mostPlaces = 50;
/** Each is a small set; 50 places with some years each. */
const mostYears = 500;
const msPerDay = 86_400_000;
const msPerHour = 3_600_000;

const rules = new Map<string, Holidays>();
const spans = new Map<string, readonly Span[]>();
const days = new Map<string, ReadonlySet<number>>();

/** True for a country, with its state and region if given, that date-holidays knows. */
export function knowsHolidays(place: HolidayPlace): boolean {
  return unknownPart(place) === null;
}

/** The part of a place that date-holidays does not know; null when it knows all of it. */
export function unknownPart({ country, state, region }: HolidayPlace): keyof HolidayPlace | null {
  const all = rulesOf({ country: '' });
  if (!Object.hasOwn(all.getCountries(), country)) return 'country';
  if (state === undefined) return region === undefined ? null : 'region';
  if (!Object.hasOwn(all.getStates(country) ?? {}, state)) return 'state';
  return region === undefined || Object.hasOwn(all.getRegions(country, state) ?? {}, region)
    ? null
    : 'region';
}

/** The countries with public holidays, the states of a country, or the regions of a state that have days of their own. */
export function holidayPlaces({ country, state }: Partial<HolidayPlace>): readonly NamedPlace[] {
  const all = rulesOf({ country: '' });
  const named =
    country === undefined
      ? all.getCountries('en')
      : state === undefined
        ? all.getStates(country, 'en')
        : all.getRegions(country, state, 'en');
  return Object.entries(named ?? {})
    .map(([code, name]) => ({ code, name }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

export type NamedPlace = { readonly code: string; readonly name: string };

/** The names of the public holidays of a place in a year, by days since 1970-01-01 in local dates. */
export function namedHolidays(place: HolidayPlace, year: number): ReadonlyMap<number, string> {
  const found = [...spansOf(place, year - 1), ...spansOf(place, year)];
  return new Map(
    found.flatMap(({ from, until, name }) =>
      Array.from({ length: until - from }, (_, day) => [from + day, name] as const),
    ),
  );
}

/** The public holidays of a place in a year, as days since 1970-01-01 in local dates. */
export function publicHolidays(place: HolidayPlace, year: number): ReadonlySet<number> {
  return remember(days, `${keyOf(place)} ${year}`, mostYears, () => {
    // Of the year before too: a holiday of several days may reach into this one.
    const found = [...spansOf(place, year - 1), ...spansOf(place, year)];
    return new Set(
      found.flatMap(({ from, until }) => Array.from({ length: until - from }, (_, day) => from + day)),
    );
  });
}

function spansOf(place: HolidayPlace, year: number): readonly Span[] {
  return remember(spans, `${keyOf(place)} ${year}`, mostYears, () =>
    rulesOf(place)
      .getHolidays(year)
      .filter(({ type }) => type === 'public')
      .map(toSpan),
  );
}

/**
 * Counts whole days from the civil date that date-holidays prints: a holiday that begins the evening before closes
 * its date, not the evening. A half holiday ("12-24 12:00") closes nothing; a site gives such a day its own openings.
 */
function toSpan({ date, start, end, name }: { date: string; start: Date; end: Date; name: string }): Span {
  const from = Date.parse(date.slice(0, 10)) / msPerDay;
  // A day is an hour short when summer time begins.
  const length = Math.floor((end.getTime() - start.getTime() + msPerHour) / msPerDay);
  return { from, until: from + length, name };
}

function rulesOf(place: HolidayPlace): Holidays {
  return remember(rules, keyOf(place), mostPlaces, () =>
    place.country ? new Holidays(place) : new Holidays(),
  );
}

function keyOf({ country, state = '', region = '' }: HolidayPlace): string {
  return `${country}/${state}/${region}`;
}

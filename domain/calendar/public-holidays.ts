import Holidays from 'date-holidays';
import { remember } from './remember.ts';

/** A place whose public holidays date-holidays knows, in its codes: "DE", "BY", "A". */
export type HolidayPlace = {
  readonly country: string;
  readonly state?: string;
  readonly region?: string;
};

/** A holiday by local day numbers: the first one and the one after the last. */
type Span = { readonly from: number; readonly until: number };

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
export function knowsHolidays({ country, state, region }: HolidayPlace): boolean {
  const all = rulesOf({ country: '' });
  if (!Object.hasOwn(all.getCountries(), country)) return false;
  if (state === undefined) return region === undefined;
  if (!Object.hasOwn(all.getStates(country) ?? {}, state)) return false;
  return region === undefined || Object.hasOwn(all.getRegions(country, state) ?? {}, region);
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
function toSpan({ date, start, end }: { date: string; start: Date; end: Date }): Span {
  const from = Date.parse(date.slice(0, 10)) / msPerDay;
  // A day is an hour short when summer time begins.
  const length = Math.floor((end.getTime() - start.getTime() + msPerHour) / msPerDay);
  return { from, until: from + length };
}

function rulesOf(place: HolidayPlace): Holidays {
  return remember(rules, keyOf(place), mostPlaces, () =>
    place.country ? new Holidays(place) : new Holidays(),
  );
}

function keyOf({ country, state = '', region = '' }: HolidayPlace): string {
  return `${country}/${state}/${region}`;
}

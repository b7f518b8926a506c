import { z } from 'zod';
import { unknownPart } from '../domain/calendar/public-holidays.ts';
import type { Opening, Weekday } from '../domain/site.ts';
import { toAllowedDomain } from './origins.ts';
import { nameSchema } from './schemas.ts';

const mostDomains = 100;
const mostLanguages = 50;
const mostOpenings = 8;
const mostHolidays = 400;
const mostOperators = 1_000;

const domain = z
  .string()
  .max(300)
  .refine((value) => toAllowedDomain(value) !== null, 'must be a host such as example.com or localhost:3000')
  .overwrite((value) => toAllowedDomain(value) ?? value);

export const languageTag = z
  .string()
  .max(35)
  .refine((value) => toLanguage(value) !== null, 'must be a BCP 47 language tag')
  .overwrite((value) => toLanguage(value) ?? value);

/** IANA names alone: an offset knows no summer time. */
export const timeZone = z
  .string()
  .max(64)
  .refine((value) => /^[A-Za-z]/.test(value) && isTimeZone(value), 'must be an IANA time zone');

export const opening = z
  .strictObject({
    from: z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'must be a time HH:MM'),
    to: z
      .string()
      .regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/, 'must be a time HH:MM, 24:00 at the latest'),
  })
  .refine(({ from, to }) => from < to, 'must end after it begins; put hours past midnight on the next day');

const periods = z
  .array(opening)
  .max(mostOpenings)
  .overwrite((list) => list.toSorted((a, b) => (a.from < b.from ? -1 : 1)))
  .refine(areApart, 'must not overlap');
const openings = periods.default([]);

const hours = z.strictObject({
  mon: openings,
  tue: openings,
  wed: openings,
  thu: openings,
  fri: openings,
  sat: openings,
  sun: openings,
} satisfies Record<Weekday, typeof openings>);

const holiday = z.strictObject({
  date: z.iso.date(),
  name: nameSchema.default('Holiday'),
  /** Special hours of that day; without any it is closed. */
  openings: periods.optional(),
});

export const placeCode = z.string().regex(/^[A-Za-z0-9/_-]{1,60}$/, 'must be a code');
/** What is wrong with a part of a place, by the codes of date-holidays: DE, BY, A. */
const unknownPlaces = {
  country: 'must be the code of a country whose public holidays are known, such as DE',
  state: 'must be the code of a state of this country, such as BY, or be left out',
  region: 'must be the code of a region of this state, such as A, or be left out',
} as const;
const publicHolidays = z
  .strictObject({ country: placeCode, state: placeCode.optional(), region: placeCode.optional() })
  .superRefine((place, context) => {
    const part = unknownPart(place);
    if (part) context.addIssue({ code: 'custom', path: [part], message: unknownPlaces[part] });
  })
  .nullable();

const look = z.strictObject({
  color: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, 'must be a color #rrggbb')
    .default('#2f5fd0'),
  greeting: z.string().max(500).default(''),
  position: z.enum(['left', 'right']).default('right'),
});

/** What an admin sets of a site; each field is checked and brought into one spelling. */
export const siteFields = z.strictObject({
  name: nameSchema,
  allowedDomains: z.array(domain).max(mostDomains),
  languages: z.array(languageTag).min(1).max(mostLanguages),
  timeZone,
  hours: hours.nullable(),
  holidays: z.array(holiday).max(mostHolidays),
  publicHolidays,
  operators: z.array(z.string().min(1).max(128)).max(mostOperators),
  look,
});

export const siteId = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, 'must be letters, digits, ".", "_", "-"');

/** A team is known by its name, which customers read too. */
export const teamName = z.string().trim().min(1).max(80);

/** A site as it is shown. */
export const siteView = siteFields.extend({ siteId: z.string() }).meta({ id: 'Site' });

function toLanguage(value: string): string | null {
  try {
    return Intl.getCanonicalLocales(value)[0] ?? null;
  } catch {
    return null;
  }
}

function isTimeZone(value: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: value }) !== null;
  } catch {
    return false;
  }
}

function areApart(list: readonly Opening[]): boolean {
  return list.every(({ from }, index) => index === 0 || (list[index - 1]?.to ?? '') <= from);
}

import type { Calendar } from './calendar.ts';
import { holidayPlaces, unknownPart } from './public-holidays.ts';
import { specialDays } from './special-days.ts';

const bavaria = { country: 'DE', state: 'BY' };
const calendar = (fields: Partial<Calendar>): Calendar => ({
  ...{ timeZone: 'Europe/Berlin', hours: null, holidays: [], ...fields },
});
const at = (text: string) => Date.parse(text);

test('the closed days of the next twelve months are named, in order, the public ones of two years', () => {
  const days = specialDays(calendar({ publicHolidays: bavaria }), at('2026-11-28T12:00Z'));
  expect(days.slice(0, 4)).toEqual([
    { date: '2026-12-25', name: '1. Weihnachtstag', openings: [] },
    { date: '2026-12-26', name: '2. Weihnachtstag', openings: [] },
    { date: '2027-01-01', name: 'Neujahr', openings: [] },
    { date: '2027-01-06', name: 'Heilige Drei Könige', openings: [] },
  ]);
  expect(days.at(-1)?.date).toBe('2027-11-01');
});

test('a day of its own stands in place of a public holiday, and one that is over is left out', () => {
  const holidays = [
    { date: '2026-12-25', name: 'Short', openings: [{ from: '09:00', to: '12:00' }] },
    { date: '2026-11-27', name: 'Over' },
    { date: '2026-11-28', name: 'Today' },
    { date: '2027-11-28', name: 'In a year' },
  ];
  const days = specialDays(calendar({ holidays, publicHolidays: bavaria }), at('2026-11-28T12:00Z'));
  expect(days.slice(0, 2)).toEqual([
    { date: '2026-11-28', name: 'Today', openings: [] },
    { date: '2026-12-25', name: 'Short', openings: [{ from: '09:00', to: '12:00' }] },
  ]);
  expect(days.some(({ name }) => name === 'In a year')).toBe(false);
});

test('the year begins with the local date', () => {
  const holidays = [{ date: '2026-11-28', name: 'Day' }];
  const late = at('2026-11-28T23:30Z');
  expect(specialDays(calendar({ timeZone: 'UTC', holidays }), late)).toHaveLength(1);
  expect(specialDays(calendar({ holidays }), late)).toEqual([]);
});

test('places are listed level by level, and the part that is not known is named', () => {
  expect(holidayPlaces({}).find(({ code }) => code === 'DE')).toEqual({ code: 'DE', name: 'Germany' });
  expect(holidayPlaces({ country: 'DE' })).toContainEqual({ code: 'BY', name: 'Bayern' });
  expect(holidayPlaces(bavaria).map(({ code }) => code)).toContain('A');
  expect(holidayPlaces({ country: 'JP' })).toEqual([]);
  expect(holidayPlaces({ country: 'XX' })).toEqual([]);
  expect(unknownPart({ country: 'DE', state: 'BAVARIA' })).toBe('state');
  expect(unknownPart({ country: 'XX' })).toBe('country');
  expect(unknownPart({ ...bavaria, region: 'ZZ' })).toBe('region');
  expect(unknownPart(bavaria)).toBeNull();
});

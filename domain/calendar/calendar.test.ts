import type { Hours, Opening } from '../site.ts';
import {
  afterOpenSeconds,
  type Calendar,
  isOpen,
  knowsHolidays,
  nextOpening,
  openSecondsBetween,
} from './calendar.ts';

const hour = 3600;

test('counts the 23 hours of the day on which summer time begins in Berlin', () => {
  const berlin = calendar({ hours: null });
  expect(openSecondsBetween(berlin, at('2025-03-30T00:00+01:00'), at('2025-03-31T00:00+02:00'))).toBe(
    23 * hour,
  );
});

test('skips the hour that Berlin skips', () => {
  const night = calendar({ hours: daily([{ from: '01:30', to: '03:30' }]) });
  expect(openSecondsBetween(night, at('2025-03-30T00:00+01:00'), at('2025-03-31T00:00+02:00'))).toBe(hour);
  const gap = calendar({ hours: daily([{ from: '02:00', to: '03:00' }]) });
  expect(nextOpening(gap, at('2025-03-30T00:00+01:00'))).toBe(at('2025-03-31T02:00+02:00'));
});

test('opens twice when Berlin sees an hour twice', () => {
  const twice = calendar({ hours: daily([{ from: '02:00', to: '02:30' }]) });
  const midnight = at('2025-10-26T00:00+02:00');
  expect(openSecondsBetween(twice, midnight, at('2025-10-27T00:00+01:00'))).toBe(hour);
  expect(isOpen(twice, at('2025-10-26T02:15+02:00'))).toBe(true);
  expect(isOpen(twice, at('2025-10-26T02:45+02:00'))).toBe(false);
  expect(isOpen(twice, at('2025-10-26T02:15+01:00'))).toBe(true);
  expect(afterOpenSeconds(twice, midnight, 0.75 * hour)).toBe(at('2025-10-26T02:15+01:00'));
});

test('knows the hour before a change of the clock when asked about the change first', () => {
  const office = calendar({ timeZone: 'Europe/Vaduz', hours: daily([{ from: '01:00', to: '02:00' }]) });
  expect(isOpen(office, at('2025-03-30T03:00+02:00'))).toBe(false);
  expect(isOpen(office, at('2025-03-30T01:30+01:00'))).toBe(true);
});

test('stands still in the break at noon and over night', () => {
  const office = calendar({
    hours: daily([
      { from: '09:00', to: '12:00' },
      { from: '13:00', to: '17:00' },
    ]),
  });
  const eleven = at('2025-06-03T11:00+02:00');
  expect(isOpen(office, at('2025-06-03T12:00+02:00'))).toBe(false);
  expect(afterOpenSeconds(office, eleven, hour)).toBe(at('2025-06-03T12:00+02:00'));
  expect(afterOpenSeconds(office, eleven, 2 * hour)).toBe(at('2025-06-03T14:00+02:00'));
  expect(afterOpenSeconds(office, eleven, 6 * hour)).toBe(at('2025-06-04T10:00+02:00'));
  expect(nextOpening(office, at('2025-06-03T12:30+02:00'))).toBe(at('2025-06-03T13:00+02:00'));
});

test('runs through midnight when an opening ends at 24:00 and the next begins at 00:00', () => {
  const always = calendar({ hours: daily([{ from: '00:00', to: '24:00' }]) });
  expect(afterOpenSeconds(always, at('2025-06-03T23:00+02:00'), 2 * hour)).toBe(at('2025-06-04T01:00+02:00'));
});

test('keeps the hours of a holiday, and closes on one without', () => {
  const holidays = [
    { date: '2025-12-24', name: 'Christmas Eve', openings: [{ from: '09:00', to: '12:00' }] },
    { date: '2025-12-25', name: 'Christmas Day' },
  ];
  const office = calendar({ hours: daily([{ from: '09:00', to: '17:00' }]), holidays });
  expect(nextOpening(office, at('2025-12-24T12:00+01:00'))).toBe(at('2025-12-26T09:00+01:00'));
  expect(isOpen(calendar({ hours: null, holidays }), at('2025-12-24T12:00+01:00'))).toBe(false);
  expect(nextOpening(calendar({ hours: null, holidays }), at('2025-12-24T12:00+01:00'))).toBe(
    at('2025-12-26T00:00+01:00'),
  );
});

test('closes on the public holidays of a place, but for a date with hours of its own', () => {
  const publicHolidays = { country: 'DE', state: 'BY' };
  const noon = at('2025-01-06T12:00+01:00');
  expect(isOpen(calendar({ hours: null, publicHolidays }), noon)).toBe(false);
  expect(isOpen(calendar({ hours: null, publicHolidays: { country: 'DE', state: 'BE' } }), noon)).toBe(true);
  const holidays = [{ date: '2025-01-06', name: 'Ours', openings: [{ from: '10:00', to: '14:00' }] }];
  expect(isOpen(calendar({ hours: null, publicHolidays, holidays }), noon)).toBe(true);
});

test('closes all dates of a long public holiday, and not the evening on which it begins', () => {
  const riyadh = calendar({ timeZone: 'Asia/Riyadh', hours: null, publicHolidays: { country: 'SA' } });
  expect(isOpen(riyadh, at('2025-03-29T23:59+03:00'))).toBe(true);
  expect(nextOpening(riyadh, at('2025-03-30T00:00+03:00'))).toBe(at('2025-04-03T00:00+03:00'));
  const overSummerTime = calendar({
    timeZone: 'Europe/Sarajevo',
    hours: null,
    publicHolidays: { country: 'BA' },
  });
  expect(nextOpening(overSummerTime, at('2025-03-30T00:00+01:00'))).toBe(at('2025-04-02T00:00+02:00'));
  const newYear = calendar({ timeZone: 'Africa/Mbabane', hours: null, publicHolidays: { country: 'SZ' } });
  expect(isOpen(newYear, at('2026-01-02T12:00+02:00'))).toBe(false);
});

test('keeps a day open whose afternoon alone is a holiday', () => {
  const guatemala = calendar({
    timeZone: 'America/Guatemala',
    hours: null,
    publicHolidays: { country: 'GT' },
  });
  expect(isOpen(guatemala, at('2025-12-24T15:00-06:00'))).toBe(true);
  expect(isOpen(guatemala, at('2025-12-25T15:00-06:00'))).toBe(false);
});

test('has no 30 December 2011 in Apia', () => {
  const apia = calendar({ timeZone: 'Pacific/Apia', hours: daily([{ from: '09:00', to: '17:00' }]) });
  const thursday = at('2011-12-29T17:00-10:00');
  expect(nextOpening(apia, thursday)).toBe(at('2011-12-31T09:00+14:00'));
  expect(openSecondsBetween(apia, at('2011-12-29T00:00-10:00'), at('2012-01-01T00:00+14:00'))).toBe(
    16 * hour,
  );
});

test('never opens without openings', () => {
  const never = calendar({ hours: daily([]), publicHolidays: { country: 'DE' } });
  const now = at('2025-06-03T11:00+02:00');
  expect(isOpen(never, now)).toBe(false);
  expect(nextOpening(never, now)).toBeNull();
  expect(afterOpenSeconds(never, now, 1)).toBeNull();
  expect(afterOpenSeconds(never, now, 0)).toBe(now);
  expect(openSecondsBetween(never, now, now + 30 * 86_400_000)).toBe(0);
});

test('opens for a special date alone, as long as that is within 400 days', () => {
  const holidays = [{ date: '2026-06-03', name: 'Sale', openings: [{ from: '09:00', to: '10:00' }] }];
  const sale = calendar({ hours: daily([]), holidays });
  expect(nextOpening(sale, at('2025-06-03T11:00+02:00'))).toBe(at('2026-06-03T09:00+02:00'));
  expect(nextOpening(sale, at('2025-04-03T11:00+02:00'))).toBeNull();
  expect(afterOpenSeconds(sale, at('2025-06-03T11:00+02:00'), hour + 1)).toBeNull();
});

test('counts nothing backwards', () => {
  const now = at('2025-06-03T11:00+02:00');
  expect(openSecondsBetween(calendar({ hours: null }), now, now)).toBe(0);
  expect(openSecondsBetween(calendar({ hours: null }), now, now - 1000)).toBe(0);
});

test('knows the places of date-holidays', () => {
  expect(knowsHolidays({ country: 'DE' })).toBe(true);
  expect(knowsHolidays({ country: 'DE', state: 'BY', region: 'A' })).toBe(true);
  expect(knowsHolidays({ country: 'NZ', state: 'CAN', region: 'Timaru' })).toBe(true);
  expect(knowsHolidays({ country: 'AD', state: '07' })).toBe(true);
  expect(knowsHolidays({ country: 'XX' })).toBe(false);
  expect(knowsHolidays({ country: 'DE', state: 'ZZ' })).toBe(false);
  expect(knowsHolidays({ country: 'DE', state: 'BY', region: 'ZZ' })).toBe(false);
  expect(knowsHolidays({ country: 'DE', region: 'A' })).toBe(false);
  expect(knowsHolidays({ country: 'constructor' })).toBe(false);
});

function calendar(fields: Partial<Calendar>): Calendar {
  return { timeZone: 'Europe/Berlin', hours: null, holidays: [], ...fields };
}

function daily(openings: readonly Opening[]): Hours {
  return {
    mon: openings,
    tue: openings,
    wed: openings,
    thu: openings,
    fri: openings,
    sat: openings,
    sun: openings,
  };
}

function at(text: string): number {
  return Date.parse(text);
}

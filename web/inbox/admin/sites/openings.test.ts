import { instantOf, nextWeekday, today } from './local-time.ts';
import { aroundTheClock, officeHours, openingsProblem, sayWeek, toTime, withBreak } from './openings.ts';

test.each([
  ['9', '09:00'],
  ['930', '09:30'],
  ['9.30', '09:30'],
  ['17:05', '17:05'],
  ['24', '24:00'],
  ['24:30', null],
  ['9:75', null],
  ['noon', null],
  ['', null],
])('"%s" is the time %s', (text, time) => {
  expect(toTime(text)).toBe(time);
});

test('openings that overlap, end before they begin or are no times are told apart', () => {
  expect(
    openingsProblem([
      { from: '09:00', to: '12:00' },
      { from: '12:00', to: '17:00' },
    ]),
  ).toBeNull();
  expect(
    openingsProblem([
      { from: '09:00', to: '12:30' },
      { from: '12:00', to: '17:00' },
    ]),
  ).toMatch(/overlap/);
  expect(openingsProblem([{ from: '22:00', to: '02:00' }])).toMatch(/past midnight/);
  expect(openingsProblem([{ from: 'x', to: '17:00' }])).toMatch(/09:00/);
});

test.each([
  ['09:00-17:30', '09:00-12:00 13:00-17:30'],
  ['09:00-17:00', '09:00-12:00 13:00-17:00'],
  ['00:00-24:00', '00:00-12:00 13:00-24:00'],
  ['14:00-22:00', '14:00-17:30 18:30-22:00'],
  ['09:00-12:00 13:00-17:30', '09:00-12:00 13:00-14:30 15:30-17:30'],
  ['09:00-10:30 15:00-19:00', '09:00-10:30 15:00-16:30 17:30-19:00'],
])('a break in %s leaves %s', (day, split) => {
  expect(withBreak(openingsOf(day))).toEqual(openingsOf(split));
});

test('a day without an opening that is long enough takes no break', () => {
  expect(withBreak([])).toBeNull();
  expect(withBreak(openingsOf('09:00-11:00 12:00-13:00'))).toBeNull();
  expect(withBreak([{ from: '9 o', to: 'noon' }])).toBeNull();
});

test('a local time is an instant by its zone, on both sides of summer time', () => {
  expect(instantOf('2026-01-10', '23:10', 'Europe/Berlin').toISOString()).toBe('2026-01-10T22:10:00.000Z');
  expect(instantOf('2026-07-11', '23:10', 'Europe/Berlin').toISOString()).toBe('2026-07-11T21:10:00.000Z');
  expect(instantOf('2026-03-29', '12:00', 'Europe/Berlin').toISOString()).toBe('2026-03-29T10:00:00.000Z');
  expect(instantOf('2026-07-11', '09:00', 'Asia/Kathmandu').toISOString()).toBe('2026-07-11T03:15:00.000Z');
});

test('today and the next weekday are those of the site', () => {
  const lateOnFriday = Date.parse('2026-11-27T23:30:00Z');
  expect(today('UTC', lateOnFriday)).toBe('2026-11-27');
  expect(today('Europe/Berlin', lateOnFriday)).toBe('2026-11-28');
  expect(nextWeekday('fri', 'UTC', lateOnFriday)).toBe('2026-11-27');
  expect(nextWeekday('fri', 'Europe/Berlin', lateOnFriday)).toBe('2026-12-04');
  expect(nextWeekday('sat', 'UTC', lateOnFriday)).toBe('2026-11-28');
});

test('a week is said in few words', () => {
  expect(sayWeek(officeHours)).toBe('Monday to Friday 09:00–17:00');
  expect(sayWeek(aroundTheClock)).toBe('around the clock');
  const split = [
    { from: '09:00', to: '12:00' },
    { from: '13:00', to: '17:00' },
  ];
  expect(sayWeek({ ...officeHours, mon: split, sat: [{ from: '10:00', to: '14:00' }] })).toBe(
    'Monday 09:00–12:00 and 13:00–17:00, Tuesday to Friday 09:00–17:00, Saturday 10:00–14:00',
  );
  expect(sayWeek({ mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] })).toBe('never open');
});

/** "09:00-12:00 13:00-17:00" as openings. */
function openingsOf(day: string) {
  return day.split(' ').map((opening) => {
    const [from = '', to = ''] = opening.split('-');
    return { from, to };
  });
}

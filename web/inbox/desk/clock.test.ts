import { clockTime, countdown, dayTime } from './clock.ts';

const saturday = Date.parse('2026-11-28T17:29:00');

test('a time of another day says which day', () => {
  expect(dayTime('2026-11-28T18:02:00', saturday)).toBe(clockTime('2026-11-28T18:02:00'));
  expect(dayTime('2026-11-30T09:02:00', saturday)).toMatch(/^Mon/);
  expect(dayTime('2026-12-24T09:02:00', saturday)).toMatch(/Dec/);
});

test('what is more than a day off is counted in days and hours', () => {
  expect(countdown(39 * 3_600_000)).toBe('1d 15h');
  expect(countdown(3_723_000)).toBe('1:02:03');
});

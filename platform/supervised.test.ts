import { jest } from '@jest/globals';
import { watchForPauses } from './supervised.ts';

beforeEach(() => jest.useFakeTimers({ now: 0 }));
afterEach(() => {
  jest.restoreAllMocks();
  jest.useRealTimers();
});

/** Lets so much time pass at once, as for a process that is stopped, or has this much of a core meanwhile. */
function pass(milliseconds: number, cpuMs: number): void {
  jest.spyOn(process, 'cpuUsage').mockReturnValue({ user: cpuMs * 1_000, system: 0 });
  jest.setSystemTime(Date.now() + milliseconds);
  jest.advanceTimersByTime(250);
}

test('a process that was stopped finds out; one that was busy, or only for a moment, goes on', () => {
  const paused: number[] = [];
  watchForPauses(2_000, (milliseconds) => paused.push(milliseconds));
  pass(1_000, 0);
  pass(5_000, 4_000);
  expect(paused).toEqual([]);
  pass(5_000, 10);
  expect(paused).toEqual([5_250]);
});

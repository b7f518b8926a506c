import { jest } from '@jest/globals';
import { pino } from 'pino';
import { createLoop } from './loop.ts';

const log = pino({ level: 'silent' });

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

function counted(pauses: (number | null | Error)[]) {
  const times: number[] = [];
  const loop = createLoop(
    'test',
    async () => {
      times.push(Date.now());
      const pause = pauses.shift() ?? null;
      if (pause instanceof Error) throw pause;
      return pause;
    },
    log,
  );
  const start = Date.now();
  return { loop, looks: () => times.map((time) => time - start) };
}

test('it sleeps until woken, then looks as often as each look asks for', async () => {
  const { loop, looks } = counted([10, 20, null]);
  await jest.advanceTimersByTimeAsync(100);
  loop.wake(5);
  await jest.advanceTimersByTimeAsync(1_000);
  expect(looks()).toEqual([105, 115, 135]);
});

test('waking does not bring a look forward that is due anyway; hurrying does', async () => {
  const { loop, looks } = counted([50, 50, null]);
  loop.hurry();
  await jest.advanceTimersByTimeAsync(10);
  loop.wake(0);
  await jest.advanceTimersByTimeAsync(10);
  expect(looks()).toEqual([0]);
  loop.hurry();
  await jest.advanceTimersByTimeAsync(1);
  expect(looks()).toEqual([0, 20]);
});

test('a failed look is tried again', async () => {
  const { loop, looks } = counted([new Error('away'), 10, null]);
  loop.hurry();
  await jest.advanceTimersByTimeAsync(1_000);
  expect(looks()).toEqual([0, 500, 510]);
});

test('once stopped it never looks again', async () => {
  const { loop, looks } = counted([10, 10, 10]);
  loop.hurry();
  await jest.advanceTimersByTimeAsync(1);
  loop.stop();
  loop.hurry();
  loop.wake(0);
  await jest.advanceTimersByTimeAsync(100);
  expect(looks()).toEqual([0]);
});

import { createWaitBook, fewestSamples } from './book.ts';
import { reliabilityOf } from './reliability.ts';
import { said, statedSeconds } from './stated.ts';

const minute = 60_000;

/** A book of so many waits, one every ten minutes, each answered after `seconds(index)`. */
function bookOf(count: number, seconds: (index: number) => number, answered = (_index: number) => true) {
  const book = createWaitBook();
  for (let index = 0; index < count; index++) {
    const at = index * 10 * minute;
    book.begin({ id: String(index), queue: 'q', at }, null);
    book.end(String(index), at + seconds(index) * 1000, answered(index));
  }
  return { book, now: count * 10 * minute };
}

test('too few waits say nothing', () => {
  const { book, now } = bookOf(fewestSamples - 1, () => 60);
  expect(book.ask({ queue: 'q', now })).toBeNull();
});

test('the bound is one that most see kept, not what half of them see', () => {
  const { book, now } = bookOf(200, (index) => (index % 10) * 60);
  const { bound = 0 } = book.ask({ queue: 'q', now }) ?? {};
  expect(bound).toBeGreaterThanOrEqual(420);
  expect(bound).toBeLessThanOrEqual(540);
});

test('who left counts as a longer wait', () => {
  const stayed = bookOf(100, (index) => (index % 10) * 60);
  const left = bookOf(
    100,
    (index) => (index % 10) * 60,
    (index) => index % 10 < 7,
  );
  const ask = ({ book, now }: ReturnType<typeof bookOf>) => book.ask({ queue: 'q', now })?.bound ?? 0;
  expect(ask(left)).toBeGreaterThanOrEqual(ask(stayed));
});

test('a queue that keeps less than it says says more', () => {
  const { book, now } = bookOf(100, (index) => (index % 10) * 60);
  const before = book.ask({ queue: 'q', now })?.level ?? 0;
  for (let index = 0; index < 20; index++) {
    const at = now + index * minute;
    book.begin({ id: `late${index}`, queue: 'q', at }, 30);
    book.end(`late${index}`, at + 45_000, true);
  }
  expect(book.ask({ queue: 'q', now: now + 30 * minute })?.level).toBeGreaterThan(before);
});

test('whoever has waited long is told of the rest of it', () => {
  const { book, now } = bookOf(200, (index) => (index % 10) * 60);
  book.begin({ id: 'me', queue: 'q', at: now }, 480);
  const rest = book.ask({ queue: 'q', now: now + 400_000, id: 'me', since: now });
  expect(rest?.bound).toBeGreaterThan(0);
  expect(rest?.bound).toBeLessThanOrEqual(140);
});

test('a bound is never rounded down', () => {
  expect([1, 60, 61, 5_400, 5_401].map(statedSeconds)).toEqual([60, 60, 120, 5_400, 7_200]);
  expect(said(7_201)).toEqual({ unit: 'hours', count: 3 });
});

test('a promise is kept, broken, open or void, and a broken one before its reply comes', () => {
  const wait = { team: null, hour: 9, dueAt: 100, endedAt: null, answered: false };
  const waits = [
    { ...wait, endedAt: 90, answered: true },
    { ...wait, endedAt: 120, answered: true },
    { ...wait, endedAt: 50 },
    { ...wait, dueAt: 1_000 },
    wait,
    { ...wait, dueAt: null },
  ];
  expect(reliabilityOf(waits, 500)).toEqual({
    ...{ waits: 6, promised: 5, kept: 1, broken: 2, open: 1, void: 1, share: 1 / 3 },
  });
});

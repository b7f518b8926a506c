import { formatReady, parseReady, type Ready } from './ready.ts';

const ready: Ready = {
  api: 'http://127.0.0.1:8080',
  temporalUi: null,
  pids: { api: 1, worker: 2, temporal: 3, mongo: null },
};

test('a ready line is read back as it was written', () => {
  expect(parseReady(formatReady(ready))).toEqual(ready);
});

test('it is one line that starts with the words of the contract', () => {
  expect(formatReady(ready)).toMatch(/^baton ready \{.*\}$/);
});

test.each(['', 'baton', 'baton ready', 'baton ready {', '> node dist/stack/start.js'])(
  '%j is no ready line',
  (line) => {
    expect(parseReady(line)).toBeNull();
  },
);

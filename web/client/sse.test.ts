import { backoffMs, parseBlock } from './sse.ts';

test('an event has its name, its id and its data; comments and broken data are none', () => {
  expect(parseBlock('id: 7\nevent: claim\ndata: {"seq":7}')).toEqual({
    name: 'claim',
    id: '7',
    data: { seq: 7 },
  });
  expect(parseBlock('event: ping\ndata: {}')).toEqual({ name: 'ping', id: null, data: {} });
  expect(parseBlock('retry: 1000')).toBeNull();
  expect(parseBlock(': hello')).toBeNull();
  expect(parseBlock('data: {"cut')).toBeNull();
});

test('waits double up to 20 s, and are spread over their second half', () => {
  expect([0, 1, 2, 9, 2_000].map((failures) => backoffMs(failures, () => 1))).toEqual([
    400, 800, 1_600, 20_000, 20_000,
  ]);
  expect(backoffMs(1, () => 0)).toBe(400);
});

import { eventParser } from './stream.ts';

const read = (...pieces: readonly string[]) => {
  const events: unknown[] = [];
  const take = eventParser((event) => events.push(event));
  for (const piece of pieces) take(piece);
  return events;
};
const event = { seq: 7, type: 'claim', at: '2026-01-05T09:00:00.000Z', by: { kind: 'operator' } };
const block = `id: 7\nevent: claim\ndata: ${JSON.stringify(event)}\n\n`;

describe('eventParser', () => {
  test('reads an event that comes in pieces', () => {
    expect(read(block.slice(0, 9), block.slice(9, 30), block.slice(30))).toEqual([event]);
  });

  test('takes no event that was cut off', () => {
    expect(read(block.slice(0, -1))).toEqual([]);
  });

  test('leaves out what is not of the log', () => {
    expect(read('retry: 1000\n\n', 'event: ping\ndata: {}\n\n', ': comment\n\n')).toEqual([]);
  });

  test('believes the id, so that a wrong one differs from the log', () => {
    expect(read(block.replace('id: 7', 'id: 8'))).toEqual([{ ...event, seq: 8 }]);
  });
});

import { createSeenNews, seenIn } from './seen-news.ts';

const at = (ms: number) => new Date(1_000_000 + ms);
const ana = { kind: 'operator', id: 'o', name: 'Ana' } as const;
const stored = {
  _id: 'c',
  customerSeen: { seq: 3, at: at(0) },
  operatorsSeen: { o: { name: 'Ana', seq: 2, at: at(900) } },
};

test('who has read what is told once, whether it came directly or from the store, and again when it goes on', () => {
  const news = createSeenNews();
  expect(news.isNew('c', { by: ana, seq: 2, at: at(900) })).toBe(true);
  expect(news.of(stored, 1_001_000)).toEqual([{ by: { kind: 'customer' }, seq: 3, at: at(0) }]);
  expect(news.of(stored, 1_001_000)).toEqual([]);
  const later = { ...stored, operatorsSeen: { o: { name: 'Ana', seq: 2, at: at(20_000) } } };
  expect(news.of(later, 1_020_000)).toEqual([{ by: ana, seq: 2, at: at(20_000) }]);
});

test('what was read long ago is no news, but still so', () => {
  expect(createSeenNews().of(stored, 1_061_000)).toEqual([]);
  expect(seenIn(stored).map(({ by }) => by)).toEqual([{ kind: 'customer' }, ana]);
});

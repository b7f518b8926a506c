import { createTypingNews } from './typing-news.ts';

const at = (ms: number) => new Date(1_000_000 + ms);

test('typing is told once, whether it came directly or from the store', () => {
  const news = createTypingNews();
  expect(news.isNew('c', { kind: 'customer' }, at(0))).toBe(true);
  expect(news.of({ _id: 'c', customerAt: at(0) }, 1_000_100)).toEqual([]);
  const both = { _id: 'c', customerAt: at(900), operatorAt: at(1_000), operatorId: 'o', operatorName: 'Ana' };
  expect(news.of(both, 1_001_000)).toEqual([
    { kind: 'customer' },
    { kind: 'operator', id: 'o', name: 'Ana' },
  ]);
  expect(news.of(both, 1_001_000)).toEqual([]);
});

test('old typing is no news', () => {
  expect(createTypingNews().of({ _id: 'c', customerAt: at(0) }, 1_006_000)).toEqual([]);
});

import { applyChanges, type Page } from './pages.ts';
import { type Line, noFilters, type View } from './views.ts';

const line = (conversationId: string, more: Partial<Line> = {}) =>
  ({
    conversationId,
    site: 's',
    mode: 'waiting',
    reason: 'no_source',
    risk: 'normal',
    promise: null,
    ...more,
  }) as Line;
const due = (minute: number) => ({
  text: '',
  state: 'open' as const,
  dueAt: `2026-11-28T12:${minute}:00.000Z`,
});
const handoff = (minute: number) => ({ handoffAt: `2026-11-28T11:${minute}:00.000Z` });

const change = (
  pages: readonly Page[],
  items: readonly Line[],
  view: View = 'waiting',
  filters = noFilters,
) =>
  applyChanges(
    pages,
    items.map((item) => ({ kind: 'item', item })),
    { view, filters, myId: 'ana' },
  ).map(({ items }) => items.map(({ conversationId }) => conversationId));

const pages: Page[] = [
  { items: [line('a', { promise: due(10) }), line('b', { promise: due(20) })], cursor: 'more' },
  { items: [line('c', handoff(10)), line('d', handoff(20))], cursor: null },
];

test('a line stands where the view has it: by promise due, then by the longest wait', () => {
  expect(change(pages, [line('x', { promise: due(15) })])).toEqual([
    ['a', 'x', 'b'],
    ['c', 'd'],
  ]);
  expect(change(pages, [line('x', handoff(15))])).toEqual([
    ['a', 'b'],
    ['c', 'x', 'd'],
  ]);
  expect(change(pages, [line('x', handoff(30))])).toEqual([
    ['a', 'b'],
    ['c', 'd', 'x'],
  ]);
});

test('a line that moved stands once, by its newest news', () => {
  expect(change(pages, [line('d', { promise: due(11) }), line('d', { promise: due(12) })])).toEqual([
    ['a', 'd', 'b'],
    ['c'],
  ]);
});

test('a line that belongs elsewhere is gone, and so is one that was erased', () => {
  expect(change(pages, [line('a', { mode: 'human' })])).toEqual([['b'], ['c', 'd']]);
  expect(
    change(pages, [line('a', { risk: 'high' })], 'waiting', { ...noFilters, reason: 'frustration' })[0],
  ).toEqual(['b']);
  const erased = { kind: 'removed', conversationId: 'c' } as const;
  const about = { view: 'waiting', filters: noFilters, myId: 'ana' } as const;
  expect(applyChanges(pages, [erased], about)[1]?.items).toEqual([line('d', handoff(20))]);
});

test('what belongs beyond the pages that were read is left to a later page', () => {
  const [first] = pages;
  expect(change([first as Page], [line('x', { promise: due(30) })])).toEqual([['a', 'b']]);
});

test('mine are those that I own', () => {
  const owned = (id: string) => line('x', { mode: 'human', owner: { id, name: id } });
  const empty = [{ items: [], cursor: null }];
  expect(change(empty, [owned('ana')], 'mine')).toEqual([['x']]);
  expect(change(empty, [owned('bo')], 'mine')).toEqual([[]]);
});

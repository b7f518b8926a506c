import type { StoredPage } from '../../store/pages.ts';
import type { Store } from '../../store/store.ts';
import { type Newcomer, standingOf } from './twins.ts';

const page = (name: string, more: Partial<Newcomer> = {}): Newcomer => ({
  ...{ _id: `s.${name}`, source: 's', url: `https://a.example/${name}`, canonical: null },
  ...{ textHash: 'h', depth: 1, place: 0, snapshot: null },
  ...more,
});
const naming = (name: string, other: string, more: Partial<Newcomer> = {}) =>
  page(name, { canonical: `https://a.example/${other}`, ...more });

async function among(newcomer: Newcomer, ...others: readonly Newcomer[]): Promise<string> {
  const twins = async () => others as unknown as StoredPage[];
  const standing = await standingOf({ pages: { twins } } as unknown as Store, newcomer);
  return standing.stands ? `stands for ${standing.displaced.length}` : standing.outcome;
}

test.each([
  ['alone', page('a'), [], 'stands for 0'],
  ['before another one', page('b', { place: 1 }), [page('a', { place: 2 })], 'stands for 1'],
  ['after another one', page('a', { place: 2 }), [page('b', { place: 1 })], 'left_out'],
  ['nearer to the start', page('b', { place: 9 }), [page('a', { depth: 2 })], 'stands for 1'],
  ['found before places were kept', page('b', { place: 0 }), [{ ...page('a'), place: -1 }], 'left_out'],
  ['named by another one', page('b', { depth: 2 }), [naming('a', 'b')], 'stands for 1'],
  ['naming another one', naming('a', 'b'), [page('b', { depth: 2 })], 'left_out'],
  ['naming one that is not among them', naming('a', 'c'), [page('b', { place: 1 })], 'stands for 1'],
  ['each naming the other', naming('a', 'b'), [naming('b', 'a', { place: 1 })], 'stands for 1'],
  ['before one of two', page('b', { place: 1 }), [page('a'), page('c', { place: 2 })], 'left_out'],
  [
    'saying what others say where it had its own words',
    page('a', { snapshot: 'x' }),
    [page('b', { place: 1 })],
    'failed',
  ],
  ['naming the one whose words it now has', naming('a', 'b', { snapshot: 'x' }), [page('b')], 'left_out'],
])('a page %s', async (_what, newcomer, others, expected) => {
  expect(await among(newcomer, ...others)).toBe(expected);
});

import { createIndexCache } from '../knowledge/index-cache.ts';
import { ingest } from '../knowledge/ingest.ts';
import { createKnowledge } from '../knowledge/knowledge.ts';
import { createLog } from '../platform/log.ts';
import { openStore, type Store } from '../store/store.ts';
import { freshDatabase } from './support/database.ts';

/** Indexes of several processes over one store. */
const log = createLog({ BATON_LOG_LEVEL: 'silent' }, 'test');
const site = 'shop';
let store: Store;

beforeAll(async () => {
  store = openStore(freshDatabase());
  await store.createIndexes();
});
afterAll(async () => {
  await store.drop();
  await store.close();
});

const add = (title: string, text: string) =>
  ingest(store, { sourceId: title, site, title, text, audience: 'public' }, new Date());

/** A worker's knowledge, and its next look for changes. */
function startWorker() {
  let look = () => {};
  const revisions = (): ReturnType<Store['sources']['revisions']> => {
    look();
    return store.sources.revisions();
  };
  const knowledge = createKnowledge({ store: { ...store, sources: { ...store.sources, revisions } }, log });
  const looks = () =>
    new Promise<void>((resolve) => {
      look = resolve;
    });
  return { knowledge, looks };
}

test('a worker has a change in its index after the next look, a second later', async () => {
  const workers = Array.from({ length: 3 }, startWorker);
  await Promise.all(workers.map(({ knowledge }) => knowledge.warm()));
  try {
    for (const change of ['thirty', 'sixty', 'ninety']) {
      await add('Returns', `Returns of a theremin are taken for ${change} days.`);
      for (const { knowledge, looks } of workers) {
        await looks();
        // One look has begun after the change; it is over when the one after it begins.
        await looks();
        const [found] = knowledge.index(site).search('theremin returns');
        expect(found?.passage.text).toContain(change);
      }
    }
  } finally {
    for (const { knowledge } of workers) knowledge.stop();
  }
});

test('a process begins with what another one has read, and reads only what has changed since', async () => {
  const sections = Array.from(
    { length: 1_100 },
    (_, n) => `## Topic ${n}\n\n${`The answer about gadget${n} is told here in full. `.repeat(12)}`,
  );
  await add('Manual', sections.join('\n\n'));
  const first = createIndexCache(store, 'public');
  await first.refresh();
  expect(first.index(site).size).toBeGreaterThan(1_000);
  await first.packSettled(Date.now());
  expect(await store.packedIndexes.head(site)).toBeNull();
  await first.packSettled(Date.now() + 3_600_000);
  const head = await store.packedIndexes.head(site);
  expect(head?.revision).toBe(await store.sources.revision(site));

  await add('News', 'The gadget of the year is a gizmotron.');
  const second = createIndexCache(store, 'public');
  await second.refresh();
  const titleOf = (query: string) => second.index(site).search(query)[0]?.passage.headings.join();
  expect(titleOf('gadget742')).toBe('Topic 742');
  expect(second.index(site).search('gizmotron')[0]?.passage.sourceTitle).toBe('News');
  const scores = (cache: typeof first) =>
    cache
      .index(site)
      .search('gadget7 answer')
      .map(({ passage }) => passage._id);
  await first.refresh();
  expect(scores(second)).toEqual(scores(first));
});

test('a packed index that is damaged costs nothing but time', async () => {
  await store.packedIndexes.put(site, 1_000_000, 'damaged', Buffer.from('no index'));
  const cache = createIndexCache(store, 'public');
  await cache.refresh();
  expect(cache.index(site).search('gizmotron')[0]?.passage.sourceTitle).toBe('News');
});

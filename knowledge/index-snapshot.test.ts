import { serialize } from 'node:v8';
import { gzipSync } from 'node:zlib';
import { packIndex, unpackIndex } from './index-snapshot.ts';
import { ingestedPassages } from './ingest.ts';
import type { Lexicon } from './pack.ts';
import { buildIndexAside, packAside } from './search.ts';

const passages = ['Refunds take five days.', 'Ein Café in Zürich.', '返品は三十日以内です。'].flatMap(
  (text, n) => ingestedPassages({ sourceId: `s${n}`, site: 'shop', title: `Page ${n}`, text }, new Date(0)),
);

async function packed() {
  const lexicon: Lexicon = new Map();
  const read = await packAside(passages, lexicon);
  const pages = new Map(
    read.map(({ passage, packed }) => [passage.snapshot, [packed]] as [string, (typeof packed)[]]),
  );
  return { lexicon, pages, bytes: await packIndex(pages, lexicon) };
}

test('an index that was packed is the same when it is unpacked', async () => {
  const { lexicon, pages, bytes } = await packed();
  const unpacked = await unpackIndex(bytes);
  expect(unpacked).toEqual({ lexicon, pages });
  const known = new Map(
    passages.map((passage) => [passage, unpacked?.pages.get(passage.snapshot)?.[0]] as const),
  );
  const index = await buildIndexAside(
    passages.map((passage) => ({
      passage,
      packed: known.get(passage) ?? { entries: new Uint32Array(), length: 0 },
    })),
    unpacked?.lexicon ?? new Map(),
  );
  expect(index.search('返品')[0]?.passage.sourceId).toBe('s2');
  expect(index.search('refund')[0]?.passage.sourceId).toBe('s0');
});

test.each([
  ['bytes of something else', Buffer.from('no index')],
  ['another version', gzipSync(serialize({ version: -1 }))],
  ['no object', gzipSync(serialize(null))],
  ['bytes that are packed and nothing else', gzipSync(Buffer.from('no index'))],
])('%s is no index', async (_, bytes) => {
  expect(await unpackIndex(bytes)).toBeNull();
});

test('an index that was cut off is none', async () => {
  const { bytes } = await packed();
  expect(await unpackIndex(bytes.subarray(0, bytes.length / 2))).toBeNull();
});

test('a site without words has an index as well', async () => {
  expect(await unpackIndex(await packIndex(new Map(), new Map()))).toEqual({
    pages: new Map(),
    lexicon: new Map(),
  });
});

import { randomUUID } from 'node:crypto';
import type { Audience } from '../domain/source.ts';
import type { StoredPassage } from '../store/passages.ts';
import type { Store } from '../store/store.ts';
import { type PackedPages, packIndex, unpackIndex } from './index-snapshot.ts';
import type { Meaning } from './meaning.ts';
import type { Lexicon, Packed } from './pack.ts';
import { buildIndex, buildIndexAside, type Index, packAside, type ReadPassage } from './search.ts';

type Kept = {
  readonly revision: number;
  readonly builtAt: number;
  readonly index: Index;
  readonly lexicon: Lexicon;
  /** The passages in it, by snapshot: what has not changed is neither fetched nor read again. */
  readonly pages: ReadonlyMap<string, readonly ReadPassage[]>;
};

/** An index that has not changed for this long is packed for the next start; small ones are read faster than fetched. */
const settledMs = 60_000;
const fewestPacked = 1_000;

export type IndexCache = ReturnType<typeof createIndexCache>;

/**
 * A site's index in this process, for passages of one audience or of all. A new one is built aside and takes the place
 * of the old one when it is ready. Rejects with the driver's error when the store is away; what is kept stays.
 */
export function createIndexCache(store: Store, audience?: Audience, meaning: Meaning | null = null) {
  const kept = new Map<string, Kept>();
  const building = new Map<string, Promise<void>>();
  const packedRevisions = new Map<string, number>();
  const empty = buildIndex([]);

  const build = async (site: string, revision: number): Promise<void> => {
    const sources = await store.sources.ofSite(site);
    const audiences = new Map(sources.map(({ _id, audience }) => [_id, audience]));
    const wanted = (await store.pages.snapshots(site)).filter(({ source }) =>
      audience ? audiences.get(source) === audience : audiences.has(source),
    );
    const before = kept.get(site);
    const packed = before ? null : await unpacked(store, site);
    const lexicon = before?.lexicon ?? packed?.lexicon ?? new Map();
    const missing = wanted.flatMap(({ snapshot }) => (before?.pages.has(snapshot) ? [] : snapshot));
    const read = await readPages(await store.passages.ofSnapshots(missing), lexicon, packed?.pages);
    const pages = new Map(
      wanted.map(({ snapshot }) => [snapshot, read.get(snapshot) ?? before?.pages.get(snapshot) ?? []]),
    );
    const index = await buildIndexAside([...pages.values()].flat(), lexicon, audiences);
    kept.set(site, { revision, builtAt: Date.now(), index, lexicon, pages });
    if (meaning) void addMeaning(meaning, site, index);
  };

  /** Found by words at once, and by meaning as soon as the vectors are there. */
  const addMeaning = async (from: Meaning, site: string, index: Index): Promise<void> => {
    const vectors = await from.ofPassages(index.passages).catch(() => null);
    const now = kept.get(site);
    if (vectors && now?.index === index) kept.set(site, { ...now, index: index.withVectors(vectors) });
  };

  /** Brings a site to a revision; who asks while it is built waits for the same one. */
  const bring = async (site: string, revision: number): Promise<void> => {
    while ((kept.get(site)?.revision ?? 0) < revision) {
      const running = building.get(site) ?? build(site, revision).finally(() => building.delete(site));
      building.set(site, running);
      await running;
    }
  };

  return {
    /** As it is now; empty for a site without knowledge. */
    index: (site: string): Index => kept.get(site)?.index ?? empty,

    /** As the store has it; one read when nothing has changed. */
    async newest(site: string): Promise<Index> {
      await bring(site, await store.sources.revision(site));
      return kept.get(site)?.index ?? empty;
    },

    /** Brings all sites up to date; one read when nothing has changed. One that fails does not keep the others back. */
    async refresh(): Promise<void> {
      const failures: unknown[] = [];
      for (const [site, revision] of await store.sources.revisions()) {
        await bring(site, revision).catch((error: unknown) => failures.push(error));
      }
      if (failures.length > 0) throw failures[0];
    },

    /** Stores what the next process need not read again of indexes that no longer change, unless another one has. */
    async packSettled(now: number): Promise<void> {
      for (const [site, { revision, builtAt, pages, lexicon, index }] of kept) {
        const isDone = packedRevisions.get(site) === revision || index.size < fewestPacked;
        if (isDone || now - builtAt < settledMs) continue;
        packedRevisions.set(site, revision);
        try {
          if (((await store.packedIndexes.head(site))?.revision ?? 0) >= revision) continue;
          const packed = new Map([...pages].map(([id, read]) => [id, read.map((one) => one.packed)]));
          await store.packedIndexes.put(site, revision, randomUUID(), await packIndex(packed, lexicon));
        } catch (error) {
          packedRevisions.delete(site);
          throw error;
        }
      }
    },
  };
}

/** What another process has read of a site; null when there is nothing that could be used. */
async function unpacked(store: Store, site: string) {
  const bytes = await store.packedIndexes.get(site);
  return bytes && (await unpackIndex(bytes));
}

/** Reads passages for indexing, but for those that are packed; by the snapshot of their page, in their order in it. */
async function readPages(
  passages: readonly StoredPassage[],
  lexicon: Lexicon,
  packed: PackedPages = new Map(),
): Promise<ReadonlyMap<string, readonly ReadPassage[]>> {
  const ordered = passages.toSorted((a, z) => (a._id < z._id ? -1 : 1));
  const known = new Map<StoredPassage, Packed>();
  for (const [snapshot, ofPage] of groupedBy(ordered, ({ snapshot }) => snapshot)) {
    const own = packed.get(snapshot);
    if (own?.length !== ofPage.length) continue;
    for (const [place, passage] of ofPage.entries()) known.set(passage, own[place] as Packed);
  }
  return groupedBy(await packAside(ordered, lexicon, known), ({ passage }) => passage.snapshot);
}

function groupedBy<T>(all: readonly T[], by: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(by(one));
    if (group) group.push(one);
    else groups.set(by(one), [one]);
  }
  return groups;
}

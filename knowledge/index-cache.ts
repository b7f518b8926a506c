import type { Audience } from '../domain/source.ts';
import type { StoredPassage } from '../store/passages.ts';
import type { Store } from '../store/store.ts';
import type { Meaning } from './meaning.ts';
import { buildIndex, buildIndexAside, type Index } from './search.ts';

type Kept = {
  readonly revision: number;
  readonly index: Index;
  /** The passages in it, by snapshot: what has not changed is not read again. */
  readonly snapshots: ReadonlyMap<string, readonly StoredPassage[]>;
};

export type IndexCache = ReturnType<typeof createIndexCache>;

/**
 * A site's index in this process, for passages of one audience or of all. A new one is built aside and takes the place
 * of the old one when it is ready. Rejects with the driver's error when the store is away; what is kept stays.
 */
export function createIndexCache(store: Store, audience?: Audience, meaning: Meaning | null = null) {
  const kept = new Map<string, Kept>();
  const building = new Map<string, Promise<void>>();
  const empty = buildIndex([]);

  const build = async (site: string, revision: number): Promise<void> => {
    const sources = await store.sources.ofSite(site);
    const audiences = new Map(sources.map(({ _id, audience }) => [_id, audience]));
    const wanted = (await store.pages.snapshots(site)).filter(({ source }) =>
      audience ? audiences.get(source) === audience : audiences.has(source),
    );
    const before = kept.get(site)?.snapshots;
    const missing = wanted.flatMap(({ snapshot }) => (before?.has(snapshot) ? [] : snapshot));
    const read = grouped(await store.passages.ofSnapshots(missing));
    const snapshots = new Map(
      wanted.map(({ snapshot }) => [snapshot, read.get(snapshot) ?? before?.get(snapshot) ?? []]),
    );
    const passages = [...snapshots.values()].flat();
    const index = await buildIndexAside(passages, audiences);
    kept.set(site, { revision, snapshots, index });
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
  };
}

function grouped(passages: readonly StoredPassage[]): Map<string, StoredPassage[]> {
  const groups = new Map<string, StoredPassage[]>();
  for (const passage of passages) {
    const group = groups.get(passage.snapshot);
    if (group) group.push(passage);
    else groups.set(passage.snapshot, [passage]);
  }
  return groups;
}

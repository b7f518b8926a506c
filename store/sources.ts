import type { Db } from 'mongodb';
import type { Audience, Crawl, Refresh, SourceKind, SyncState, SyncTally } from '../domain/source.ts';
import { createRecent } from './recent.ts';

export type { Audience } from '../domain/source.ts';

/** One run of reading a website, the newest of its source. */
export type StoredSync = {
  /** Named by whoever started it, the same in all its attempts. */
  readonly id: string;
  readonly state: SyncState;
  /** Why it failed, or the cap that ended it early: a word of ours. */
  readonly reason: string | null;
  readonly startedAt: Date;
  readonly endedAt: Date | null;
  /** Hosts of this sync: those of the start URLs and where these lead. */
  readonly hosts: readonly string[];
  /** Bytes of bodies so far. */
  readonly bytes: number;
  /** Of a sync that has ended; while it runs, the pages are counted. */
  readonly tally: SyncTally | null;
};

/** Something that answers are cited from: its pages hold what it says. */
export type StoredSource = {
  readonly _id: string;
  readonly site: string;
  readonly kind: SourceKind;
  readonly title: string;
  readonly url?: string;
  /** BCP 47, of all its pages; absent: that of each page is found. */
  readonly language?: string;
  readonly audience: Audience;
  readonly refresh: Refresh;
  /** The operator who is asked about it; null: nobody in particular. */
  readonly owner: string | null;
  /** Of websites and help centres. */
  readonly crawl?: Crawl;
  /** Of direct responses: the questions that the text answers. */
  readonly questions?: readonly string[];
  /** Of files. */
  readonly fileName?: string;
  readonly createdAt: Date;
  /** When what it says last changed. */
  readonly changedAt: Date;
  /** When all of it was last found to be current; null: never. */
  readonly checkedAt: Date | null;
  /** Since when syncing it has failed; null: it has not. */
  readonly failingSince: Date | null;
  readonly sync: StoredSync | null;
};

/** Sources by id, and a revision per site that every change moves on, so that all processes see it. */
export function createSources(db: Db) {
  const collection = db.collection<StoredSource>('sources');
  const revisions = db.collection<{ readonly _id: string; readonly revision: number }>('knowledgeRevisions');
  return {
    async get(id: string): Promise<StoredSource | null> {
      return collection.findOne({ _id: id });
    },
    async put(source: StoredSource): Promise<void> {
      await collection.replaceOne({ _id: source._id }, source, { upsert: true });
    },
    async change(id: string, change: Partial<Omit<StoredSource, '_id' | 'site'>>): Promise<void> {
      await collection.updateOne({ _id: id }, { $set: change });
    },
    /** Changes the newest sync, if it is still that one. */
    async changeSync(id: string, sync: string, change: Partial<StoredSync>): Promise<void> {
      const fields = Object.entries(change).map(([name, value]) => [`sync.${name}`, value]);
      await collection.updateOne({ _id: id, 'sync.id': sync }, { $set: Object.fromEntries(fields) });
    },
    async addBytes(id: string, sync: string, bytes: number): Promise<void> {
      await collection.updateOne({ _id: id, 'sync.id': sync }, { $inc: { 'sync.bytes': bytes } });
    },
    /** False when there was none. */
    async remove(id: string): Promise<boolean> {
      return (await collection.deleteOne({ _id: id })).deletedCount === 1;
    },
    /** Sources after `after` in the order of their ids, of one site or of all. */
    async list(site: string | undefined, after: string, limit: number): Promise<StoredSource[]> {
      return collection
        .find({ ...(site === undefined ? {} : { site }), _id: { $gt: after } })
        .sort({ _id: 1 })
        .limit(limit)
        .toArray();
    },
    /** All sources of a site; a site has tens of them. */
    async ofSite(site: string): Promise<StoredSource[]> {
      return collection.find({ site }).toArray();
    },
    /** Tells all processes that the passages of a site have changed. */
    async advance(site: string): Promise<void> {
      await revisions.updateOne({ _id: site }, { $inc: { revision: 1 } }, { upsert: true });
    },
    /** The revisions of all sites that have any knowledge. */
    async revisions(): Promise<ReadonlyMap<string, number>> {
      const all = await revisions.find({}).toArray();
      return new Map(all.map(({ _id, revision }) => [_id, revision]));
    },
    /** The revision of one site, 0 without any knowledge. */
    async revision(site: string): Promise<number> {
      return (await revisions.findOne({ _id: site }))?.revision ?? 0;
    },
    async createIndexes(): Promise<void> {
      await collection.createIndex({ site: 1, _id: 1 });
    },
  };
}

/** A sync that began to fail, or that has succeeded, is known to answers within this time. */
const freshMs = 30_000;

/** The sources of a site as they were half a minute ago at most. */
export function createSourceCache(ofSite: (site: string) => Promise<readonly StoredSource[]>) {
  return createRecent(ofSite, freshMs);
}

export type SourceCache = ReturnType<typeof createSourceCache>;

import { type Db, MongoBulkWriteError } from 'mongodb';
import type { PageOutcome, SyncCounts, SyncTally } from '../domain/source.ts';

/** A page of a source: a text, a file and a direct response have one, a website one for each URL. */
export type StoredPage = {
  /** The source's id, or `pageId` of a website's URL. */
  readonly _id: string;
  readonly source: string;
  readonly site: string;
  readonly url: string | null;
  readonly title: string;
  /** Titles above it, outermost first: the breadcrumb of a help centre's article. */
  readonly sections: readonly string[];
  readonly language: string;
  /** Its passages in the index are those of this snapshot; null: it has none. */
  readonly snapshot: string | null;
  /** Hash of what it says alone: pages that say the same are twins. */
  readonly textHash: string | null;
  /** Another page of its website that it names as its own address. */
  readonly canonical?: string | null;
  readonly etag?: string;
  readonly lastModified?: string;
  /** Links from a start URL. */
  readonly depth: number;
  /** Its place among the links of the page that led to it first. */
  readonly place?: number;
  /** The sync that is still to read it, and the one that read it last. */
  readonly queuedIn: string | null;
  readonly seenIn: string | null;
  /** When that was; absent: never. */
  readonly readAt?: Date;
  readonly outcome: PageOutcome | null;
  /** Why it failed or was left out: a word of ours, and a sentence for people. */
  readonly reason: string | null;
  readonly detail: string | null;
  /** False until all processes have been told of this snapshot. */
  readonly announced: boolean;
  /** When its text was fetched, when that last changed, and when it was last found to be the same. */
  readonly fetchedAt: Date | null;
  readonly changedAt: Date | null;
  readonly checkedAt: Date | null;
};

/** A page that is to be read for the first time. */
export type NewPage = Pick<StoredPage, '_id' | 'source' | 'site' | 'depth' | 'place'> & {
  readonly url: string;
};

const unread = {
  ...{ title: '', sections: [], language: '', snapshot: null, textHash: null, seenIn: null, outcome: null },
  ...{ reason: null, detail: null, announced: true, fetchedAt: null, changedAt: null, checkedAt: null },
};

/** The pages of sources, and with them the queue of a website that is being read. */
export function createPages(db: Db) {
  const collection = db.collection<StoredPage>('pages');
  return {
    async get(id: string): Promise<StoredPage | null> {
      return collection.findOne({ _id: id });
    },
    async put(page: StoredPage): Promise<void> {
      await collection.replaceOne({ _id: page._id }, page, { upsert: true });
    },
    async change(id: string, change: Partial<Omit<StoredPage, '_id' | 'source' | 'site'>>): Promise<void> {
      await collection.updateOne({ _id: id }, { $set: change });
    },
    /** Notes that all processes have been told of a snapshot, unless another one has taken its place. */
    async announced(id: string, snapshot: string): Promise<void> {
      await collection.updateOne({ _id: id, snapshot }, { $set: { announced: true } });
    },
    /** The other pages of a source in the index that say the same. */
    async twins(source: string, textHash: string, id: string): Promise<StoredPage[]> {
      return collection.find({ source, textHash, snapshot: { $ne: null }, _id: { $ne: id } }).toArray();
    },
    /** Those of these pages that there are, with whether they are gone. */
    async known(ids: readonly string[]): Promise<ReadonlyMap<string, { readonly isGone: boolean }>> {
      const found = collection
        .find({ _id: { $in: [...ids] } })
        .project<Pick<StoredPage, '_id' | 'outcome' | 'snapshot'>>({ outcome: 1, snapshot: 1 });
      return new Map((await found.toArray()).map((page) => [page._id, { isGone: isGone(page) }]));
    },
    async count(source: string): Promise<number> {
      return collection.countDocuments({ source });
    },
    /** Pages of a source after `after` in the order of their ids; of one outcome, if it is named. */
    async list(
      source: string,
      outcome: PageOutcome | undefined,
      after: string,
      limit: number,
    ): Promise<StoredPage[]> {
      return collection
        .find({ source, ...(outcome ? { outcome } : {}), _id: { $gt: after } })
        .sort({ _id: 1 })
        .limit(limit)
        .toArray();
    },
    /** The snapshots in a site's index, by source. */
    async snapshots(site: string): Promise<{ readonly source: string; readonly snapshot: string }[]> {
      const found = collection
        .find({ site, snapshot: { $ne: null } })
        .project<{ source: string; snapshot: string }>({ _id: 0, source: 1, snapshot: 1 });
      return found.toArray();
    },
    async snapshotsOf(source: string): Promise<string[]> {
      const found = collection.find({ source, snapshot: { $ne: null } }).project<StoredPage>({ snapshot: 1 });
      return (await found.toArray()).flatMap(({ snapshot }) => snapshot ?? []);
    },
    async remove(source: string): Promise<void> {
      await collection.deleteMany({ source });
    },

    /**
     * Has a sync read all pages of its source again that it has not read yet; safe to repeat. Those that were gone wait
     * until something leads to them.
     */
    async queueKnown(source: string, sync: string): Promise<void> {
      const there = [{ outcome: { $ne: 'gone' as const } }, { snapshot: { $ne: null } }];
      await collection.updateMany(
        { source, seenIn: { $ne: sync }, $or: there },
        { $set: { queuedIn: sync } },
      );
    },
    /** Has a sync try pages again that were gone, each once. */
    async queueGone(sync: string, ids: readonly string[]): Promise<void> {
      const lost = { outcome: 'gone' as const, snapshot: null, seenIn: { $ne: sync } };
      await collection.updateMany({ _id: { $in: [...ids] }, ...lost }, { $set: { queuedIn: sync } });
    },
    /** Has a sync read these pages in any case, as if it had not met them yet. */
    async queueAnew(sync: string, ids: readonly string[]): Promise<void> {
      await collection.updateMany({ _id: { $in: [...ids] } }, { $set: { queuedIn: sync, seenIn: null } });
    },
    /** Has a sync read pages that are new to the source; known ones stay as they are. */
    async queueNew(sync: string, pages: readonly NewPage[]): Promise<void> {
      if (pages.length === 0) return;
      const fresh = pages.map((page) => ({ ...unread, ...page, queuedIn: sync }));
      await collection.insertMany(fresh, { ordered: false }).catch((error: unknown) => {
        if (!(error instanceof MongoBulkWriteError) || error.code !== 11_000) throw error;
      });
    },
    /**
     * The next pages that a sync is to read: first those that no sync got to, near the start and in the order of links,
     * then those that were read longest ago.
     */
    async queued(source: string, sync: string, limit: number): Promise<StoredPage[]> {
      return collection.find({ source, queuedIn: sync }).sort(inTurn).limit(limit).toArray();
    },
    /** Ends the queue of a sync; what it did not get to is known to the next one. */
    async unqueue(source: string, sync: string): Promise<void> {
      await collection.updateMany({ source, queuedIn: sync }, { $set: { queuedIn: null } });
    },
    /** What became of the pages of a sync so far. */
    async tally(source: string, sync: string): Promise<SyncTally> {
      const groups = await collection
        .aggregate<{ _id: { outcome: PageOutcome; reason: string | null }; pages: number }>([
          { $match: { source, seenIn: sync } },
          { $group: { _id: { outcome: '$outcome', reason: '$reason' }, pages: { $sum: 1 } } },
        ])
        .toArray();
      const counts = { ...noPages, queued: await collection.countDocuments({ source, queuedIn: sync }) };
      const reasons: Record<string, number> = {};
      for (const { _id, pages } of groups) {
        counts[_id.outcome] += pages;
        if (_id.reason) reasons[_id.reason] = (reasons[_id.reason] ?? 0) + pages;
      }
      return { counts, reasons };
    },
    /** Pages in the index that a sync found gone or to be left out. */
    async toWithdraw(source: string, sync: string): Promise<number> {
      return collection.countDocuments(leaving(source, sync));
    },
    /** Takes them out of the index. */
    async withdraw(source: string, sync: string): Promise<void> {
      await collection.updateMany(leaving(source, sync), { $set: { snapshot: null, textHash: null } });
    },
    /** Pages that were gone before this sync, in which nothing led to them any more. */
    async forgettable(source: string, sync: string): Promise<string[]> {
      const found = collection
        .find({ source, seenIn: { $ne: sync }, outcome: 'gone', snapshot: null })
        .project<{ _id: string }>({ _id: 1 });
      return (await found.toArray()).map(({ _id }) => _id);
    },
    async forget(ids: readonly string[]): Promise<void> {
      await collection.deleteMany({ _id: { $in: [...ids] } });
    },
    async createIndexes(): Promise<void> {
      await collection.createIndex({ site: 1 });
      await collection.createIndex({ source: 1, queuedIn: 1, ...inTurn });
      await collection.createIndex({ source: 1, seenIn: 1, outcome: 1 });
      await collection.createIndex({ source: 1, textHash: 1 });
    },
  };
}

const noPages: SyncCounts = { changed: 0, unchanged: 0, failed: 0, gone: 0, left_out: 0, queued: 0 };

/** Breadth first while all is new. */
const inTurn = { readAt: 1, depth: 1, place: 1, _id: 1 } as const;

function isGone({ outcome, snapshot }: Pick<StoredPage, 'outcome' | 'snapshot'>): boolean {
  return outcome === 'gone' && snapshot === null;
}

function leaving(source: string, sync: string) {
  return {
    source,
    seenIn: sync,
    outcome: { $in: ['gone', 'left_out'] as PageOutcome[] },
    snapshot: { $ne: null },
  };
}

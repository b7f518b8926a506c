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
  readonly etag?: string;
  readonly lastModified?: string;
  /** Links from a start URL. */
  readonly depth: number;
  /** The sync that is still to read it, and the one that read it last. */
  readonly queuedIn: string | null;
  readonly seenIn: string | null;
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
export type NewPage = Pick<StoredPage, '_id' | 'source' | 'site' | 'depth'> & { readonly url: string };

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
    /** The page of a source that says the same, if another one does. */
    async twin(source: string, textHash: string, id: string): Promise<StoredPage | null> {
      return collection.findOne({ source, textHash, snapshot: { $ne: null }, _id: { $ne: id } });
    },
    /** Which of these pages there are. */
    async knownIds(ids: readonly string[]): Promise<ReadonlySet<string>> {
      const found = collection.find({ _id: { $in: [...ids] } }).project<{ _id: string }>({ _id: 1 });
      return new Set((await found.toArray()).map(({ _id }) => _id));
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

    /** Has a sync read all pages of its source again that it has not read yet; safe to repeat. */
    async queueKnown(source: string, sync: string): Promise<void> {
      await collection.updateMany({ source, seenIn: { $ne: sync } }, { $set: { queuedIn: sync } });
    },
    /** Has a sync read pages that are new to the source; known ones stay as they are. */
    async queueNew(sync: string, pages: readonly NewPage[]): Promise<void> {
      if (pages.length === 0) return;
      const fresh = pages.map((page) => ({ ...unread, ...page, queuedIn: sync }));
      await collection.insertMany(fresh, { ordered: false }).catch((error: unknown) => {
        if (!(error instanceof MongoBulkWriteError) || error.code !== 11_000) throw error;
      });
    },
    /** The next pages that a sync is to read, those near the start first. */
    async queued(source: string, sync: string, limit: number): Promise<StoredPage[]> {
      return collection.find({ source, queuedIn: sync }).sort({ depth: 1, _id: 1 }).limit(limit).toArray();
    },
    /** Drops what a sync did not get to. */
    async unqueue(source: string, sync: string): Promise<void> {
      await collection.deleteMany({ source, queuedIn: sync, seenIn: null });
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
    /** Forgets pages that are gone, once they are out of the index. */
    async forgetGone(source: string, sync: string): Promise<void> {
      await collection.deleteMany({ source, seenIn: sync, outcome: 'gone', snapshot: null });
    },
    async createIndexes(): Promise<void> {
      await collection.createIndex({ site: 1 });
      await collection.createIndex({ source: 1, queuedIn: 1, depth: 1 });
      await collection.createIndex({ source: 1, seenIn: 1, outcome: 1 });
      await collection.createIndex({ source: 1, textHash: 1 });
    },
  };
}

const noPages: SyncCounts = { changed: 0, unchanged: 0, failed: 0, gone: 0, left_out: 0, queued: 0 };

function leaving(source: string, sync: string) {
  return {
    source,
    seenIn: sync,
    outcome: { $in: ['gone', 'left_out'] as PageOutcome[] },
    snapshot: { $ne: null },
  };
}

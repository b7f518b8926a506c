import type { Db } from 'mongodb';
import type { Site } from '../domain/site.ts';
import { insertOnce } from './connect.ts';
import { createRecent } from './recent.ts';

export type StoredSite = Omit<Site, 'siteId'> & { readonly _id: string; readonly createdAt: Date };

/** Sites by id. */
export function createSites(db: Db) {
  const collection = db.collection<StoredSite>('sites');
  return {
    /** Stores once: false when the id is taken. */
    insert: (site: StoredSite): Promise<boolean> => insertOnce(collection, site),

    async get(id: string): Promise<StoredSite | null> {
      return collection.findOne({ _id: id });
    },

    /** Sites after `after` in the order of their ids. */
    async list(after: string, limit: number): Promise<StoredSite[]> {
      return collection
        .find({ _id: { $gt: after } })
        .sort({ _id: 1 })
        .limit(limit)
        .toArray();
    },

    /** Every site; there are few. */
    async all(): Promise<StoredSite[]> {
      return collection.find().toArray();
    },

    /** The site as changed, null when there is none. */
    async change(id: string, change: Partial<Omit<Site, 'siteId'>>): Promise<StoredSite | null> {
      if (Object.keys(change).length === 0) return collection.findOne({ _id: id });
      return collection.findOneAndUpdate({ _id: id }, { $set: change }, { returnDocument: 'after' });
    },
  };
}

/** A site's hours that were just changed count for promises within this time. */
const freshMs = 4_000;

/** Sites as they were a few seconds ago at most; the same object while nothing was read anew. */
export function createSiteCache(get: (site: string) => Promise<StoredSite | null>) {
  return createRecent(get, freshMs);
}

export type SiteCache = ReturnType<typeof createSiteCache>;

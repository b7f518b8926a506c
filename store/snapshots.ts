import type { Db } from 'mongodb';
import { insertOnce } from './connect.ts';

/** What a page said at one time, for good: a quote's offsets are in its text. */
export type StoredSnapshot = {
  /** Hash of all that its passages are made from. */
  readonly _id: string;
  readonly site: string;
  readonly source: string;
  readonly title: string;
  readonly url: string | null;
  readonly text: string;
  readonly fetchedAt: Date;
};

/** The texts behind passages, by hash. */
export function createSnapshots(db: Db) {
  const collection = db.collection<StoredSnapshot>('snapshots');
  return {
    insert: (snapshot: StoredSnapshot): Promise<boolean> => insertOnce(collection, snapshot),
    async get(id: string): Promise<StoredSnapshot | null> {
      return collection.findOne({ _id: id });
    },
  };
}

import type { Db } from 'mongodb';
import { belongingTo, insertOnce } from './connect.ts';

/** A question that the sources did not answer, and so went to people. It holds a customer's words. */
export type StoredGap = {
  /** `<conversation>:<handoff>`. */
  readonly _id: string;
  readonly conversation: string;
  readonly site: string;
  readonly handoff: number;
  /** The number of the handoff's event: a person's reply comes after it. */
  readonly seq: number;
  readonly reason: 'no_source' | 'low_confidence';
  readonly text: string;
  /** Earlier messages of the episode, oldest first. */
  readonly context: readonly string[];
  readonly language: string;
  /** What retrieval came nearest with. */
  readonly nearest: readonly { readonly passageId: string; readonly title: string; readonly stale?: true }[];
  readonly at: Date;
  /** Who said that it needs no answer, and when. */
  readonly dismissed?: Dismissal | null;
};

export type Dismissal = { readonly by: string; readonly at: Date };

/** Questions without an answer, under made ids. */
export function createGaps(db: Db) {
  const collection = db.collection<StoredGap>('gaps');
  return {
    /** Stores once: false when it was recorded before. */
    insert: (gap: StoredGap): Promise<boolean> => insertOnce(collection, gap),

    /** The newest questions of a site since a time, newest first. */
    async since(site: string, since: Date, limit: number): Promise<StoredGap[]> {
      return collection
        .find({ site, at: { $gte: since } })
        .sort({ at: -1 })
        .limit(limit)
        .toArray();
    },
    async get(id: string): Promise<StoredGap | null> {
      return collection.findOne({ _id: id });
    },
    /** Says that questions need no answer, or with null that they do. */
    async dismiss(ids: readonly string[], dismissed: Dismissal | null): Promise<void> {
      await collection.updateMany({ _id: { $in: [...ids] } }, { $set: { dismissed } });
    },
    async erase(conversation: string): Promise<void> {
      await collection.deleteMany(belongingTo(conversation));
    },
    async createIndexes(): Promise<void> {
      await collection.createIndex({ site: 1, at: -1 });
    },
  };
}

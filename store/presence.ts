import type { Db } from 'mongodb';

/** What an operator last said of themselves; offline is said by silence. */
export type StoredPresence = {
  /** The operator's id. */
  readonly _id: string;
  readonly state: 'online' | 'away' | 'offline';
  readonly at: Date;
};

/** Presence under the operator's id. */
export function createPresence(db: Db) {
  const collection = db.collection<StoredPresence>('presence');
  return {
    /** A heartbeat. */
    async report(id: string, state: StoredPresence['state'], at: Date): Promise<void> {
      await collection.updateOne({ _id: id }, { $set: { state, at } }, { upsert: true });
    },

    /** Everyone who ever was present; there are as many as operators. */
    async all(): Promise<StoredPresence[]> {
      return collection.find().toArray();
    },
  };
}

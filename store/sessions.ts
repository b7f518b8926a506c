import type { Db } from 'mongodb';
import { insertOnce } from './connect.ts';

/** A signed-in browser. */
export type StoredSession = {
  /** Hash of the cookie's token. */
  readonly _id: string;
  readonly operatorId: string;
  /** The operator's epoch at sign-in; an older one than the operator's is over. */
  readonly epoch: number;
  readonly createdAt: Date;
  /** Moved on at most every few minutes: a session that idles ends. */
  readonly seenAt: Date;
  /** The end that nothing moves. */
  readonly expiresAt: Date;
};

/** Sessions by the hash of their token. */
export function createSessions(db: Db) {
  const collection = db.collection<StoredSession>('sessions');
  return {
    insert: (session: StoredSession): Promise<boolean> => insertOnce(collection, session),

    async get(tokenHash: string): Promise<StoredSession | null> {
      return collection.findOne({ _id: tokenHash });
    },

    async getMany(tokenHashes: readonly string[]): Promise<StoredSession[]> {
      if (tokenHashes.length === 0) return [];
      return collection.find({ _id: { $in: [...tokenHashes] } }).toArray();
    },

    /** Notes that the session was used. */
    async touch(tokenHash: string, seenAt: Date): Promise<void> {
      await collection.updateOne({ _id: tokenHash }, { $set: { seenAt } });
    },

    async delete(tokenHash: string): Promise<void> {
      await collection.deleteOne({ _id: tokenHash });
    },

    /** For servers that do not sweep by themselves. */
    async deleteExpired(now: Date): Promise<void> {
      await collection.deleteMany({ expiresAt: { $lt: now } });
    },

    async createIndexes(): Promise<void> {
      await collection.createIndex({ expiresAt: 1 }, { expireAfterSeconds: 0 });
    },
  };
}

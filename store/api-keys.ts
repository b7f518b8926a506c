import type { Db } from 'mongodb';
import type { Role } from '../domain/role.ts';
import { insertOnce } from './connect.ts';

/** A key for a program; its secret is known to its holder only. */
export type StoredApiKey = {
  readonly _id: string;
  readonly name: string;
  readonly role: Role;
  readonly secretHash: string;
  readonly createdAt: Date;
  readonly createdBy: string;
  /** A revoked key stays, so that what it did keeps its name. */
  readonly revokedAt: Date | null;
};

/** API keys by id. */
export function createApiKeys(db: Db) {
  const collection = db.collection<StoredApiKey>('apiKeys');
  return {
    insert: (key: StoredApiKey): Promise<boolean> => insertOnce(collection, key),

    async get(id: string): Promise<StoredApiKey | null> {
      return collection.findOne({ _id: id });
    },

    async getMany(ids: readonly string[]): Promise<StoredApiKey[]> {
      if (ids.length === 0) return [];
      return collection.find({ _id: { $in: [...ids] } }).toArray();
    },

    /** Live keys after `after` in the order of their ids. */
    async list(after: string, limit: number): Promise<StoredApiKey[]> {
      return collection
        .find({ _id: { $gt: after }, revokedAt: null })
        .sort({ _id: 1 })
        .limit(limit)
        .toArray();
    },

    /** Gives a live key another secret. */
    async renew(id: string, secretHash: string): Promise<void> {
      await collection.updateOne({ _id: id, revokedAt: null }, { $set: { secretHash } });
    },

    /** Ends a key; false when there is no such live key. */
    async revoke(id: string, at: Date): Promise<boolean> {
      const { matchedCount } = await collection.updateOne(
        { _id: id, revokedAt: null },
        { $set: { revokedAt: at } },
      );
      return matchedCount === 1;
    },
  };
}

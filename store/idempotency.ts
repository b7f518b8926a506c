import type { Binary, Db, UpdateFilter } from 'mongodb';
import { insertOnce } from './connect.ts';

/** The first call under an Idempotency-Key, and its answer once there is one. */
export type StoredCall = {
  /** Hash of caller, method, path and key. */
  readonly _id: string;
  readonly bodyHash: string;
  /** The process that runs it. */
  readonly runner: string;
  readonly startedAt: Date;
  readonly expiresAt: Date;
  /** Sealed with the key that the caller made, which the store does not have. */
  readonly answer: Binary | Uint8Array | null;
};

/** Calls by the hash of their key. */
export function createIdempotency(db: Db) {
  const collection = db.collection<StoredCall>('idempotency');
  return {
    /** Notes that a call begins: false when it has begun before. */
    begin: (call: StoredCall): Promise<boolean> => insertOnce(collection, call),

    async get(id: string): Promise<StoredCall | null> {
      return collection.findOne({ _id: id });
    },

    /** Takes over a call that `seen` says was given up; false when another was faster. */
    async takeOver(seen: StoredCall, call: StoredCall): Promise<boolean> {
      const { _id, ...fresh } = call;
      const { matchedCount } = await collection.updateOne(
        { _id, runner: seen.runner, startedAt: seen.startedAt },
        { $set: fresh } satisfies UpdateFilter<StoredCall>,
      );
      return matchedCount === 1;
    },

    /** Keeps the answer of the call that `runner` runs. */
    async finish(id: string, runner: string, answer: Uint8Array): Promise<void> {
      await collection.updateOne({ _id: id, runner }, { $set: { answer } });
    },

    /** Forgets a call that failed, so that its repeat runs. */
    async forget(id: string, runner: string): Promise<void> {
      await collection.deleteOne({ _id: id, runner });
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

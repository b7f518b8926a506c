import type { Db } from 'mongodb';
import type { Caller } from '../domain/caller.ts';
import { insertOnce } from './connect.ts';

/** Opens one stream for one caller, once: EventSource cannot send a token in a header. */
export type StoredTicket = {
  /** Hash of the ticket. */
  readonly _id: string;
  readonly caller: Caller;
  /** The path of the stream that it opens. */
  readonly path: string;
  readonly expiresAt: Date;
};

/** Stream tickets by their hash. */
export function createTickets(db: Db) {
  const collection = db.collection<StoredTicket>('tickets');
  return {
    insert: (ticket: StoredTicket): Promise<boolean> => insertOnce(collection, ticket),

    /** Spends a ticket: whoever comes second gets null. The caller checks path and time. */
    async take(hash: string): Promise<StoredTicket | null> {
      return collection.findOneAndDelete({ _id: hash });
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

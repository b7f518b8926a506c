import type { Db } from 'mongodb';
import type { Notice } from '../domain/notices.ts';
import { belongingTo, insertOnce } from './connect.ts';

/** One notice to one channel, and what became of it. The customer's words are not in it. */
export type StoredDelivery = {
  /** `deliveryId`: what receivers know repeats by. */
  readonly _id: string;
  readonly conversation: string;
  readonly site: string;
  /** Null: to the address that the customer left, stored as message `addressId`. */
  readonly channelId: string | null;
  readonly addressId: string | null;
  readonly notice: Omit<Notice, 'text'>;
  /** `dead`: given up, to be looked at and sent again by people. */
  readonly state: 'pending' | 'sent' | 'dead';
  readonly attempts: number;
  /** Why the last attempt failed: a word of ours or an HTTP status. */
  readonly code: string | null;
  readonly createdAt: Date;
  readonly settledAt: Date | null;
};

/** The id of a delivery: made from the fact and where it goes, so that one fact is told once. */
export function deliveryId(conversation: string, seq: number, to: string): string {
  return `${conversation}:${seq}:${to}`;
}

/** The ledger of deliveries, under made ids. */
export function createDeliveries(db: Db) {
  const collection = db.collection<StoredDelivery>('deliveries');
  return {
    /** Stores once: false when this fact was already taken up for this channel. */
    insert: (delivery: StoredDelivery): Promise<boolean> => insertOnce(collection, delivery),

    async get(id: string): Promise<StoredDelivery | null> {
      return collection.findOne({ _id: id });
    },

    /** What came of the attempts so far. */
    async settle(
      id: string,
      change: Pick<StoredDelivery, 'state' | 'attempts' | 'code' | 'settledAt'>,
    ): Promise<void> {
      await collection.updateOne({ _id: id }, { $set: change });
    },

    /** Deliveries of a site after `after`, in the order of their ids. */
    async list(
      site: string,
      state: StoredDelivery['state'] | undefined,
      after: string,
      limit: number,
    ): Promise<StoredDelivery[]> {
      return collection
        .find({ site, ...(state ? { state } : {}), _id: { $gt: after } })
        .sort({ _id: 1 })
        .limit(limit)
        .toArray();
    },

    async erase(conversation: string): Promise<void> {
      await collection.deleteMany(belongingTo(conversation));
    },

    async createIndexes(): Promise<void> {
      await collection.createIndex({ site: 1, state: 1 });
    },
  };
}

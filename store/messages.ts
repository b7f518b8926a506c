import { createHash } from 'node:crypto';
import type { Db } from 'mongodb';
import type { Screening } from '../domain/screening/screening.ts';
import { belongingTo, insertOnce } from './connect.ts';

/** Words that someone wrote: a customer's message or address, an operator's reply or note, a mandate, an outcome … */
export type StoredMessage = {
  readonly _id: string;
  readonly conversation: string;
  readonly kind: 'customer' | 'reply' | 'note' | 'mandate' | 'outcome' | 'comment' | 'address';
  readonly text: string;
  /** The customer pressed "talk to a person" instead of writing. */
  readonly asked?: boolean;
  readonly screening?: Screening;
  readonly acceptedAt: Date;
  /** Set once the workflow has numbered it; the sweep rings again for customers' messages without it. */
  readonly numbered?: boolean;
  /** Of a comment: the rating that it goes with. */
  readonly score?: number;
  /** The event that a reply or note made, so that a repeat is answered without asking its workflow. */
  readonly seq?: number;
};

/**
 * The id of what `author` wrote under an id of their own. Hashed, so that nothing a client chooses stands in
 * Temporal. `author` is `customer` or an operator's id; each has ids of their own.
 */
export function messageId(conversation: string, author: string, clientId: string): string {
  const hash = createHash('sha256').update(`${author}\n${clientId}`).digest('base64url').slice(0, 22);
  return `${conversation}:${hash}`;
}

/** Messages under made ids. Written once; the text never changes; erased with their conversation. */
export function createMessages(db: Db) {
  const collection = db.collection<StoredMessage>('messages');
  return {
    /** Stores once: false when the id is already there. */
    insert: (message: StoredMessage): Promise<boolean> => insertOnce(collection, message),

    async get(id: string): Promise<StoredMessage | null> {
      return collection.findOne({ _id: id });
    },

    /** Those of `ids` that exist, in the order of `ids`. */
    async getMany(ids: readonly string[]): Promise<StoredMessage[]> {
      if (ids.length === 0) return [];
      const found = await collection.find({ _id: { $in: [...ids] } }).toArray();
      const byId = new Map(found.map((message) => [message._id, message]));
      return ids.flatMap((id) => byId.get(id) ?? []);
    },

    /** Marks customers' messages as numbered by their workflow. */
    async markNumbered(ids: readonly string[]): Promise<void> {
      if (ids.length === 0) return;
      await collection.updateMany({ _id: { $in: [...ids] } }, { $set: { numbered: true } });
    },

    /** Keeps the number of the event that a reply or note made. */
    async settle(id: string, seq: number): Promise<void> {
      await collection.updateOne({ _id: id }, { $set: { seq } });
    },

    /** Customers' messages accepted between the two times that no workflow has numbered, oldest first. */
    async unnumbered(from: Date, to: Date, limit: number): Promise<StoredMessage[]> {
      return collection
        .find({ kind: 'customer', numbered: { $exists: false }, acceptedAt: { $gte: from, $lt: to } })
        .sort({ acceptedAt: 1 })
        .limit(limit)
        .toArray();
    },

    async erase(conversation: string): Promise<void> {
      await collection.deleteMany(belongingTo(conversation));
    },

    async createIndexes(): Promise<void> {
      await collection.createIndex({ numbered: 1, acceptedAt: 1 });
      await collection.createIndex({ conversation: 1 });
    },
  };
}

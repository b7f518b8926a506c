import type { Db } from 'mongodb';
import type { HandoffLabel } from '../domain/events.ts';
import { belongingTo, insertOnce } from './connect.ts';

/** What a person who works here thinks of when the AI stopped. */
export type StoredLabel = {
  /** `labelId`. */
  readonly _id: string;
  readonly conversation: string;
  readonly site: string;
  readonly handoff: number;
  /** The number of the handoff's event, which tells why the AI stopped. */
  readonly seq: number;
  readonly label: HandoffLabel;
  readonly operatorId: string;
  readonly at: Date;
};

/** The id of a handoff's label: each is given once. */
export function labelId(conversation: string, handoff: number, label: HandoffLabel): string {
  return `${conversation}:${handoff}:${label}`;
}

/** Labels of handoffs under made ids; whoever gave one first is kept with it. */
export function createLabels(db: Db) {
  const collection = db.collection<StoredLabel>('labels');
  return {
    /** Gives a label once: false when it was given before. */
    give: (label: StoredLabel): Promise<boolean> => insertOnce(collection, label),

    async take(id: string): Promise<void> {
      await collection.deleteOne({ _id: id });
    },

    /** Those of `ids` (`labelId`) that were given, in no order. */
    async getMany(ids: readonly string[]): Promise<StoredLabel[]> {
      return collection.find({ _id: { $in: [...ids] } }).toArray();
    },

    /** The labels of a site since a time, newest first. */
    async since(site: string, since: Date, limit: number): Promise<StoredLabel[]> {
      return collection
        .find({ site, at: { $gte: since } })
        .sort({ at: -1 })
        .limit(limit)
        .toArray();
    },

    async erase(conversation: string): Promise<void> {
      await collection.deleteMany(belongingTo(conversation));
    },

    async createIndexes(): Promise<void> {
      await collection.createIndex({ site: 1, at: -1 });
    },
  };
}

import type { Db } from 'mongodb';
import type { Channel } from '../domain/notices.ts';
import { insertOnce } from './connect.ts';
import { createRecent } from './recent.ts';

type OmitEach<T, Field extends PropertyKey> = T extends unknown ? Omit<T, Field> : never;

export type StoredChannel = OmitEach<Channel, 'channelId'> & {
  readonly _id: string;
  readonly createdAt: Date;
  /** The receiver said that it is gone for good (HTTP 410). */
  readonly goneAt?: Date;
};

/** Where notices go, by id; a site has few. */
export function createChannels(db: Db) {
  const collection = db.collection<StoredChannel>('channels');
  return {
    insert: (channel: StoredChannel): Promise<boolean> => insertOnce(collection, channel),

    async get(id: string): Promise<StoredChannel | null> {
      return collection.findOne({ _id: id });
    },

    /** Channels after `after` in the order of their ids. */
    async list(after: string, limit: number): Promise<StoredChannel[]> {
      return collection
        .find({ _id: { $gt: after } })
        .sort({ _id: 1 })
        .limit(limit)
        .toArray();
    },

    async ofSite(site: string): Promise<StoredChannel[]> {
      return collection.find({ site }).toArray();
    },

    /** The channel as changed, null when there is none. */
    async change(id: string, change: Readonly<Record<string, unknown>>): Promise<StoredChannel | null> {
      if (Object.keys(change).length === 0) return collection.findOne({ _id: id });
      return collection.findOneAndUpdate({ _id: id }, { $set: change }, { returnDocument: 'after' });
    },

    async remove(id: string): Promise<boolean> {
      return (await collection.deleteOne({ _id: id })).deletedCount > 0;
    },

    async createIndexes(): Promise<void> {
      await collection.createIndex({ site: 1 });
    },
  };
}

/** A channel as senders know it. */
export function toChannel({ _id, createdAt, goneAt, ...channel }: StoredChannel): Channel {
  return { channelId: _id, ...channel } as Channel;
}

/** A channel that was just set is used within this time. */
const freshMs = 4_000;

/** A site's channels as they were a few seconds ago at most. */
export function createChannelCache(ofSite: (site: string) => Promise<readonly StoredChannel[]>) {
  return createRecent(ofSite, freshMs);
}

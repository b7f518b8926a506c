import type { Db } from 'mongodb';
import { isDuplicate } from './connect.ts';

/** Who last typed in a conversation and how far each has read it; replaced by every report of a client. */
export type StoredTyping = {
  readonly _id: string;
  readonly customerAt?: Date;
  readonly operatorAt?: Date;
  readonly operatorId?: string;
  readonly operatorName?: string;
  readonly customerSeen?: StoredSeen;
  /** By operator's id. */
  readonly operatorsSeen?: Readonly<Record<string, StoredSeen & { readonly name: string }>>;
};

/** Read up to the event `seq`, and when that was last said: by an open page again and again. */
export type StoredSeen = { readonly seq: number; readonly at: Date };

/** Typing and reading under the conversation's id, so that one read serves all open streams; erasure removes it. */
export function createTyping(db: Db) {
  const collection = db.collection<StoredTyping>('typing');
  return {
    async customer(conversation: string, at: Date): Promise<void> {
      await collection.updateOne({ _id: conversation }, { $set: { customerAt: at } }, { upsert: true });
    },
    async operator(conversation: string, operator: { id: string; name: string }, at: Date): Promise<void> {
      const { id: operatorId, name: operatorName } = operator;
      const typing = { operatorAt: at, operatorId, operatorName };
      await collection.updateOne({ _id: conversation }, { $set: typing }, { upsert: true });
    },
    async customerSaw(conversation: string, { seq, at }: StoredSeen): Promise<void> {
      // When something was first read stays, however often an open page says so again: one that is known matches nothing.
      const isNews = { _id: conversation, 'customerSeen.seq': { $not: { $gte: seq } } };
      const seen = { $set: { customerSeen: { seq, at } } };
      try {
        await collection.updateOne(isNews, seen, { upsert: true });
      } catch (error) {
        if (!isDuplicate(error)) throw error;
      }
    },
    async operatorSaw(
      conversation: string,
      { id, name }: { readonly id: string; readonly name: string },
      { seq, at }: StoredSeen,
    ): Promise<void> {
      const of = `operatorsSeen.${id}`;
      const seen = { $max: { [`${of}.seq`]: seq }, $set: { [`${of}.at`]: at, [`${of}.name`]: name } };
      await collection.updateOne({ _id: conversation }, seen, { upsert: true });
    },
    async getMany(conversations: readonly string[]): Promise<StoredTyping[]> {
      return collection.find({ _id: { $in: [...conversations] } }).toArray();
    },
    async erase(conversation: string): Promise<void> {
      await collection.deleteOne({ _id: conversation });
    },
  };
}

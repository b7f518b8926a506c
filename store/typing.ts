import type { Db } from 'mongodb';

/** Who last typed in a conversation, and when; replaced by every key press that a client reports. */
export type StoredTyping = {
  readonly _id: string;
  readonly customerAt?: Date;
  readonly operatorAt?: Date;
  readonly operatorId?: string;
  readonly operatorName?: string;
};

/** A real MongoDB forgets typing after this; elsewhere the next one replaces it and erasure removes it. */
const forgottenAfterSeconds = 60;

/** Typing under the conversation's id, so that one read serves all open streams. */
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
    async getMany(conversations: readonly string[]): Promise<StoredTyping[]> {
      return collection.find({ _id: { $in: [...conversations] } }).toArray();
    },
    async erase(conversation: string): Promise<void> {
      await collection.deleteOne({ _id: conversation });
    },
    async createIndexes(): Promise<void> {
      await collection.createIndex({ customerAt: 1 }, { expireAfterSeconds: forgottenAfterSeconds });
      await collection.createIndex({ operatorAt: 1 }, { expireAfterSeconds: forgottenAfterSeconds });
    },
  };
}

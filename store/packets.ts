import type { Db } from 'mongodb';
import type { Packet } from '../domain/packet.ts';
import { belongingTo, insertOnce } from './connect.ts';

export type StoredPacket = {
  readonly _id: string;
  readonly conversation: string;
  readonly handoff: number;
  readonly packet: Packet;
};

export type PacketRating = {
  readonly useful: boolean;
  readonly missing?: string;
  readonly operatorId: string;
  readonly at: Date;
};

/** The id of a handoff's packet. */
export function packetId(conversation: string, handoff: number): string {
  return `${conversation}:${handoff}`;
}

/** Packets under `<conversation>:<handoff>`, built once, and their ratings by operators. */
export function createPackets(db: Db) {
  const collection = db.collection<StoredPacket & { ratings?: PacketRating[] }>('packets');
  return {
    insert: (packet: StoredPacket): Promise<boolean> => insertOnce(collection, packet),
    async get(conversation: string, handoff: number): Promise<StoredPacket | null> {
      return collection.findOne({ _id: packetId(conversation, handoff) }, { projection: { ratings: 0 } });
    },
    /** Those of `ids` (`packetId`) that exist, in no order. */
    async getMany(ids: readonly string[]): Promise<StoredPacket[]> {
      return collection.find({ _id: { $in: [...ids] } }, { projection: { ratings: 0 } }).toArray();
    },
    /** Adds a rating; false when there is no such packet. */
    async rate(conversation: string, handoff: number, rating: PacketRating): Promise<boolean> {
      const { matchedCount } = await collection.updateOne(
        { _id: packetId(conversation, handoff) },
        { $push: { ratings: rating } },
      );
      return matchedCount === 1;
    },
    /** Whether this operator last called the packet useful; null before they said anything of it. */
    async ratedBy(operatorId: string, conversation: string, handoff: number): Promise<boolean | null> {
      const rated = await collection.findOne(
        { _id: packetId(conversation, handoff) },
        { projection: { ratings: 1 } },
      );
      return rated?.ratings?.findLast((rating) => rating.operatorId === operatorId)?.useful ?? null;
    },
    async erase(conversation: string): Promise<void> {
      await collection.deleteMany(belongingTo(conversation));
    },
  };
}

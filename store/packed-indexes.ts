import { Binary, type Db } from 'mongodb';

/** What the index of a site was packed into, and how current it is. */
export type PackedIndexHead = {
  /** The site's id. */
  readonly _id: string;
  readonly revision: number;
  /** Under which its parts stand: `<token>:<number>`. */
  readonly token: string;
  readonly parts: number;
};

/** A document may have 16 MiB; smaller ones are kinder to servers with little memory. */
const partBytes = 2 * 1_048_576;

/** One packed index a site, in parts; replaced as a whole, so that no reader sees a mixture. */
export function createPackedIndexes(db: Db) {
  const heads = db.collection<PackedIndexHead>('packedIndexes');
  const parts = db.collection<{ readonly _id: string; readonly bytes: Binary }>('packedIndexParts');
  const idsOf = ({ token, parts }: PackedIndexHead) =>
    Array.from({ length: parts }, (_, number) => `${token}:${number}`);
  return {
    async head(site: string): Promise<PackedIndexHead | null> {
      return heads.findOne({ _id: site });
    },
    /** Null when there is none, or when it has just been replaced. */
    async get(site: string): Promise<Buffer | null> {
      const head = await heads.findOne({ _id: site });
      if (!head) return null;
      const read: Uint8Array[] = [];
      for (const _id of idsOf(head)) {
        const part = await parts.findOne({ _id });
        if (!part) return null;
        read.push(part.bytes.value());
      }
      return Buffer.concat(read);
    },
    /** `token` is made by the caller, a new one for each index. */
    async put(site: string, revision: number, token: string, bytes: Buffer): Promise<void> {
      const head = { _id: site, revision, token, parts: Math.ceil(bytes.length / partBytes) };
      for (const [number, _id] of idsOf(head).entries()) {
        const part = bytes.subarray(number * partBytes, (number + 1) * partBytes);
        await parts.insertOne({ _id, bytes: new Binary(part) });
      }
      const before = await heads.findOneAndReplace({ _id: site }, head, { upsert: true });
      if (before) await parts.deleteMany({ _id: { $in: idsOf(before) } });
    },
  };
}

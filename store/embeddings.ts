import { Binary, type Db } from 'mongodb';

type StoredEmbedding = {
  /** Hash of the model and the text: the same words have the same vector wherever they stand. */
  readonly _id: string;
  readonly vector: Binary;
};

/** Ids that are asked for, and vectors that are written, at once: some megabytes. */
const atOnce = 500;

/** Vectors of passages, under made ids. */
export function createEmbeddings(db: Db) {
  const collection = db.collection<StoredEmbedding>('embeddings');
  return {
    /** Those of `ids` that are known. */
    async getMany(ids: readonly string[]): Promise<Map<string, Float32Array>> {
      const found = new Map<string, Float32Array>();
      for (let from = 0; from < ids.length; from += atOnce) {
        const some = await collection.find({ _id: { $in: ids.slice(from, from + atOnce) } }).toArray();
        for (const { _id, vector } of some) found.set(_id, floatsOf(vector));
      }
      return found;
    },
    async put(vectors: ReadonlyMap<string, Float32Array>): Promise<void> {
      const operations = [...vectors].map(([_id, vector]) => ({
        replaceOne: {
          filter: { _id },
          replacement: {
            vector: new Binary(new Uint8Array(vector.buffer, vector.byteOffset, vector.byteLength)),
          },
          upsert: true,
        },
      }));
      for (let from = 0; from < operations.length; from += atOnce) {
        await collection.bulkWrite(operations.slice(from, from + atOnce), { ordered: false });
      }
    },
  };
}

/** Copied, since a view of floats must begin at a multiple of four. */
function floatsOf({ buffer, position }: Binary): Float32Array {
  return new Float32Array(Uint8Array.from(buffer.subarray(0, position)).buffer);
}

import type { Db } from 'mongodb';

/** Two live secrets let a site change its secret without a gap. */
const liveSecrets = 2;

type StoredSecrets = {
  readonly _id: string;
  readonly secrets: readonly { readonly secret: string; readonly createdAt: Date }[];
};

/** The secrets by which sites sign identity tokens; apart from sites, so that no list of sites can show them. */
export function createSecrets(db: Db) {
  const collection = db.collection<StoredSecrets>('identitySecrets');
  return {
    /** Adds a secret; the oldest of more than two is dropped. */
    async add(site: string, secret: string, createdAt: Date): Promise<void> {
      await collection.updateOne(
        { _id: site },
        { $push: { secrets: { $each: [{ secret, createdAt }], $slice: -liveSecrets } } },
        { upsert: true },
      );
    },

    /** The live secrets of a site, oldest first. */
    async live(site: string): Promise<string[]> {
      const stored = await collection.findOne({ _id: site });
      return stored?.secrets.map(({ secret }) => secret) ?? [];
    },
  };
}

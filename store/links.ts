import type { Db } from 'mongodb';

type StoredLinks = { readonly _id: string; readonly source: string; readonly links: readonly string[] };

/** Characters of all addresses together: a document may have 16 MiB. */
const mostCharacters = 4_000_000;

/** Where a page in the index leads, by the page's id: a server that says "as it was" does not say it again. */
export function createLinks(db: Db) {
  const collection = db.collection<StoredLinks>('links');
  return {
    /** Null when they are not known: then the page is to be read whole. */
    async get(page: string): Promise<readonly string[] | null> {
      return (await collection.findOne({ _id: page }))?.links ?? null;
    },
    /** Keeps them, unless they are too many to be kept. */
    async put(page: string, source: string, links: readonly string[]): Promise<void> {
      const characters = links.reduce((sum, { length }) => sum + length, 0);
      if (characters > mostCharacters) await collection.deleteOne({ _id: page });
      else await collection.replaceOne({ _id: page }, { source, links }, { upsert: true });
    },
    async drop(pages: readonly string[]): Promise<void> {
      await collection.deleteMany({ _id: { $in: [...pages] } });
    },
    async remove(source: string): Promise<void> {
      await collection.deleteMany({ source });
    },
    async createIndexes(): Promise<void> {
      await collection.createIndex({ source: 1 });
    },
  };
}

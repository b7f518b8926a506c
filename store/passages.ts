import type { Db } from 'mongodb';
import type { Audience } from './sources.ts';

/**
 * A piece of a source that is indexed and cited: `text` is the source's text from `start` to `end`, unchanged. It
 * never changes and is kept when its source does, so that what was cited can be shown; in the index are the passages
 * whose snapshot is that of their source.
 */
export type StoredPassage = {
  /** `<source>:<first characters of the snapshot>:<number>`. */
  readonly _id: string;
  readonly site: string;
  readonly sourceId: string;
  readonly snapshot: string;
  readonly sourceTitle: string;
  /** The headings above it, outermost first, without the source's title. */
  readonly headings: readonly string[];
  readonly url?: string;
  readonly text: string;
  /** UTF-16 offsets into the source's text. */
  readonly start: number;
  readonly end: number;
  readonly language: string;
  readonly audience: Audience;
  readonly fetchedAt: Date;
};

/** Snapshots that are asked for at once. */
const atOnce = 500;

/** Passages under made ids. */
export function createPassages(db: Db) {
  const collection = db.collection<StoredPassage>('passages');
  return {
    async put(passages: readonly StoredPassage[]): Promise<void> {
      if (passages.length === 0) return;
      const operations = passages.map((passage) => ({
        replaceOne: { filter: { _id: passage._id }, replacement: passage, upsert: true },
      }));
      await collection.bulkWrite(operations, { ordered: false });
    },
    async get(id: string): Promise<StoredPassage | null> {
      return collection.findOne({ _id: id });
    },
    /** A source's passages in the order of the text, newest snapshot first; of one snapshot only if it is named. */
    async ofSource(sourceId: string, snapshot?: string): Promise<StoredPassage[]> {
      const found = await collection.find({ sourceId, ...(snapshot ? { snapshot } : {}) }).toArray();
      return found.sort((a, b) => b.fetchedAt.getTime() - a.fetchedAt.getTime() || a.start - b.start);
    },
    /** The passages of snapshots, of all audiences unless one is named. */
    async ofSnapshots(snapshots: readonly string[], audience?: Audience): Promise<StoredPassage[]> {
      const found: StoredPassage[] = [];
      for (let from = 0; from < snapshots.length; from += atOnce) {
        const some = { $in: snapshots.slice(from, from + atOnce) };
        found.push(
          ...(await collection.find({ snapshot: some, ...(audience ? { audience } : {}) }).toArray()),
        );
      }
      return found;
    },
    async createIndexes(): Promise<void> {
      await collection.createIndex({ snapshot: 1 });
      await collection.createIndex({ sourceId: 1 });
    },
  };
}

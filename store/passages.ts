import type { Db } from 'mongodb';
import type { Audience } from './sources.ts';

/**
 * A piece of a page that is indexed and cited: `text` is the snapshot's text from `start` to `end`, unchanged. It never
 * changes and is kept when its page does, so that what was cited can be shown; in the index are the passages whose
 * snapshot is that of their page, with the audience that their source has by then.
 */
export type StoredPassage = {
  /** `<page>:<first characters of the snapshot>:<number>`. */
  readonly _id: string;
  readonly site: string;
  readonly sourceId: string;
  readonly snapshot: string;
  readonly sourceTitle: string;
  /** The sections and headings above it, outermost first, without the page's title. */
  readonly headings: readonly string[];
  readonly url?: string;
  readonly text: string;
  /** UTF-16 offsets into the snapshot's text. */
  readonly start: number;
  readonly end: number;
  readonly language: string;
  readonly audience: Audience;
  readonly fetchedAt: Date;
  /** Of a direct response: the questions that its text answers, word for word. */
  readonly questions?: readonly string[];
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
    /** Passages of a source after `after` in the order of their ids; of the given snapshots only, if any are given. */
    async ofSource(
      sourceId: string,
      snapshots: readonly string[] | null,
      after: string,
      limit: number,
    ): Promise<StoredPassage[]> {
      return collection
        .find({ sourceId, ...(snapshots ? { snapshot: { $in: [...snapshots] } } : {}), _id: { $gt: after } })
        .sort({ _id: 1 })
        .limit(limit)
        .toArray();
    },
    async ofSnapshots(snapshots: readonly string[]): Promise<StoredPassage[]> {
      const found: StoredPassage[] = [];
      for (let from = 0; from < snapshots.length; from += atOnce) {
        const some = { $in: snapshots.slice(from, from + atOnce) };
        found.push(...(await collection.find({ snapshot: some }).toArray()));
      }
      return found;
    },
    async createIndexes(): Promise<void> {
      await collection.createIndex({ snapshot: 1 });
      await collection.createIndex({ sourceId: 1 });
    },
  };
}

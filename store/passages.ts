import type { Db } from 'mongodb';
import type { Audience } from './sources.ts';

/** A piece of a source that is indexed and cited: `text` is the source's text from `start` to `end`, unchanged. */
export type StoredPassage = {
  /** `<source>:<snapshot>:<number>`. */
  readonly _id: string;
  readonly site: string;
  readonly sourceId: string;
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
  /** In the index now; older snapshots stay, so that what was cited can be shown. */
  readonly current: boolean;
};

/** Passages under made ids. */
export function createPassages(db: Db) {
  const collection = db.collection<StoredPassage>('passages');
  return {
    /** Replaces what is in the index of a source; the passages before stay citable. */
    async replace(sourceId: string, passages: readonly StoredPassage[]): Promise<void> {
      await collection.updateMany({ sourceId, current: true }, { $set: { current: false } });
      if (passages.length === 0) return;
      const operations = passages.map((passage) => ({
        replaceOne: { filter: { _id: passage._id }, replacement: passage, upsert: true },
      }));
      await collection.bulkWrite(operations, { ordered: false });
    },
    /** A source's passages in the order of the text, those in the index only unless `all`. */
    async ofSource(sourceId: string, all = false): Promise<StoredPassage[]> {
      const found = await collection.find({ sourceId, ...(all ? {} : { current: true }) }).toArray();
      return found.sort((a, b) => a.start - b.start);
    },
    /** All passages in a site's index. */
    async ofSite(site: string): Promise<StoredPassage[]> {
      return collection.find({ site, current: true }).toArray();
    },
    async createIndexes(): Promise<void> {
      await collection.createIndex({ site: 1, current: 1 });
      await collection.createIndex({ sourceId: 1, current: 1 });
    },
  };
}

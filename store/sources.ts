import type { Db } from 'mongodb';

/** Who may read what a source says: `internal` never reaches a customer. */
export type Audience = 'public' | 'internal';

/** Something that answers are cited from. */
export type StoredSource = {
  readonly _id: string;
  readonly site: string;
  readonly kind: 'text';
  readonly title: string;
  readonly url?: string;
  /** BCP 47. */
  readonly language: string;
  readonly audience: Audience;
  readonly text: string;
  /** Hash of all that its passages are made from; the passages in the index are those of this snapshot. */
  readonly snapshot: string;
  /** False until all processes have been told of this snapshot. */
  readonly announced: boolean;
  readonly fetchedAt: Date;
  readonly changedAt: Date;
};

/** A source without its text, as lists have it. */
export type ListedSource = Omit<StoredSource, 'text'>;

/** Sources by id, and a revision per site that every change moves on, so that all processes see it. */
export function createSources(db: Db) {
  const collection = db.collection<StoredSource>('sources');
  const revisions = db.collection<{ readonly _id: string; readonly revision: number }>('knowledgeRevisions');
  return {
    async get(id: string): Promise<StoredSource | null> {
      return collection.findOne({ _id: id });
    },
    async put(source: StoredSource): Promise<void> {
      await collection.replaceOne({ _id: source._id }, source, { upsert: true });
    },
    /** False when there was none. */
    async remove(id: string): Promise<boolean> {
      return (await collection.deleteOne({ _id: id })).deletedCount === 1;
    },
    /** Sources after `after` in the order of their ids, of one site or of all. */
    async list(site: string | undefined, after: string, limit: number): Promise<ListedSource[]> {
      return collection
        .find({ ...(site === undefined ? {} : { site }), _id: { $gt: after } })
        .project<ListedSource>({ text: 0 })
        .sort({ _id: 1 })
        .limit(limit)
        .toArray();
    },
    /** The snapshots of a site's sources, whose passages are in its index. */
    async snapshots(site: string): Promise<string[]> {
      const found = collection.find({ site }).project<Pick<StoredSource, 'snapshot'>>({ snapshot: 1 });
      return (await found.toArray()).map(({ snapshot }) => snapshot);
    },
    /** Tells all processes that the passages of a site have changed. */
    async advance(site: string): Promise<void> {
      await revisions.updateOne({ _id: site }, { $inc: { revision: 1 } }, { upsert: true });
    },
    /** Notes that they have been told of a snapshot, unless another one has taken its place. */
    async announced(id: string, snapshot: string): Promise<void> {
      await collection.updateOne({ _id: id, snapshot }, { $set: { announced: true } });
    },
    /** The revisions of all sites that have any knowledge. */
    async revisions(): Promise<ReadonlyMap<string, number>> {
      const all = await revisions.find({}).toArray();
      return new Map(all.map(({ _id, revision }) => [_id, revision]));
    },
    /** The revision of one site, 0 without any knowledge. */
    async revision(site: string): Promise<number> {
      return (await revisions.findOne({ _id: site }))?.revision ?? 0;
    },
    async createIndexes(): Promise<void> {
      await collection.createIndex({ site: 1, _id: 1 });
    },
  };
}

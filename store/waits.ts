import type { Db } from 'mongodb';

/** One wait of a customer for a person's reply, and what they were told of it. Without words. */
export type StoredWait = {
  /** `waitId`. */
  readonly _id: string;
  readonly conversation: string;
  readonly site: string;
  readonly team: string | null;
  readonly handoff: number;
  readonly at: Date;
  /** The bound of the estimate in seconds before rounding, null when there was none; who could answer then. */
  readonly bound: number | null;
  readonly present: number | null;
  /** What was stated, by the number of the event that did. */
  readonly stated: Readonly<Record<string, StatedWait>>;
  /** When a person replied or the wait ended without a reply; null while it lasts. */
  readonly endedAt: Date | null;
  readonly answered: boolean;
};

export type StatedWait = {
  readonly at: Date;
  readonly dueAt: Date | null;
  readonly bound: number | null;
  readonly quantile: number | null;
};

export type Statement = Omit<StoredWait, 'stated' | 'endedAt' | 'answered'> & {
  readonly seq: number;
  readonly statement: StatedWait;
};

/** The newest waits of a site that its book is made of: weeks of a busy site, a year of a quiet one. */
export const waitsOfBook = 1_500;

/** The id of a wait: made from when it began (epoch milliseconds). */
export function waitId(conversation: string, since: number): string {
  return `${conversation}:${since}`;
}

/** Waits under `<conversation>:<since>`: the evidence for what is promised next, and the record of what was kept. */
export function createWaits(db: Db) {
  const collection = db.collection<StoredWait>('waits');
  return {
    /** Records what was stated; the first statement of a wait begins it. A repeat changes nothing. */
    async state({ _id, seq, statement, ...begun }: Statement): Promise<void> {
      await collection.updateOne(
        { _id },
        {
          $set: { [`stated.${seq}`]: statement },
          $setOnInsert: { ...begun, endedAt: null, answered: false },
        },
        { upsert: true },
      );
    },

    /** Ends a wait once. */
    async end(id: string, endedAt: Date, answered: boolean): Promise<void> {
      await collection.updateOne({ _id: id, endedAt: null }, { $set: { endedAt, answered } });
    },

    /** The newest waits of a site, the newest first. */
    async newest(site: string, limit: number): Promise<StoredWait[]> {
      return collection.find({ site }).sort({ at: -1 }).limit(limit).toArray();
    },

    async createIndexes(): Promise<void> {
      await collection.createIndex({ site: 1, at: -1 });
    },
  };
}

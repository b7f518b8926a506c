import type { Db, Filter } from 'mongodb';
import type { Projection } from '../domain/conversation/project.ts';
import { insertOnce } from './connect.ts';

/** A conversation as lists show it: moved forward by `publish`, never the truth about who may speak. */
export type StoredConversation = {
  readonly _id: string;
  readonly site: string;
  readonly visitorId: string;
  readonly createdAt: Date;
  /** IANA name, when the visitor's browser told it. */
  readonly timeZone?: string;
  /** The site vouched for who the customer is. */
  readonly known?: true;
  /** Where the visitor last opened it. */
  readonly page?: VisitedPage;
  /** Set at the first message and forward only. */
  readonly projection: Projection | null;
  /** Repeats `projection.seq`, 0 before the first message; updates carry it as their condition. */
  readonly seq: number;
  readonly lastMessageAt: Date | null;
  /** What the newest packet says the customer wants, for lists. */
  readonly intent: string | null;
  /** The newest promise: its text and due time as stated, and how it ended. */
  readonly promise: StoredPromise | null;
  /** When the AI last stopped: the customer waits from then on, whoever has it in between. */
  readonly handoffAt?: Date;
  /** The beginning of the newest message that the customer wrote, and its language. */
  readonly preview?: string;
  readonly language?: string;
  /** The customer's message is newer than any word of the AI or of a person. */
  readonly unanswered?: boolean;
  /** When what lists show last changed, by the clock of the process that changed it. */
  readonly updatedAt?: Date;
  /** Tombstone: erased, its words gone for ever. */
  readonly erasedAt?: Date;
};

/** A page of the site, as the visitor's browser told it. */
export type VisitedPage = { readonly url: string; readonly title: string | null };

export type StoredPromise = {
  readonly text: string;
  readonly dueAt: Date | null;
  readonly basis: unknown;
  /** When a person first replied after it; null while nobody has. */
  readonly metAt: Date | null;
};

export type ProjectionUpdate = {
  readonly projection: Projection;
  readonly lastMessageAt?: Date;
  readonly intent?: string;
  readonly promise?: StoredPromise | null;
  readonly promiseMetAt?: Date;
} & Partial<Pick<StoredConversation, 'handoffAt' | 'preview' | 'language' | 'unanswered'>>;

/** Views of the inbox. */
export type InboxView = 'waiting' | 'mine' | 'ai' | 'human' | 'resolved' | 'all';

/** Conversations by `_id`; the projection that lists read. */
export function createConversations(db: Db) {
  const collection = db.collection<StoredConversation>('conversations');
  return {
    /** Stores a new conversation once: false when it exists. */
    create(
      conversation: Pick<
        StoredConversation,
        '_id' | 'site' | 'visitorId' | 'createdAt' | 'timeZone' | 'known' | 'page'
      >,
    ): Promise<boolean> {
      return insertOnce(collection, {
        ...conversation,
        projection: null,
        seq: 0,
        lastMessageAt: null,
        intent: null,
        promise: null,
      });
    },

    /** Keeps where the visitor is now. */
    async visit(id: string, page: VisitedPage): Promise<void> {
      await collection.updateOne({ _id: id, erasedAt: { $exists: false } }, { $set: { page } });
    },

    async get(id: string): Promise<StoredConversation | null> {
      return collection.findOne({ _id: id });
    },

    async getMany(ids: readonly string[]): Promise<StoredConversation[]> {
      return collection.find({ _id: { $in: [...ids] } }).toArray();
    },

    /** Moves the projection forward to a higher seq; an older one changes nothing. */
    async advance(id: string, update: ProjectionUpdate): Promise<void> {
      const { projection, promiseMetAt, ...rest } = update;
      await collection.updateOne(
        { _id: id, seq: { $lte: projection.seq }, erasedAt: { $exists: false } },
        {
          $set: {
            ...rest,
            ...(promiseMetAt ? { 'promise.metAt': promiseMetAt } : {}),
            projection,
            seq: projection.seq,
            updatedAt: new Date(),
          },
        },
      );
    },

    /** Conversations that match, for lists, in the order of `sort`. */
    async find(
      filter: Filter<StoredConversation>,
      sort: Readonly<Record<string, 1 | -1>>,
      limit: number,
    ): Promise<StoredConversation[]> {
      return collection
        .find({ ...filter, erasedAt: { $exists: false } })
        .sort(sort)
        .limit(limit)
        .toArray();
    },

    /** What changed at or after a time, erased ones too, oldest change first. */
    async changedSince(since: Date, limit: number): Promise<StoredConversation[]> {
      return collection
        .find({ updatedAt: { $gte: since } })
        .sort({ updatedAt: 1 })
        .limit(limit)
        .toArray();
    },

    /** How many conversations each owner has now. */
    async loads(): Promise<ReadonlyMap<string, number>> {
      const owned = await collection
        .find({ 'projection.mode': 'human' }, { projection: { 'projection.owner': 1 } })
        .toArray();
      const loads = new Map<string, number>();
      for (const { projection } of owned) {
        const owner = projection?.owner ?? '';
        loads.set(owner, (loads.get(owner) ?? 0) + 1);
      }
      return loads;
    },

    /** Those of `ids` that were erased. */
    async erasedAmong(ids: readonly string[]): Promise<ReadonlySet<string>> {
      const erased = await collection
        .find({ _id: { $in: [...ids] }, erasedAt: { $exists: true } }, { projection: { _id: 1 } })
        .toArray();
      return new Set(erased.map(({ _id }) => _id));
    },

    /** Replaces a conversation by its tombstone; the visitor's id stays so that its owner is told 410, not 404. */
    async bury(id: string, at: Date): Promise<void> {
      await collection.updateOne(
        { _id: id, erasedAt: { $exists: false } },
        {
          $set: { erasedAt: at, updatedAt: at, intent: null, promise: null, projection: null },
          $unset: { page: '', preview: '', language: '', handoffAt: '', unanswered: '' },
        },
      );
    },

    async createIndexes(): Promise<void> {
      await collection.createIndex({ 'projection.mode': 1, lastMessageAt: -1 });
      await collection.createIndex({ 'projection.mode': 1, 'promise.dueAt': 1 });
      await collection.createIndex({ 'projection.mode': 1, handoffAt: 1 });
      await collection.createIndex({ 'projection.mode': 1, site: 1 });
      await collection.createIndex({ lastMessageAt: -1 });
      await collection.createIndex({ updatedAt: 1 });
      await collection.createIndex({ visitorId: 1, createdAt: -1 });
    },
  };
}

import type { Db } from 'mongodb';
import type { Assessment } from '../domain/assessment.ts';
import type { Citation } from '../domain/events.ts';
import { belongingTo } from './connect.ts';

/** What the AI would say in a turn. It stands here unless it was sent as soon as it was drafted: then in its event. */
export type StoredDraft = {
  readonly _id: string;
  readonly conversation: string;
  readonly turn: number;
  readonly text: string;
  readonly citations: readonly Citation[];
  readonly assessment: Assessment;
  /** Passages looked at, best first, with what retrieval thought of them. */
  readonly looked: readonly {
    readonly passageId: string;
    readonly title: string;
    readonly score: number;
    /** Its source may be out of date. */
    readonly stale?: true;
  }[];
  readonly messageIds: readonly string[];
};

/** What an event of the AI tells the people who work here about its words: `draft` there. */
export type EventDraft = Pick<StoredDraft, 'assessment' | 'looked' | 'messageIds'>;

/** The id of a turn's draft. */
export function draftId(conversation: string, turn: number): string {
  return `${conversation}:${turn}`;
}

/** Drafts under `<conversation>:<turn>`; a retried draft replaces its predecessor, which nobody has seen. */
export function createDrafts(db: Db) {
  const collection = db.collection<StoredDraft>('drafts');
  return {
    async put(draft: StoredDraft): Promise<void> {
      await collection.replaceOne({ _id: draft._id }, draft, { upsert: true });
    },
    async get(conversation: string, turn: number): Promise<StoredDraft | null> {
      return collection.findOne({ _id: draftId(conversation, turn) });
    },
    /** Those of `ids` (`draftId`) that exist, in no order. */
    async getMany(ids: readonly string[]): Promise<StoredDraft[]> {
      return collection.find({ _id: { $in: [...ids] } }).toArray();
    },
    async erase(conversation: string): Promise<void> {
      await collection.deleteMany(belongingTo(conversation));
    },
  };
}

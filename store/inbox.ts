import type { Db, Filter } from 'mongodb';
import { graveReasons, type HandoffReason } from '../domain/events.ts';
import type { InboxView, StoredConversation } from './conversations.ts';

type Conversations = Filter<StoredConversation>;

/** A stretch of a view's order: conversations that match `only`, by `key` and then by id. */
type Stretch = {
  readonly only: Conversations;
  readonly key: 'projection.promise.dueAt' | 'handoffAt' | 'lastMessageAt' | 'createdAt';
  readonly direction: 1 | -1;
};

/** A place in a view's order: after the conversation `id`, whose key is `key` (epoch milliseconds). */
export type InboxPlace = { readonly stretch: number; readonly key: number; readonly id: string };

export type InboxQuery = {
  readonly view: InboxView;
  /** Whose conversations `mine` are. */
  readonly operatorId: string;
  readonly site?: string | undefined;
  readonly reason?: HandoffReason | undefined;
  readonly risk?: 'high' | 'normal' | undefined;
  /** Sites that are left out. */
  readonly hiddenSites: readonly string[];
  readonly after: InboxPlace | null;
  readonly limit: number;
};

/** By promise due, then those that were promised nothing, longest wait first: who is put back keeps the place. */
const waitingOrder: readonly Stretch[] = [
  { only: { 'projection.promise.dueAt': { $ne: null } }, key: 'projection.promise.dueAt', direction: 1 },
  { only: { 'projection.promise.dueAt': null }, key: 'handoffAt', direction: 1 },
];
/** Newest customer message first, then those without one. */
const newestOrder: readonly Stretch[] = [
  { only: { lastMessageAt: { $ne: null } }, key: 'lastMessageAt', direction: -1 },
  { only: { lastMessageAt: null }, key: 'createdAt', direction: -1 },
];

/** How much there is for someone: in all, and how many wait by site. */
export type InboxCounts = {
  readonly counts: Readonly<Record<'waiting' | 'mine' | 'ai' | 'human', number>>;
  readonly waiting: ReadonlyMap<string, number>;
};

/** Pages of conversations for the people who answer them. */
export function createInbox(db: Db) {
  const collection = db.collection<StoredConversation>('conversations');
  return {
    /** The next conversations of a view and where the following page starts, null at the end. */
    async page(
      query: InboxQuery,
    ): Promise<{ readonly conversations: StoredConversation[]; readonly next: InboxPlace | null }> {
      const { view, after, limit } = query;
      const order = view === 'waiting' ? waitingOrder : newestOrder;
      const found: { readonly conversation: StoredConversation; readonly place: InboxPlace }[] = [];
      for (let index = after?.stretch ?? 0; index < order.length && found.length <= limit; index++) {
        const stretch = order[index] as Stretch;
        const begin = after?.stretch === index ? beyond(stretch, after) : {};
        const conversations = await collection
          .find({ $and: [matching(query), ofRisk(query), stretch.only, begin] })
          .sort({ [stretch.key]: stretch.direction, _id: stretch.direction })
          .limit(limit + 1 - found.length)
          .toArray();
        for (const conversation of conversations) {
          const place = { stretch: index, key: keyOf(conversation, stretch), id: conversation._id };
          found.push({ conversation, place });
        }
      }
      return {
        conversations: found.slice(0, limit).map(({ conversation }) => conversation),
        next: found.length > limit ? (found[limit - 1]?.place ?? null) : null,
      };
    },

    /** Counts what an operator sees of the views that are worked on; erased conversations have no mode. */
    async counts(operatorId: string, hiddenSites: readonly string[]): Promise<InboxCounts> {
      const shown: Conversations = hiddenSites.length > 0 ? { site: { $nin: [...hiddenSites] } } : {};
      const count = (view: InboxView) => collection.countDocuments({ ...inView(view, operatorId), ...shown });
      const [groups, mine, ai, human] = await Promise.all([
        collection
          .aggregate<{ readonly _id: string; readonly count: number }>([
            { $match: { ...inView('waiting', operatorId), ...shown } },
            { $group: { _id: '$site', count: { $sum: 1 } } },
          ])
          .toArray(),
        ...[count('mine'), count('ai'), count('human')],
      ] as const);
      const waiting = new Map(groups.map(({ _id, count: found }) => [_id, found]));
      const all = [...waiting.values()].reduce((sum, found) => sum + found, 0);
      return { counts: { waiting: all, mine, ai, human }, waiting };
    },
  };
}

function matching({ view, operatorId, site, reason, hiddenSites }: InboxQuery): Conversations {
  return {
    erasedAt: { $exists: false },
    ...(reason === undefined ? {} : { 'projection.reason': reason }),
    ...(site === undefined ? {} : { site }),
    ...(hiddenSites.length > 0 && site === undefined ? { site: { $nin: [...hiddenSites] } } : {}),
    ...inView(view, operatorId),
  };
}

function ofRisk({ risk }: InboxQuery): Conversations {
  if (risk === undefined) return {};
  return { 'projection.reason': risk === 'high' ? { $in: [...graveReasons] } : { $nin: [...graveReasons] } };
}

/** A conversation without an event is not shown: nothing has been said in it. */
function inView(view: InboxView, operatorId: string): Conversations {
  switch (view) {
    case 'all':
      return { projection: { $ne: null } };
    case 'mine':
      return { 'projection.mode': 'human', 'projection.owner': operatorId };
    case 'waiting':
    case 'ai':
    case 'human':
    case 'resolved':
      return { 'projection.mode': view };
  }
}

function beyond({ key, direction }: Stretch, { key: reached, id }: InboxPlace): Conversations {
  const value = key === 'projection.promise.dueAt' ? reached : new Date(reached);
  const past = direction === 1 ? '$gt' : '$lt';
  return { $or: [{ [key]: { [past]: value } }, { [key]: value, _id: { [past]: id } }] } as Conversations;
}

function keyOf(conversation: StoredConversation, { key }: Stretch): number {
  if (key === 'projection.promise.dueAt') return conversation.projection?.promise?.dueAt ?? 0;
  return conversation[key]?.getTime() ?? 0;
}

import type { Db } from 'mongodb';
import type { ConversationEvent } from '../domain/events.ts';
import { followInserts } from './change-stream.ts';
import { belongingTo, isDuplicate } from './connect.ts';

type StoredEvent = ConversationEvent & { readonly _id: string; readonly conversation: string };

/** What an event says to the customer. */
export type SaidText = { readonly _id: string; readonly conversation: string; readonly text: string };

/** The most events read in one round trip. */
export const eventPage = 200;

/** The id of an event: made, not looked up. */
export function eventId(conversation: string, seq: number): string {
  return `${conversation}:${seq}`;
}

/** Events, each under `<conversation>:<seq>`. Written once, never changed, erased with their conversation. */
export function createEvents(db: Db) {
  const collection = db.collection<StoredEvent>('events');
  return {
    /** Appends in order, or stops at the first whose number is taken: false, and what stands there stays. */
    async append(conversation: string, events: readonly ConversationEvent[]): Promise<boolean> {
      const documents = events.map((event) => ({
        ...event,
        _id: eventId(conversation, event.seq),
        conversation,
      }));
      try {
        await collection.insertMany(documents, { ordered: true });
        return true;
      } catch (error) {
        if (isDuplicate(error)) return false;
        throw error;
      }
    },

    /** Events after `after`, in order and without gaps, at most `limit`. */
    async after(conversation: string, after: number, limit: number): Promise<ConversationEvent[]> {
      const ids = Array.from({ length: Math.min(limit, eventPage) }, (_, index) =>
        eventId(conversation, after + 1 + index),
      );
      return prefix(
        (await collection.find({ _id: { $in: ids } }).toArray()).sort((a, b) => a.seq - b.seq),
        after,
      );
    },

    /** The texts of some events, in one round trip. */
    async texts(ids: readonly string[]): Promise<SaidText[]> {
      return collection
        .find({ _id: { $in: [...ids] } })
        .project<SaidText>({ conversation: 1, text: 1 })
        .toArray();
    },

    /** For each watched conversation the events after what its readers have seen, in one round trip. */
    async next(
      watched: ReadonlyMap<string, number>,
      ahead: number,
    ): Promise<Map<string, ConversationEvent[]>> {
      const ids = [...watched].flatMap(([conversation, seen]) =>
        Array.from({ length: ahead }, (_, index) => eventId(conversation, seen + 1 + index)),
      );
      const found = new Map<string, StoredEvent[]>();
      for (const event of await collection.find({ _id: { $in: ids } }).toArray()) {
        found.set(event.conversation, [...(found.get(event.conversation) ?? []), event]);
      }
      return new Map(
        [...found].map(([conversation, events]) => [
          conversation,
          prefix(
            events.sort((a, b) => a.seq - b.seq),
            watched.get(conversation) ?? 0,
          ),
        ]),
      );
    },

    /**
     * Announces every event as it is stored, from now until the returned function is called. `onChange` says whether
     * that works: never on a server without change streams, and not while one is broken.
     */
    follow(
      onEvent: (conversation: string, event: ConversationEvent) => void,
      onChange: (up: boolean) => void,
    ): () => void {
      return followInserts(
        db,
        collection,
        (stored) => onEvent(stored.conversation, toEvent(stored)),
        onChange,
      );
    },

    /** Erases a conversation's events. */
    async erase(conversation: string): Promise<void> {
      await collection.deleteMany(belongingTo(conversation));
    },
  };
}

function prefix(events: readonly StoredEvent[], after: number): ConversationEvent[] {
  const gap = events.findIndex((event, index) => event.seq !== after + 1 + index);
  return (gap === -1 ? events : events.slice(0, gap)).map(toEvent);
}

function toEvent({ _id, conversation, ...event }: StoredEvent): ConversationEvent {
  return event as ConversationEvent;
}

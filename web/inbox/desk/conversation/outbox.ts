import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react';
import { answerOf, api, newKey } from '../../api.ts';
import { Refusal, sentenceOf } from '../../refusal.ts';
import { useSession } from '../../session.ts';
import type { Kind } from './drafts.ts';
import type { Log } from './log.ts';

/** Something that was sent and whose event has not been seen yet. */
export type Outgoing = {
  readonly clientMessageId: string;
  readonly kind: Kind;
  readonly text: string;
  /** The newest event that was known when it was sent. */
  readonly after: number;
  /** The number of its event, once the API has answered. */
  readonly seq: number | null;
  /** Why it has not gone out; null while it is on its way. */
  readonly failed: string | null;
  /** The session had ended: it goes out with the next one. */
  readonly signedOut?: boolean;
};

type Outbox = readonly Outgoing[];
const none: Outbox = [];
const boxes = new Map<string, Outbox>();
const listeners = new Set<() => void>();
/** Deliveries that have not ended, each with whether it went out. */
const underWay = new Map<string, Set<Promise<boolean>>>();
const placeOf = (myId: string, id: string) => `baton.outbox.${myId}.${id}`;

function boxAt(place: string): Outbox {
  const known = boxes.get(place);
  if (known) return known;
  const stored: Outbox = JSON.parse(localStorage.getItem(place) ?? 'null') ?? none;
  boxes.set(place, stored);
  return stored;
}

function put(place: string, box: Outbox): void {
  boxes.set(place, box);
  if (box.length === 0) localStorage.removeItem(place);
  else localStorage.setItem(place, JSON.stringify(box));
  for (const run of listeners) run();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export type UseOutbox = {
  readonly outgoing: Outbox;
  readonly send: (kind: Kind, text: string) => void;
  readonly retry: (outgoing: Outgoing) => void;
  /** Resolves when everything that is on its way has gone out; rejects when something of it has not. */
  readonly settled: () => Promise<void>;
};

/**
 * What I sent to a conversation and is not in its log yet. It outlives this page, and is sent again under the same id, so
 * that it arrives once. `onRefused`: the API said no, so the words go back to whoever wrote them.
 */
export function useOutbox(
  myId: string,
  id: string,
  newest: number,
  onRefused: (outgoing: Outgoing, refusal: Refusal) => void,
): UseOutbox {
  const place = placeOf(myId, id);
  const outgoing = useSyncExternalStore(subscribe, () => boxAt(place));
  const refused = useRef(onRefused);
  refused.current = onRefused;

  const change = useCallback(
    (key: string, news: Partial<Outgoing> | null) => {
      const box = boxAt(place);
      put(
        place,
        news === null
          ? box.filter(({ clientMessageId }) => clientMessageId !== key)
          : box.map((one) => (one.clientMessageId === key ? { ...one, ...news } : one)),
      );
    },
    [place],
  );

  const attempt = useCallback(
    async (one: Outgoing): Promise<boolean> => {
      const { clientMessageId, kind, text } = one;
      const asked = { params: { path: { id } }, body: { clientMessageId, text } };
      change(clientMessageId, { failed: null, signedOut: false });
      try {
        const { seq } = await answerOf(
          kind === 'reply'
            ? api.POST('/v1/conversations/{id}/replies', asked)
            : api.POST('/v1/conversations/{id}/notes', asked),
        );
        change(clientMessageId, { seq });
        return true;
      } catch (error) {
        const final = error instanceof Refusal && error.status >= 400 && error.status < 500;
        if (final && error.status !== 401 && error.status !== 429) {
          change(clientMessageId, null);
          refused.current(one, error);
        } else {
          const signedOut = final && error.status === 401;
          const failed = signedOut ? 'It goes out once you have signed in.' : sentenceOf(error);
          change(clientMessageId, { failed, signedOut });
        }
        return false;
      }
    },
    [id, change],
  );

  const deliver = useCallback(
    async (one: Outgoing) => {
      const deliveries = underWay.get(place) ?? new Set();
      underWay.set(place, deliveries);
      const delivery = attempt(one);
      deliveries.add(delivery);
      await delivery;
      deliveries.delete(delivery);
    },
    [place, attempt],
  );

  // What an earlier page was sending when it went is sent again.
  useEffect(() => {
    for (const one of boxAt(place)) if (one.seq === null) void deliver(one);
  }, [place, deliver]);

  // Nor does anybody who signs in again press for it.
  const { dataUpdatedAt: signedInAt } = useSession();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a session that begins has no other sign
  useEffect(() => {
    for (const one of boxAt(place)) if (one.signedOut) void deliver(one);
  }, [place, deliver, signedInAt]);

  // What stands in the log is no longer on its way.
  useEffect(() => {
    const rest = outgoing.filter(({ seq }) => seq === null || seq > newest);
    if (rest.length < outgoing.length) put(place, rest);
  }, [place, newest, outgoing]);

  return {
    outgoing,
    send(kind, text) {
      const one: Outgoing = {
        ...{ clientMessageId: newKey(), kind, text, after: newest },
        ...{ seq: null, failed: null },
      };
      put(place, [...boxAt(place), one]);
      void deliver(one);
    },
    retry: (one) => void deliver(one),
    async settled() {
      const sent = await Promise.all(underWay.get(place) ?? []);
      if (sent.includes(false) || boxAt(place).some(({ failed }) => failed !== null)) {
        throw new Refusal(0, 'unsent', 'What you wrote has not gone out yet. Try that again first.');
      }
    },
  };
}

/** What is on its way and not in the log: its event may come before the answer that tells its number. Pure. */
export function stillOut(outgoing: readonly Outgoing[], { events }: Log, myId: string): readonly Outgoing[] {
  const taken = new Set<number>();
  return outgoing.filter(({ kind, text, after, seq }) => {
    const type = kind === 'reply' ? 'operator_message' : 'note';
    const own = events.findLast(
      (event) =>
        event.seq === seq ||
        (event.seq > after &&
          event.type === type &&
          event.by.id === myId &&
          event.text === text &&
          !taken.has(event.seq)),
    );
    if (own) taken.add(own.seq);
    return !own;
  });
}

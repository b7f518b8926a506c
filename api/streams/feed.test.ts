import { jest } from '@jest/globals';
import { pino } from 'pino';
import type { Visitor } from '../../domain/caller.ts';
import type { ConversationEvent, EventType } from '../../domain/events.ts';
import { createFeed, type FeedSources, type Subscriber } from './feed.ts';

beforeEach(() => jest.useFakeTimers({ now: 1_000_000 }));
afterEach(() => jest.useRealTimers());

const caller: Visitor = { kind: 'visitor', visitorId: 'v', site: 's' };
const event = (seq: number, type: EventType): ConversationEvent => {
  return { seq, type, at: '2026-01-01T00:00:00.000Z', episode: 1, by: { kind: 'system' } };
};

/** A feed over events that the test publishes, with every read counted. */
function feedOver() {
  const log = new Map<string, ConversationEvent[]>();
  const outcasts = new Set<unknown>();
  let reads = 0;
  let announce: Parameters<FeedSources['follow']>[0] = () => {};
  let change: Parameters<FeedSources['follow']>[1] = () => {};
  const feed = createFeed(
    {
      next: async (watched, ahead) => {
        reads += 1;
        const found = [...watched].map(
          ([id, seen]) => [id, (log.get(id) ?? []).slice(seen, seen + ahead)] as const,
        );
        return new Map(found.filter(([, events]) => events.length > 0));
      },
      typing: async () => [],
      outcasts: async (streams) => streams.filter((stream) => outcasts.has(stream)),
      inbox: { changedSince: async () => [], toItems: async () => [], hiddenSites: async () => [] },
      follow: (onEvent, onChange) => {
        announce = onEvent;
        change = onChange;
        return () => {};
      },
    },
    pino({ level: 'silent' }),
    Date.now,
  );
  const open = (conversation: string, seen = 0) => {
    const got: number[] = [];
    let closed = false;
    const subscriber: Subscriber = {
      ...{ conversation, seen, caller, site: 's' },
      deliver: (events) => got.push(...events.map(({ seq }) => seq)),
      typing: () => {},
      tellSeen: () => {},
      ping: () => {},
      close: () => {
        closed = true;
        leave();
      },
    };
    const leave = feed.subscribe(subscriber, false);
    return { got, subscriber, isClosed: () => closed };
  };
  const publish = (conversation: string, ...types: EventType[]) => {
    const events = log.get(conversation) ?? [];
    const fresh = types.map((type, index) => event(events.length + 1 + index, type));
    log.set(conversation, [...events, ...fresh]);
    return fresh;
  };
  const readsOf = async (milliseconds: number) => {
    const before = reads;
    await jest.advanceTimersByTimeAsync(milliseconds);
    return reads - before;
  };
  return {
    feed,
    outcasts,
    open,
    publish,
    readsOf,
    announce: (conversation: string, fresh: ConversationEvent) => announce(conversation, fresh),
    change: (up: boolean) => change(up),
  };
}

test('what is asked for here is seen within milliseconds, what others cause within a quarter second', async () => {
  const { feed, open, publish } = feedOver();
  const [asked, quiet] = [open('asked'), open('quiet')];
  await jest.advanceTimersByTimeAsync(1_000);
  feed.touch('asked');
  await jest.advanceTimersByTimeAsync(30);
  publish('asked', 'customer_message', 'ai_answer', 'note');
  publish('quiet', 'customer_message', 'ai_answer');
  await jest.advanceTimersByTimeAsync(10);
  expect(asked.got).toEqual([1, 2, 3]);
  await jest.advanceTimersByTimeAsync(260);
  expect(quiet.got).toEqual([1, 2]);
  feed.close();
});

test('any number of quiet streams costs four reads a second, and no stream costs none', async () => {
  const { feed, open, readsOf } = feedOver();
  for (let index = 0; index < 300; index++) open(`c${index}`);
  await readsOf(1_000);
  expect(await readsOf(10_000)).toBeLessThanOrEqual(40);
  feed.close();
  const idle = feedOver();
  expect(await idle.readsOf(60_000)).toBe(0);
  idle.feed.close();
});

test('events that the server announces are passed on without a read', async () => {
  const { feed, open, publish, readsOf, announce, change } = feedOver();
  const { got } = open('c');
  change(true);
  await readsOf(2_500);
  feed.touch('c');
  for (const fresh of publish('c', 'customer_message', 'ai_answer')) announce('c', fresh);
  expect(got).toEqual([1, 2]);
  expect(await readsOf(10_000)).toBeLessThanOrEqual(5);
  feed.close();
});

test('what was not announced is made up for, and order is kept', async () => {
  const { feed, open, publish, readsOf, announce, change } = feedOver();
  const { got } = open('c');
  change(true);
  await readsOf(100);
  const [, second] = publish('c', 'customer_message', 'ai_answer');
  if (second) announce('c', second);
  expect(got).toEqual([]);
  await readsOf(10);
  expect(got).toEqual([1, 2]);
  change(false);
  publish('c', 'customer_message');
  await readsOf(300);
  expect(got).toEqual([1, 2, 3]);
  feed.close();
});

test('a stream that may not go on is closed within 5 s', async () => {
  const { feed, open, outcasts } = feedOver();
  const [one, other] = [open('c'), open('c')];
  await jest.advanceTimersByTimeAsync(10_000);
  outcasts.add(one.subscriber);
  await jest.advanceTimersByTimeAsync(5_000);
  expect([one.isClosed(), other.isClosed()]).toEqual([true, false]);
  feed.close();
  expect(other.isClosed()).toBe(true);
});

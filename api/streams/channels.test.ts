import type { ConversationEvent, EventType } from '../../domain/events.ts';
import { createChannels, type Listener } from './channels.ts';

const event = (seq: number, type: EventType = 'note'): ConversationEvent => ({
  seq,
  type,
  at: '2026-01-01T00:00:00.000Z',
  episode: 1,
  by: { kind: 'system' },
});

function open(now = () => 0) {
  const channels = createChannels<Listener>(now);
  const listen = (conversation: string, seen: number) => {
    const got: number[] = [];
    const listener: Listener = {
      conversation,
      seen,
      deliver: (events) => got.push(...events.map((e) => e.seq)),
    };
    channels.attach(listener, false);
    return { got, listener };
  };
  return { channels, listen };
}

test('every stream gets each event once and in order, wherever it stands', () => {
  const { channels, listen } = open();
  const first = listen('c', 0);
  channels.receive('c', [event(1), event(2), event(3)]);
  const late = listen('c', 2);
  expect(channels.takeUrgent()).toEqual(new Map([['c', 2]]));
  channels.receive('c', [event(3), event(4)]);
  channels.receive('c', [event(4)]);
  expect(first.got).toEqual([1, 2, 3, 4]);
  expect(late.got).toEqual([3, 4]);
});

test('an event that comes before its predecessor is not delivered but read again at once', () => {
  const { channels, listen } = open();
  const { got } = listen('c', 4);
  channels.takeUrgent();
  channels.receive('c', [event(6)]);
  expect(got).toEqual([]);
  expect(channels.takeUrgent()).toEqual(new Map([['c', 4]]));
  channels.receive('c', [event(5), event(6)]);
  expect(got).toEqual([5, 6]);
});

test('a conversation is hot from when an answer usually comes until it came', () => {
  let now = 0;
  const { channels, listen } = open(() => now);
  channels.touch('c');
  listen('c', 0);
  expect(channels.takeHot().size).toBe(0);
  expect(channels.untilHot()).toBeGreaterThan(0);
  now = 20;
  expect(channels.takeHot()).toEqual(new Map([['c', 0]]));
  channels.receive('c', [event(1, 'customer_message')]);
  now = 9_000;
  expect(channels.takeHot().has('c')).toBe(true);
  channels.receive('c', [event(2, 'ai_answer')]);
  expect(channels.takeHot().has('c')).toBe(false);
  expect(channels.untilHot()).toBeNull();
  expect(channels.cold()).toEqual(new Map([['c', 2]]));
});

test('the first look at a turn comes when turns have lately been answered', () => {
  let now = 0;
  const { channels, listen } = open(() => now);
  listen('c', 0);
  const firstLook = (took: number, seq: number): number => {
    channels.touch('c');
    const wait = channels.untilHot() ?? 0;
    now += took;
    channels.receive('c', [event(seq, 'ai_answer')]);
    return wait;
  };
  for (let seq = 1; seq <= 30; seq += 1) firstLook(100, seq);
  expect(firstLook(100, 31)).toBeCloseTo(70, 0);
  for (let seq = 32; seq <= 62; seq += 1) firstLook(60_000, seq);
  expect(firstLook(1, 63)).toBeLessThanOrEqual(140);
});

test('after a handoff more is expected for a moment', () => {
  let now = 0;
  const { channels, listen } = open(() => now);
  listen('c', 0);
  channels.receive('c', [event(1, 'handoff')]);
  now = 900;
  expect(channels.takeHot().has('c')).toBe(true);
  now = 1_100;
  expect(channels.takeHot().has('c')).toBe(false);
});

test('while people answer, a customer message is not waited upon', () => {
  let now = 0;
  const { channels, listen } = open(() => now);
  listen('c', 0);
  channels.receive('c', [event(1, 'handoff'), event(2, 'customer_message')]);
  now = 1_500;
  expect(channels.takeHot().size).toBe(0);
  channels.receive('c', [event(3, 'return_to_ai')]);
  now = 5_000;
  expect(channels.takeHot().has('c')).toBe(true);
});

test('a conversation without streams is neither read nor remembered', () => {
  const { channels, listen } = open();
  const { listener } = listen('c', 0);
  channels.detach(listener);
  channels.touch('c');
  expect(channels.takeHot().size + channels.cold().size + channels.takeUrgent().size).toBe(0);
});

import type { Outgoing, TalkEvent } from './events.ts';
import { type Bubble, toRows, unseen } from './rows.ts';
import { standingOf } from './standing.ts';

const start = Date.parse('2026-11-28T10:00:00Z');
const at = (minutes: number) => new Date(start + minutes * 60_000).toISOString();

/** Numbered as they are listed, a minute apart. */
function talk(...given: readonly (Partial<TalkEvent> & { readonly type: string })[]): TalkEvent[] {
  return given.map((event, index) => ({
    ...{ seq: index + 1, at: at(index), episode: 1, by: { kind: kindOf(event.type) } },
    ...event,
  }));
}

function kindOf(type: string): TalkEvent['by']['kind'] {
  if (type === 'customer_message') return 'customer';
  return type.startsWith('ai_') ? 'ai' : 'system';
}

const ana = { kind: 'operator', name: 'Ana' } as const;
const sending = { isQueued: false, seenSeq: 0 };
const out = (given: Partial<Outgoing>): Outgoing => ({ id: 'x', text: 'hi', at: start, after: 0, ...given });
const bubbles = (rows: ReturnType<typeof toRows>) =>
  rows.filter((row): row is Bubble => row.kind === 'bubble');

test('what is on its way stands once, whether its event or the answer to it comes first', () => {
  const event = talk({ type: 'customer_message', text: 'hi', messageId: 'm1' });
  expect(unseen(event, [out({})])).toEqual([]);
  expect(unseen(event, [out({ messageId: 'm1' })])).toEqual([]);
  expect(unseen([], [out({ messageId: 'm1' })])).toHaveLength(1);
});

test('the same words written again are another message', () => {
  const first = talk({ type: 'customer_message', text: 'hi', messageId: 'm1' });
  expect(unseen(first, [out({ after: 1 })])).toHaveLength(1);
  expect(unseen(first, [out({ id: 'a' }), out({ id: 'b' })])).toHaveLength(1);
});

test('a press of the button is told from words', () => {
  const asked = talk({ type: 'customer_message', text: '', asked: true, messageId: 'm1' });
  expect(unseen(asked, [out({ text: null })])).toEqual([]);
  expect(unseen(asked, [out({ text: 'hi' })])).toHaveLength(1);
});

test('bubbles of one voice are a group; the newest of the customer tells how far it got', () => {
  const events = talk(
    { type: 'customer_message', text: 'a', messageId: 'm1' },
    { type: 'operator_message', text: 'b', by: ana },
    { type: 'customer_message', text: 'c', messageId: 'm2' },
    { type: 'customer_message', text: 'd', messageId: 'm3' },
  );
  const shown = bubbles(toRows(events, [], { ...sending, seenSeq: 4 }));
  expect(shown.map(({ isFirst, isLast }) => [isFirst, isLast])).toEqual([
    [true, true],
    [true, true],
    [true, false],
    [false, true],
  ]);
  expect(shown.map(({ delivery }) => delivery)).toEqual([null, null, null, 'seen']);
});

test('what is written offline says that it waits, what was refused that it failed', () => {
  const rows = toRows([], [out({}), out({ id: 'y', failed: true })], { ...sending, isQueued: true });
  expect(bubbles(rows).map(({ delivery }) => delivery)).toEqual(['queued', 'failed']);
});

test('a conversation tells who answers, through every change of hands', () => {
  const steps: readonly (readonly [Partial<TalkEvent> & { type: string }, string, string | null])[] = [
    [{ type: 'customer_message', text: 'a' }, 'ai', null],
    [{ type: 'handoff', handoff: 1 }, 'waiting', null],
    [{ type: 'claim', by: ana }, 'human', 'Ana'],
    [{ type: 'release', by: ana }, 'waiting', null],
    [{ type: 'barge_in', by: { kind: 'operator', name: 'Ben' } }, 'human', 'Ben'],
    [{ type: 'transfer', to: 'ana' }, 'human', null],
    [{ type: 'operator_message', text: 'b', by: ana }, 'human', 'Ana'],
    [{ type: 'transfer', to: null }, 'waiting', null],
    [{ type: 'return_to_ai' }, 'ai', null],
    [{ type: 'resolve' }, 'resolved', null],
    [{ type: 'customer_message', text: 'c' }, 'ai', null],
  ];
  for (const [index, [, mode, name]] of steps.entries()) {
    const standing = standingOf(talk(...steps.slice(0, index + 1).map(([event]) => event)));
    expect([standing.mode, standing.name]).toEqual([mode, name]);
  }
});

test('the wait that was stated last counts, and the first reply says whether it was kept', () => {
  const waiting = talk(
    { type: 'handoff', handoff: 1 },
    { type: 'wait_promise', handoff: 1, dueAt: at(3) },
    { type: 'wait_update', handoff: 1, dueAt: at(30) },
  );
  expect(standingOf(waiting).wait).toMatchObject({
    seq: 3,
    dueAt: start + 30 * 60_000,
    isOver: false,
    kept: null,
  });
  const reply = (minutes: number) => ({
    ...talk({ type: 'operator_message', by: ana })[0]!,
    seq: 4,
    at: at(minutes),
  });
  expect(standingOf([...waiting, reply(29)]).wait?.kept).toBe(true);
  expect(standingOf([...waiting, reply(31)]).wait?.kept).toBe(false);
  expect(standingOf([...waiting, reply(29), { ...reply(40), seq: 5 }]).wait?.kept).toBe(true);
});

test('a rating is asked for once per resolve', () => {
  const resolved = talk({ type: 'customer_message', text: 'a' }, { type: 'resolve' });
  expect(standingOf(resolved).ratable).toBe(2);
  expect(standingOf([...resolved, { ...talk({ type: 'rating', score: 5 })[0]!, seq: 3 }]).ratable).toBeNull();
});

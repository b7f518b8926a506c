import { toItems } from './items.ts';
import { append, type LogEvent, type UnsentDraft } from './log.ts';
import { type Outgoing, stillOut } from './outbox.ts';

const at = '2026-11-28T12:00:00.000Z';
const event = (seq: number, type: string, more: object = {}) =>
  ({ seq, type, at, episode: 1, by: { kind: 'customer' }, ...more }) as unknown as LogEvent;
const draft = (turn: number, ...messageIds: string[]) =>
  ({ turn, text: '', messageIds, citations: [], looked: [] }) as unknown as UnsentDraft;

test('a log grows by its next event, knows a repeat, and tells a gap', () => {
  const log = { events: [event(1, 'claim')] };
  expect(append(log, event(2, 'note'))?.events).toHaveLength(2);
  expect(append(log, event(1, 'claim'))).toBe(log);
  expect(append(log, event(3, 'note'))).toBeNull();
});

test('a draft that was never sent stands after what it was to answer; one that was sent is no draft', () => {
  const log = {
    events: [
      event(1, 'customer_message', { messageId: 'm1', text: 'a' }),
      event(2, 'ai_answer', { turn: 1, text: 'b', citations: [] }),
      event(3, 'customer_message', { messageId: 'm2', text: 'c' }),
      event(4, 'handoff', { rules: [] }),
    ],
  };
  const kinds = toItems(log, [draft(1, 'm1'), draft(2, 'm2')]).map(({ kind }) => kind);
  expect(kinds).toEqual(['day', 'message', 'message', 'message', 'draft', 'line']);
});

test('a hold that is renewed is one line, its end is another, and packets are none', () => {
  const log = { events: [event(1, 'hold'), event(2, 'hold'), event(3, 'hold_end'), event(4, 'packet')] };
  expect(toItems(log, []).map(({ kind }) => kind)).toEqual(['day', 'line', 'line']);
});

test('what was sent is on its way until its event is there, once for each', () => {
  const sent = (text: string, more: Partial<Outgoing> = {}): Outgoing => ({
    ...{ clientMessageId: text, kind: 'reply', text, after: 1, seq: null, failed: null },
    ...more,
  });
  const reply = (seq: number, text: string) =>
    event(seq, 'operator_message', { text, by: { kind: 'operator', id: 'ana' } });
  const log = { events: [reply(1, 'ok'), reply(2, 'ok')] };
  expect(stillOut([sent('ok'), sent('ok'), sent('later')], log, 'ana')).toEqual([sent('ok'), sent('later')]);
  expect(stillOut([sent('masked', { seq: 2 })], log, 'ana')).toEqual([]);
  expect(stillOut([sent('ok')], log, 'bo')).toHaveLength(1);
});

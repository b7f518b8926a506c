import type { Projection } from '../domain/conversation/project.ts';
import type { Fact, FactBody } from '../domain/events.ts';
import type { StoredMessage } from '../store/messages.ts';
import { listed } from './listed.ts';

const projection = { promise: null } as unknown as Projection;
const fact = (body: FactBody, seq = 1): Fact => ({
  ...body,
  seq,
  at: 1_000,
  episode: 1,
  by: { kind: 'customer' },
});

function list(text: string, ...bodies: readonly FactBody[]) {
  const messages = new Map([['m', { _id: 'm', text } as StoredMessage]]);
  const facts = bodies.map((body, index) => fact(body, index + 1));
  return listed(
    { conversation: 'c', facts, projection },
    { messages, packets: new Map(), policy: null, canMail: false },
  );
}

const message: FactBody = { type: 'customer_message', messageId: 'm', language: 'de' };

test('a message is shown by its beginning on one line, whole characters only', () => {
  expect(list('  Wo ist\n\n meine \t Bestellung? ', message)).toEqual({
    lastMessageAt: new Date(1_000),
    preview: 'Wo ist meine Bestellung?',
    language: 'de',
    unanswered: true,
  });
  expect(list('😀'.repeat(141), message).preview).toBe('😀'.repeat(140));
});

test('a press of the button leaves the words before it', () => {
  const pressed = list('', { ...message, asksPerson: true });
  expect(pressed).toEqual({ lastMessageAt: new Date(1_000), unanswered: true });
});

test('an answer answers, a notice and a note do not', () => {
  expect(list('Hello', message, { type: 'ai_answer', turn: 1 }).unanswered).toBe(false);
  expect(list('', { type: 'operator_message', messageId: 'r' })).toEqual({ unanswered: false });
  const handoff: FactBody = { type: 'handoff', handoff: 1, reason: 'no_source', rules: [] };
  expect(list('Hello', message, handoff)).toMatchObject({ unanswered: true, handoffAt: new Date(1_000) });
  expect(list('', { type: 'note', messageId: 'n' })).toEqual({});
});

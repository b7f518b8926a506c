import type { Visitor } from '../../domain/caller.ts';
import { AppError } from '../../domain/errors.ts';
import type { StoredMessage } from '../../store/messages.ts';
import type { ApiDeps } from '../deps.ts';
import { acceptMessage } from './accept-message.ts';

const visitor: Visitor = { kind: 'visitor', visitorId: 'v', site: 's' };
const words = { clientMessageId: 'm', text: 'My card is 4111' };

/** Dependencies that note every round trip in order. */
function noted({ stored = null as StoredMessage | null, engineIsUp = true, seq = 0 } = {}) {
  const trips: string[] = [];
  const rings: unknown[] = [];
  const deps = {
    now: () => 1_000,
    hub: { touch: () => trips.push('touch') },
    tell: () => {},
    store: {
      conversations: {
        get: async () => {
          trips.push('read conversation');
          return { _id: 'c', site: 's', visitorId: 'v', seq };
        },
      },
      policies: { newest: async () => null },
      messages: {
        insert: async () => {
          trips.push('insert message');
          return stored === null;
        },
        get: async () => {
          trips.push('read message');
          return stored;
        },
      },
    },
    engine: {
      ring: async (...ring: unknown[]) => {
        trips.push('ring');
        rings.push(ring);
        if (!engineIsUp) throw new AppError('unavailable', 'away');
      },
    },
  } as unknown as ApiDeps;
  return { deps, trips, rings };
}

const earlier = (changes: Partial<StoredMessage> = {}): StoredMessage => ({
  ...{ _id: 'c:x', conversation: 'c', kind: 'customer', text: words.text },
  acceptedAt: new Date(500),
  ...changes,
});

test('a message costs one read, one write and one ring, in this order', async () => {
  const { deps, trips } = noted();
  const accepted = await acceptMessage(deps, visitor, 'c', words);
  expect(accepted).toEqual({
    messageId: expect.stringMatching(/^c:/),
    acceptedAt: '1970-01-01T00:00:01.000Z',
  });
  expect(trips).toEqual(['read conversation', 'insert message', 'ring', 'touch']);
});

test.each([
  ['a press of the button', { asked: true as const }, 0, 'de'],
  ['words that tell no language', { text: 'A17?' }, 0, 'de'],
  ['words that tell theirs', { text: 'Where can I find the invoice of last month?' }, 0, 'en'],
  ['what follows an earlier message', { asked: true as const }, 4, null],
])('of the page and the words, %s has the language that fits', async (_, said, seq, language) => {
  const { deps, rings } = noted({ seq });
  await acceptMessage(deps, visitor, 'c', { clientMessageId: 'm', language: 'de', ...said });
  expect(rings).toMatchObject([[{}, { screening: { language } }]]);
});

test('a secret is hidden before anything is stored', async () => {
  const { deps } = noted();
  const stored: StoredMessage[] = [];
  const messages = {
    ...deps.store.messages,
    insert: async (message: StoredMessage) => stored.push(message) > 0,
  };
  const text = 'My card is 4111 1111 1111 1111';
  await acceptMessage({ ...deps, store: { ...deps.store, messages } } as ApiDeps, visitor, 'c', {
    clientMessageId: 'm',
    text,
  });
  expect(stored).toMatchObject([{ text: 'My card is [card number hidden]' }]);
});

test('nothing that the customer wrote or chose is in the ring', async () => {
  const { deps, rings } = noted({ seq: 4 });
  await acceptMessage(deps, visitor, 'c', {
    clientMessageId: 'my-name@example.com',
    text: 'My card is 4111',
  });
  expect(JSON.stringify(rings)).not.toMatch(/4111|card|example/);
  expect(rings).toEqual([
    [
      { conversation: 'c', site: 's', resume: true },
      { messageId: expect.stringMatching(/^c:/), screening: expect.anything() },
    ],
  ]);
});

test('a message that could not be rung is not accepted', async () => {
  const { deps } = noted({ engineIsUp: false });
  await expect(acceptMessage(deps, visitor, 'c', words)).rejects.toMatchObject({ code: 'unavailable' });
});

test('a repeat is rung again until its workflow has numbered it, and accepted at the first time', async () => {
  const waiting = noted({ stored: earlier() });
  const accepted = await acceptMessage(waiting.deps, visitor, 'c', words);
  expect(accepted.acceptedAt).toBe('1970-01-01T00:00:00.500Z');
  expect(waiting.trips).toContain('ring');
  const numbered = noted({ stored: earlier({ numbered: true }) });
  await acceptMessage(numbered.deps, visitor, 'c', words);
  expect(numbered.trips).not.toContain('ring');
});

test('other words under the same id are a conflict and ring nobody', async () => {
  const { deps, trips } = noted({ stored: earlier({ text: 'Other' }) });
  await expect(acceptMessage(deps, visitor, 'c', words)).rejects.toMatchObject({
    code: 'idempotency_conflict',
  });
  expect(trips).not.toContain('ring');
});

import type { ConversationEvent } from '../domain/events.ts';
import { nothingScreened } from '../domain/screening/screening.ts';
import type { StoredConversation } from '../store/conversations.ts';
import type { StoredMessage } from '../store/messages.ts';
import type { ApiDeps } from './deps.ts';
import { sweep } from './sweep.ts';

const now = 1_000_000_000;
const screening = nothingScreened;

const message = (conversation: string, id: string): StoredMessage => ({
  _id: `${conversation}:${id}`,
  conversation,
  kind: 'customer',
  text: 'hello',
  screening,
  acceptedAt: new Date(now - 60_000),
});

function given(
  messages: StoredMessage[],
  conversations: Partial<StoredConversation>[],
  events: Partial<ConversationEvent>[] = [],
) {
  const asked: Date[][] = [];
  const rung: unknown[] = [];
  const marked: string[] = [];
  const deps = {
    now: () => now,
    store: {
      messages: {
        unnumbered: async (from: Date, to: Date) => {
          asked.push([from, to]);
          return messages;
        },
        markNumbered: async (ids: string[]) => void marked.push(...ids),
      },
      events: {
        after: async (_: string, from: number, limit: number) => events.slice(from, from + limit),
      },
      conversations: { getMany: async () => conversations },
    },
    engine: { ring: async (...ring: unknown[]) => void rung.push(ring) },
  } as unknown as ApiDeps;
  return { deps, asked, rung, marked };
}

test('what was left behind is rung again, each conversation in order, as a new conversation or a known one', async () => {
  const messages = [message('a', '1'), message('b', '1'), message('a', '2')];
  const known = [
    { _id: 'a', site: 's', seq: 0 },
    { _id: 'b', site: 't', seq: 3 },
  ];
  const { deps, asked, rung } = given(messages, known);
  expect(await sweep(deps, 600_000)).toBe(3);
  expect(asked).toEqual([[new Date(now - 605_000), new Date(now - 5_000)]]);
  expect(rung).toEqual([
    [
      { conversation: 'a', site: 's', resume: false },
      { messageId: 'a:1', screening },
    ],
    [
      { conversation: 'a', site: 's', resume: false },
      { messageId: 'a:2', screening },
    ],
    [
      { conversation: 'b', site: 't', resume: true },
      { messageId: 'b:1', screening },
    ],
  ]);
});

test('an erased conversation stays silent', async () => {
  const { deps, rung } = given(
    [message('a', '1')],
    [{ _id: 'a', site: 's', seq: 1, erasedAt: new Date(now) }],
  );
  expect(await sweep(deps, 600_000)).toBe(0);
  expect(rung).toEqual([]);
});

test('a message that has its event, however far back, is marked and not rung again', async () => {
  const at = new Date(now).toISOString();
  const events = Array.from({ length: 450 }, (_, index) => ({ at, messageId: `a:${index}` }));
  const { deps, rung, marked } = given(
    [message('a', '3'), message('a', 'new')],
    [{ _id: 'a', site: 's', seq: 450 }],
    events,
  );
  expect(await sweep(deps, 600_000)).toBe(1);
  expect(marked).toEqual(['a:3']);
  expect(rung).toMatchObject([[{ resume: true }, { messageId: 'a:new' }]]);
});

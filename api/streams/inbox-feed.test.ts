import { jest } from '@jest/globals';
import { pino } from 'pino';
import type { Operator } from '../../domain/caller.ts';
import type { StoredConversation } from '../../store/conversations.ts';
import type { InboxItem } from '../views.ts';
import { createInboxFeed, type InboxChange } from './inbox-feed.ts';

beforeEach(() => jest.useFakeTimers({ now: 1_000_000 }));
afterEach(() => jest.useRealTimers());

const conversation = (id: string, site: string, updatedAt: number, erased = false) =>
  ({
    _id: id,
    site,
    updatedAt: new Date(updatedAt),
    ...(erased ? { erasedAt: new Date(updatedAt) } : {}),
  }) as StoredConversation;

function feedOver(changes: StoredConversation[]) {
  let reads = 0;
  const feed = createInboxFeed(
    {
      changedSince: async (since) => {
        reads += 1;
        return changes.filter(({ updatedAt }) => updatedAt && updatedAt >= since);
      },
      toItems: async (found) => found.map(({ _id, site }) => ({ conversationId: _id, site }) as InboxItem),
      hiddenSites: async ({ operatorId }) => (operatorId === 'outsider' ? ['private'] : []),
    },
    pino({ level: 'silent' }),
    Date.now,
  );
  const watch = (operatorId: string) => {
    const got: string[] = [];
    const close = feed.subscribe({
      caller: { kind: 'operator', operatorId } as Operator,
      deliver: (news) => got.push(...news.map(nameOf)),
      ping: () => {},
      close: () => {},
    });
    return { got, close };
  };
  return { feed, watch, reads: () => reads };
}

const nameOf = (change: InboxChange) =>
  change.kind === 'item' ? change.item.conversationId : `removed ${change.conversationId}`;

test('each change is told once, to those who may see its site', async () => {
  const changes = [conversation('a', 'open', 1_000_000)];
  const { feed, watch } = feedOver(changes);
  const [insider, outsider] = [watch('insider'), watch('outsider')];
  await jest.advanceTimersByTimeAsync(1_000);
  changes.splice(0, 1, conversation('b', 'private', 1_000_900), conversation('a', 'open', 1_001_000));
  changes.push(conversation('c', 'open', 1_001_000, true));
  await jest.advanceTimersByTimeAsync(10_000);
  feed.stop();
  expect(insider.got).toEqual(['a', 'removed c', 'b', 'a']);
  expect(outsider.got).toEqual(['a', 'removed c', 'a']);
});

test('nothing is read while nobody watches', async () => {
  const { feed, watch, reads } = feedOver([]);
  const { close } = watch('insider');
  await jest.advanceTimersByTimeAsync(1_000);
  close();
  await jest.advanceTimersByTimeAsync(1_000);
  const before = reads();
  await jest.advanceTimersByTimeAsync(10_000);
  feed.stop();
  expect(reads()).toBe(before);
  expect(before).toBeGreaterThan(1);
});

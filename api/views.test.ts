import type { Projection } from '../domain/conversation/project.ts';
import type { StoredConversation, StoredPromise } from '../store/conversations.ts';
import { toInboxItem, toVisitorView } from './views.ts';

const due = Date.parse('2026-01-01T12:00:00.000Z');

function conversation(
  projection: Partial<Projection> | null,
  promise: Partial<StoredPromise> | null = null,
): StoredConversation {
  return {
    _id: 'c',
    site: 's',
    visitorId: 'v',
    createdAt: new Date(due),
    lastMessageAt: null,
    intent: null,
    seq: 7,
    projection:
      projection && ({ mode: 'waiting', escalations: 0, reason: null, ...projection } as Projection),
    promise: promise && {
      text: 'Soon.',
      dueAt: new Date(due),
      basis: { kind: 'none' },
      metAt: null,
      ...promise,
    },
  };
}

const promised = { promise: { dueAt: due, metAt: null, reviseAt: null, revisions: 0 } };

test.each([
  ['open until it falls due', null, due, 'open'],
  ['broken once it is late', null, due + 1, 'broken'],
  ['kept by a reply in time', due, due + 10_000, 'kept'],
  ['broken by a late reply', due + 1, due + 10_000, 'broken'],
])('a promise is %s', (_, metAt, now, state) => {
  const stored = conversation(promised, { metAt: metAt === null ? null : new Date(metAt) });
  expect(toInboxItem(stored, null, now).promise).toEqual({
    text: 'Soon.',
    dueAt: '2026-01-01T12:00:00.000Z',
    state,
  });
});

test('no promise is shown without a time, nor one of an earlier handoff', () => {
  expect(toInboxItem(conversation(promised, { dueAt: null }), null, due).promise).toBeNull();
  expect(toInboxItem(conversation({ promise: null }, {}), null, due).promise).toBeNull();
});

test('a grave reason is a high risk, and an escalation a flag', () => {
  const item = toInboxItem(conversation({ reason: 'high_impact', escalations: 1 }), null, due);
  expect(item).toMatchObject({ risk: 'high', flags: ['escalated'] });
  expect(toInboxItem(conversation({ reason: 'no_source' }), null, due)).toMatchObject({
    risk: 'normal',
    flags: [],
  });
});

test('a visitor who waits is told how long, and who answers once somebody does', () => {
  expect(toVisitorView(conversation(promised, {}), null)).toEqual({
    conversationId: 'c',
    mode: 'waiting',
    seq: 7,
    wait: { text: 'Soon.', dueAt: '2026-01-01T12:00:00.000Z', basis: { kind: 'none' } },
    ratingDue: false,
  });
  const claimed = conversation({ mode: 'human', ...promised }, {});
  expect(toVisitorView(claimed, { id: 'o', name: 'Ana' })).toEqual({
    conversationId: 'c',
    mode: 'human',
    seq: 7,
    operator: { name: 'Ana' },
    ratingDue: false,
  });
});

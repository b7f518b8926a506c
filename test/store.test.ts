import type { Projection } from '../domain/conversation/project.ts';
import type { ConversationEvent } from '../domain/events.ts';
import type { Packet } from '../domain/packet.ts';
import { connect } from '../store/connect.ts';
import type { StoredDraft } from '../store/drafts.ts';
import { labelId } from '../store/labels.ts';
import { messageId } from '../store/messages.ts';
import { openStore } from '../store/store.ts';
import { freshDatabase } from './support/database.ts';

/** What the store promises, whatever server MONGODB_URI names. */
const uri = freshDatabase();
const store = openStore(uri);
const at = (second: number) => new Date(Date.UTC(2026, 0, 1, 0, 0, second));

beforeAll(() => store.createIndexes());
afterAll(async () => {
  await store.drop();
  await store.close();
});

const event = (seq: number, more: Partial<ConversationEvent> = {}): ConversationEvent => ({
  seq,
  type: 'note',
  at: at(seq).toISOString(),
  episode: 1,
  by: { kind: 'operator', id: 'o1' },
  ...more,
});

const projection = (seq: number, more: Partial<Projection> = {}): Projection => ({
  ...{
    mode: 'ai',
    seq,
    episode: 1,
    turn: 1,
    handoff: 0,
    reason: null,
    owner: null,
    ownerSeq: 0,
    resolveSeq: 0,
  },
  ...{ escalations: 0, ladder: [], team: null, waitSince: null, remindAt: null, lapseAt: null },
  ...{ resolvedAt: null, handoffSeq: 0, promise: null, holdUntil: null, ratingDue: false },
  ...more,
});

test('the server answers, and making the indexes again is harmless', async () => {
  await store.ping();
  await store.createIndexes();
});

test('of many inserts under one id exactly one is new', async () => {
  const message = {
    _id: 'race:1',
    conversation: 'race',
    kind: 'customer' as const,
    text: 'hello',
    acceptedAt: at(0),
  };
  const fresh = await Promise.all(
    Array.from({ length: 20 }, (_, index) => store.messages.insert({ ...message, text: `try ${index}` })),
  );
  expect(fresh.filter(Boolean)).toHaveLength(1);
  expect((await store.messages.get('race:1'))?.text).toBe(`try ${fresh.indexOf(true)}`);
});

test('parallel increments all count: an update of one document is atomic', async () => {
  const { client, db } = connect(uri);
  const counters = db.collection<{ _id: string; n: number }>('counters');
  await Promise.all(
    Array.from({ length: 100 }, () => counters.updateOne({ _id: 'c' }, { $inc: { n: 1 } }, { upsert: true })),
  );
  expect((await counters.findOne({ _id: 'c' }))?.n).toBe(100);
  await client.close();
});

test('text comes back unchanged', async () => {
  const texts = [
    'e\u0301 ≠ é',
    '👩‍👩‍👧 \u202eabc',
    ' \t\r\n',
    '$where: {$ne: null}',
    'a.b',
    '\ufffd\ufeff',
    'x'.repeat(60_000),
  ];
  for (const [index, text] of texts.entries()) {
    const _id = messageId('texts', 'customer', String(index));
    await store.messages.insert({
      _id,
      conversation: 'texts',
      kind: 'customer',
      text,
      acceptedAt: at(index),
    });
    expect((await store.messages.get(_id))?.text).toBe(text);
  }
});

test('messages are found in the order asked for, and those without an event are found by time', async () => {
  const ids = ['m:1', 'm:2', 'm:3'];
  for (const [index, _id] of ids.entries()) {
    await store.messages.insert({
      _id,
      conversation: 'm',
      kind: 'customer',
      text: _id,
      acceptedAt: at(10 + index),
    });
  }
  const found = await store.messages.getMany(['m:3', 'nope', 'm:1']);
  expect(found.map(({ _id }) => _id)).toEqual(['m:3', 'm:1']);
  await store.messages.markNumbered(['m:2']);
  const left = await store.messages.unnumbered(at(10), at(13), 10);
  expect(left.map(({ _id }) => _id)).toEqual(['m:1', 'm:3']);
  expect(await store.messages.unnumbered(at(10), at(12), 10)).toHaveLength(1);
});

test('events are read in order, without what follows a gap', async () => {
  await store.events.append('e', [event(1), event(2)]);
  await store.events.append('e', [event(4)]);
  expect((await store.events.after('e', 0, 10)).map(({ seq }) => seq)).toEqual([1, 2]);
  expect(await store.events.after('e', 2, 10)).toEqual([]);
  await store.events.append('e', [event(3)]);
  expect((await store.events.after('e', 1, 2)).map(({ seq }) => seq)).toEqual([2, 3]);
  expect((await store.events.after('e', 0, 1))[0]).toEqual(event(1));
});

test('a number that is taken keeps its event, and nothing after it is appended', async () => {
  expect(await store.events.append('taken', [event(1), event(2)])).toBe(true);
  const text = 'another';
  expect(await store.events.append('taken', [event(2, { text }), event(3, { text })])).toBe(false);
  expect(await store.events.after('taken', 0, 10)).toEqual([event(1), event(2)]);
});

test('the next events of many conversations are read at once', async () => {
  await store.events.append('n1', [event(1), event(2), event(3)]);
  await store.events.append('n2', [event(1)]);
  const next = await store.events.next(
    new Map([
      ['n1', 1],
      ['n2', 1],
      ['n3', 0],
    ]),
    2,
  );
  expect([...next].map(([id, events]) => [id, events.map(({ seq }) => seq)])).toEqual([['n1', [2, 3]]]);
});

test('a conversation is made once and moves forward only', async () => {
  const made = { _id: 'c1', site: 's', visitorId: 'v', createdAt: at(0) };
  expect(await store.conversations.create(made)).toBe(true);
  expect(await store.conversations.create({ ...made, visitorId: 'thief' })).toBe(false);
  await store.conversations.advance('c1', {
    projection: projection(5, { mode: 'waiting' }),
    lastMessageAt: at(5),
  });
  await store.conversations.advance('c1', { projection: projection(3), lastMessageAt: at(3) });
  const stored = await store.conversations.get('c1');
  expect(stored).toMatchObject({
    visitorId: 'v',
    seq: 5,
    lastMessageAt: at(5),
    projection: { mode: 'waiting' },
  });
});

test('a buried conversation keeps its visitor, nothing else, and does not rise again', async () => {
  const page = { url: 'https://shop.example/', title: null };
  await store.conversations.create({ _id: 'c2', site: 's', visitorId: 'v', createdAt: at(0), page });
  await store.conversations.advance('c2', { projection: projection(2), intent: 'words' });
  await store.conversations.bury('c2', at(9));
  await store.conversations.advance('c2', { projection: projection(3), intent: 'late words' });
  await store.conversations.visit('c2', page);
  expect(await store.conversations.get('c2')).toMatchObject({
    ...{ visitorId: 'v', erasedAt: at(9), intent: null, projection: null },
  });
  expect(await store.conversations.get('c2')).not.toHaveProperty('page');
  expect(await store.conversations.erasedAmong(['c1', 'c2'])).toEqual(new Set(['c2']));
});

test('a retried draft replaces its predecessor, a repeated packet does not', async () => {
  const draft = { _id: 'd:1', conversation: 'd', turn: 1, text: 'one' } as StoredDraft;
  await store.drafts.put(draft);
  await store.drafts.put({ ...draft, text: 'two' });
  expect((await store.drafts.get('d', 1))?.text).toBe('two');
  const packet = { _id: 'd:1', conversation: 'd', handoff: 1, packet: { suggestedReply: 'a' } as Packet };
  expect(await store.packets.insert(packet)).toBe(true);
  expect(await store.packets.insert({ ...packet, handoff: 2 })).toBe(false);
  const rating = { useful: true, operatorId: 'o', at: at(0) };
  expect(await store.packets.rate('d', 1, rating)).toBe(true);
  expect(await store.packets.rate('d', 9, rating)).toBe(false);
  expect(await store.packets.get('d', 1)).toEqual(packet);
});

test('erasing a conversation leaves none of its words, and nobody else’s are touched', async () => {
  await store.messages.insert({
    _id: 'x:1',
    conversation: 'x',
    kind: 'customer',
    text: 'a',
    acceptedAt: at(0),
  });
  await store.messages.insert({
    _id: 'y:1',
    conversation: 'y',
    kind: 'customer',
    text: 'b',
    acceptedAt: at(0),
  });
  await store.events.append('x', [event(1)]);
  await store.typing.customer('x', at(0));
  const label = { handoff: 1, seq: 2, label: 'late_handoff', site: 's', operatorId: 'o', at: at(0) } as const;
  for (const conversation of ['x', 'y']) {
    const _id = labelId(conversation, 1, 'late_handoff');
    expect(await store.labels.give({ ...label, _id, conversation })).toBe(true);
    expect(await store.labels.give({ ...label, _id, conversation, operatorId: 'thief' })).toBe(false);
  }
  await Promise.all(
    [store.messages, store.events, store.drafts, store.packets, store.labels, store.typing].map((kind) =>
      kind.erase('x'),
    ),
  );
  expect(await store.messages.getMany(['x:1', 'y:1'])).toHaveLength(1);
  expect(await store.events.after('x', 0, 10)).toEqual([]);
  expect(await store.typing.getMany(['x'])).toEqual([]);
  expect(await store.labels.since('s', at(0), 10)).toMatchObject([{ conversation: 'y', operatorId: 'o' }]);
});

test('what was read never becomes less, and is told by whom', async () => {
  const ana = { id: 'key:a-b_c', name: 'Ana' };
  await store.typing.customerSaw('s', { seq: 5, at: at(1) });
  await store.typing.customerSaw('s', { seq: 2, at: at(2) });
  await store.typing.operatorSaw('s', ana, { seq: 4, at: at(3) });
  await store.typing.operatorSaw('s', { id: 'o', name: 'Ben' }, { seq: 1, at: at(4) });
  expect(await store.typing.getMany(['s'])).toEqual([
    {
      _id: 's',
      customerSeen: { seq: 5, at: at(1) },
      operatorsSeen: {
        'key:a-b_c': { seq: 4, at: at(3), name: 'Ana' },
        o: { seq: 1, at: at(4), name: 'Ben' },
      },
    },
  ]);
  await store.typing.erase('s');
  expect(await store.typing.getMany(['s'])).toEqual([]);
});

test('who types is one document, for customer and operator', async () => {
  await store.typing.customer('t', at(1));
  await store.typing.operator('t', { id: 'o', name: 'Ana' }, at(2));
  expect(await store.typing.getMany(['t', 'u'])).toEqual([
    { _id: 't', customerAt: at(1), operatorAt: at(2), operatorId: 'o', operatorName: 'Ana' },
  ]);
});

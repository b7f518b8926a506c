import { buildApp } from '../api/app.ts';
import { createHub } from '../api/hub.ts';
import { listen, stopServing } from '../api/serve.ts';
import { hashSecret } from '../api/tokens.ts';
import { type Caller, question, startBaton, type TestBaton } from './support/baton.ts';
import { openSse } from './support/sse.ts';
import { eventsOf, openConversation } from './support/talk.ts';

let baton: TestBaton;
let site: string;
let ana: Caller;
beforeAll(async () => {
  baton = await startBaton();
  site = await baton.site();
  ana = await baton.operator('operator', 'Ana');
}, 60_000);
afterAll(() => baton.stop(), 30_000);

const open = () => openConversation(baton, site);

test('a stream brings what there is and what comes, each once and in order, under its number', async () => {
  const { customer, path, say, seen } = await open();
  await say(question);
  await seen('ai_answer');
  const stream = await customer.stream(`${path}/stream`);
  await stream.nth('ai_answer');
  await say(question);
  await stream.nth('ai_answer', 2);
  await say('I want to talk to a person');
  await stream.nth('wait_promise');
  await ana.post(`${path}/replies`, { clientMessageId: 'r', text: 'Here I am' });
  await stream.nth('operator_message');
  stream.close();
  const { events } = await eventsOf(customer, path);
  expect(stream.events.map(({ event, id, data }) => ({ event, id, data }))).toEqual(
    events.map((event) => ({ event: event.type, id: event.seq, data: event })),
  );
});

test('a stream resumes after the event that its reader had last', async () => {
  const { customer, path, say, seen } = await open();
  await say(question);
  await seen('ai_answer');
  await say(question);
  await seen('ai_answer', 2);
  const after = await customer.stream(`${path}/stream?after=3`);
  expect((await after.nth('ai_answer')).id).toBe(4);
  expect(after.events).toHaveLength(1);
  after.close();
  const resumed = await customer.stream(`${path}/stream?after=3`, { 'Last-Event-ID': '1' });
  await resumed.nth('ai_answer', 2);
  expect(resumed.events.map(({ id }) => id)).toEqual([2, 3, 4]);
  resumed.close();
  for (const [query, headers] of [
    ['?after=x', {}],
    ['', { 'Last-Event-ID': 'x' }],
  ] as const) {
    await expect(customer.stream(`${path}/stream${query}`, headers)).rejects.toThrow('400');
  }
});

test('operators follow everything, visitors only what is theirs to see', async () => {
  const { customer, path, wait } = await open();
  await wait();
  const [theirs, ours] = [await customer.stream(`${path}/stream`), await ana.stream(`${path}/stream`)];
  await ana.post(`${path}/notes`, { clientMessageId: 'n', text: 'Hush' });
  await ana.post(`${path}/claim`);
  await Promise.all([theirs.nth('claim'), ours.nth('claim')]);
  expect(ours.events.map(({ id }) => id)).toEqual(ours.events.map((_, index) => index + 1));
  expect(theirs.events.map(({ event }) => event)).toEqual([
    'customer_message',
    'handoff',
    'wait_promise',
    'claim',
  ]);
  theirs.close();
  ours.close();
});

test('a ticket opens one stream once, without a token', async () => {
  const { customer, path, say, id } = await open();
  await say(question);
  const { status, body } = await customer.post(`${path}/stream-ticket`);
  expect({ status, body }).toEqual({
    status: 201,
    body: { ticket: expect.any(String), expiresAt: expect.any(String) },
  });
  const inSeconds = (Date.parse(String(body.expiresAt)) - Date.now()) / 1_000;
  expect(inSeconds).toBeGreaterThan(50);
  expect(inSeconds).toBeLessThanOrEqual(60);
  const url = `${baton.url}${path}/stream?ticket=${body.ticket}`;
  const stream = await openSse(url);
  expect((await stream.nth('customer_message')).data).toMatchObject({ text: question });
  stream.close();
  await expect(openSse(url)).rejects.toThrow('401');

  const other = await open();
  const elsewhere = await customer.post(`${path}/stream-ticket`);
  await expect(openSse(`${baton.url}${other.path}/stream?ticket=${elsewhere.body.ticket}`)).rejects.toThrow(
    '401',
  );
  const late = await customer.post(`${path}/stream-ticket`);
  const stored = await baton.store.tickets.take(hashSecret(String(late.body.ticket)));
  if (!stored) throw new Error('the ticket is not in the store under its hash');
  expect(stored.path).toContain(id);
  await baton.store.tickets.insert({ ...stored, expiresAt: new Date(Date.now() - 1) });
  await expect(openSse(`${baton.url}${path}/stream?ticket=${late.body.ticket}`)).rejects.toThrow('401');
});

test('each side is told how far the other has read, at once and when a stream opens', async () => {
  const { customer, path, wait } = await open();
  await wait();
  const ben = await baton.operator('operator', 'Ben');
  const [theirs, ours] = [await customer.stream(`${path}/stream`), await ana.stream(`${path}/stream`)];
  expect((await ana.post(`${path}/seen`, { seq: 2 })).status).toBe(202);
  expect((await theirs.nth('seen')).data).toEqual({
    ...{ by: { kind: 'operator', name: 'Ana' }, seq: 2, at: expect.any(String) },
  });
  expect((await customer.post(`${path}/seen`, { seq: 3 })).status).toBe(202);
  expect((await ours.nth('seen')).data).toMatchObject({ by: { kind: 'customer' }, seq: 3 });
  await ben.post(`${path}/seen`, { seq: 4 });
  const ofBen = { by: { kind: 'operator', id: ben.id, name: 'Ben' }, seq: 4 };
  expect((await ours.nth('seen', 2)).data).toMatchObject(ofBen);
  await customer.post(`${path}/seen`, { seq: 1 });
  const late = await ana.stream(`${path}/stream`);
  await late.nth('seen', 2);
  const states = late.events.filter(({ event }) => event === 'seen').map(({ data }) => data);
  expect(states).toMatchObject([{ by: { kind: 'customer' }, seq: 3 }, ofBen]);
  for (const stream of [theirs, ours, late]) stream.close();
  for (const seq of [0, -1, 1.5, '1', undefined]) {
    expect((await customer.post(`${path}/seen`, { seq })).status).toBe(400);
  }
  const admin = await baton.operator('admin');
  await admin.delete(path);
  expect((await ana.post(`${path}/seen`, { seq: 4 })).status).toBe(410);
});

test('each side sees the other typing, and nobody themselves', async () => {
  const { customer, path, say, seen } = await open();
  await say(question);
  await seen('ai_answer');
  for (const reader of [customer, ana]) await reader.post(`${path}/seen`, { seq: 1 });
  const [theirs, ours] = [await customer.stream(`${path}/stream`), await ana.stream(`${path}/stream`)];
  // Who has read is told when a stream is followed; typing is no news to one that was opened after it.
  await Promise.all([theirs, ours].map((stream) => stream.nth('seen')));
  expect((await customer.post(`${path}/typing`)).status).toBe(202);
  expect((await ours.nth('typing')).data).toEqual({ by: { kind: 'customer' } });
  expect((await ana.post(`${path}/typing`)).status).toBe(202);
  expect((await theirs.nth('typing')).data).toMatchObject({ by: { kind: 'operator', name: 'Ana' } });
  const typing = (events: readonly { event: string }[]) => events.filter(({ event }) => event === 'typing');
  expect([typing(theirs.events).length, typing(ours.events).length]).toEqual([1, 1]);
  theirs.close();
  ours.close();
});

test('streams of another process of the API bring the same', async () => {
  const hub = createHub(baton.deps);
  const server = await listen(buildApp({ ...baton.deps, hub }), baton.deps.config);
  const { customer, path, say } = await open();
  const stream = await openSse(`${server.url + path}/stream`, customer.headers);
  await say(question);
  await stream.nth('ai_answer');
  await ana.post(`${path}/typing`);
  await stream.nth('typing');
  await stopServing(server, hub.close);
  await stream.ended;
});

test('an erasure and the end of a session, a role or a site list close streams within 5 s', async () => {
  const guarded = await baton.site();
  const { path, wait, customer } = await openConversation(baton, guarded);
  await wait();
  const [signsOut, demoted, excluded, ends] = [
    await baton.operator(),
    await baton.operator('lead'),
    await baton.operator(),
    await baton.operator('admin'),
  ];
  const streams = await Promise.all(
    [signsOut, demoted, excluded, ends, customer].map((reader) => reader.stream(`${path}/stream`)),
  );
  const inbox = await signsOut.stream('/v1/inbox/stream');
  await Promise.all(streams.map((stream) => stream.nth('wait_promise')));
  const secret = /=(.*)/.exec(signsOut.headers.Cookie ?? '')?.[1] ?? '';
  await baton.store.sessions.delete(hashSecret(secret));
  await baton.store.operators.change(demoted.id, { role: 'viewer' });
  const [a, b, , d, e] = streams;
  await Promise.all([a?.ended, b?.ended, inbox.ended]);

  await baton.store.sites.change(guarded, { operators: [ana.id] });
  await streams[2]?.ended;

  await ends.delete(path);
  await Promise.all([d?.ended, e?.ended]);
});

test('readers in any number share each look at the store', async () => {
  const { customer, path, say, seen } = await open();
  await say(question);
  await seen('ai_answer');
  let looks = 0;
  const counting = {
    ...baton.store.events,
    next: (...of: Parameters<typeof baton.store.events.next>) => {
      looks += 1;
      return baton.store.events.next(...of);
    },
  };
  const hub = createHub({ ...baton.deps, store: { ...baton.store, events: counting } });
  const server = await listen(buildApp({ ...baton.deps, hub }), baton.deps.config);
  const streams = await Promise.all(
    Array.from({ length: 40 }, () => openSse(`${server.url + path}/stream`, customer.headers)),
  );
  await Promise.all(streams.map((stream) => stream.nth('ai_answer')));
  looks = 0;
  await say(question);
  await Promise.all(streams.map((stream) => stream.nth('ai_answer', 2)));
  expect(looks).toBeLessThan(40);
  for (const stream of streams) {
    expect(stream.events.map(({ id }) => id)).toEqual([1, 2, 3, 4]);
    stream.close();
  }
  await stopServing(server, hub.close);
});

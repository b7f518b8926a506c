import { createEngine } from '../api/engine.ts';
import { sweep } from '../api/sweep.ts';
import { screen } from '../domain/screening/screen.ts';
import { labelId } from '../store/labels.ts';
import { messageId } from '../store/messages.ts';
import { type Caller, question, startBaton, type TestBaton, unanswerable } from './support/baton.ts';
import { eventsOf, type Listed, openConversation, type Page, seen } from './support/talk.ts';

let baton: TestBaton;
let site: string;
beforeAll(async () => {
  baton = await startBaton();
  site = await baton.site();
}, 60_000);
afterAll(() => baton.stop(), 30_000);

const open = () => openConversation(baton, site);
const types = (events: Page['events']) => events.map(({ type }) => type);

test('a conversation is opened once per visitor and id', async () => {
  const [ana, bob] = [await baton.visitor(site), await baton.visitor(site)];
  const first = await ana.post('/v1/conversations', { clientConversationId: 'mine' });
  const again = await ana.post('/v1/conversations', { clientConversationId: 'mine' });
  const other = await bob.post('/v1/conversations', { clientConversationId: 'mine' });
  expect([first.status, again.status, other.status]).toEqual([201, 200, 201]);
  expect(again.body).toEqual(first.body);
  expect(other.body.conversationId).not.toBe(first.body.conversationId);
  const { body } = await ana.get(`/v1/conversations/${first.body.conversationId}`);
  expect(body).toEqual({
    conversationId: first.body.conversationId,
    mode: 'ai',
    seq: 0,
    ratingDue: false,
  });
});

test('people who work here see where the visitor last was', async () => {
  const [customer, ana] = [await baton.visitor(site), await baton.operator('viewer')];
  const visit = (page: unknown) => customer.post('/v1/conversations', { clientConversationId: 'c', page });
  const { body } = await visit({ url: 'https://me:secret@shop.example/cart?id=1', title: ' Your cart ' });
  const path = `/v1/conversations/${body.conversationId}`;
  const shown = async () => (await ana.get(path)).body.page;
  expect(await shown()).toEqual({ url: 'https://shop.example/cart?id=1', title: 'Your cart' });
  await customer.post('/v1/conversations', { clientConversationId: 'c' });
  expect(await shown()).toMatchObject({ title: 'Your cart' });
  expect((await visit({ url: 'http://localhost:3000/' })).status).toBe(200);
  expect(await shown()).toEqual({ url: 'http://localhost:3000/', title: null });
  expect((await customer.get(path)).body).not.toHaveProperty('page');
  for (const page of [
    { url: 'javascript:alert(1)' },
    { url: '/cart' },
    { url: `https://shop.example/${'x'.repeat(2_000)}` },
    { url: 'https://shop.example/', title: 'x'.repeat(301) },
    { title: 'Nowhere' },
  ]) {
    expect((await visit(page)).status).toBe(400);
  }
  expect((await ana.get((await open()).path)).body.page).toBeNull();
});

test('a message is accepted, numbered and answered with citations', async () => {
  const { customer, path, say } = await open();
  const accepted = await say(question);
  expect(accepted.status).toBe(202);
  await seen(customer, path, 'ai_answer');
  const { events, seq, more } = await eventsOf(customer, path);
  expect({ seq, more, types: types(events) }).toEqual({
    seq: 2,
    more: false,
    types: ['customer_message', 'ai_answer'],
  });
  expect(events[0]).toMatchObject({
    seq: 1,
    messageId: accepted.body.messageId,
    text: question,
    by: { kind: 'customer' },
  });
  expect(events[1]).toMatchObject({
    turn: 1,
    by: { kind: 'ai' },
    citations: [{ quote: "Baton's API listens on port 8080 by default." }],
  });
  expect((events[0] as unknown as { by: { id: string } }).by.id).toBeTruthy();
});

test('a repeat is accepted as before and appears once; other words under its id are a conflict', async () => {
  const { customer, path, say } = await open();
  const [first, again] = [await say(question, 'same'), await say(question, 'same')];
  expect(again).toMatchObject({ status: 202, body: first.body });
  expect(await say('Goodbye', 'same')).toMatchObject({ status: 409, body: { code: 'idempotency_conflict' } });
  const asked = await customer.post(`${path}/person`, { clientMessageId: 'same' });
  expect(asked).toMatchObject({ status: 409, body: { code: 'idempotency_conflict' } });
  await seen(customer, path, 'ai_answer');
  expect(await say(question, 'same')).toMatchObject({ status: 202, body: first.body });
  await say(question);
  await seen(customer, path, 'ai_answer', 2);
  const { events } = await eventsOf(customer, path);
  expect(types(events)).toEqual(['customer_message', 'ai_answer', 'customer_message', 'ai_answer']);
});

test('who asks for a person is handed over with a notice, a packet and what to expect', async () => {
  const { customer, path } = await open();
  const pressed = await customer.post(`${path}/person`, { clientMessageId: 'p1' });
  expect(pressed.status).toBe(202);
  await seen(customer, path, 'wait_promise');
  const { events } = await eventsOf(customer, path);
  expect(types(events)).toEqual(['customer_message', 'handoff', 'wait_promise']);
  expect(events[0]).toMatchObject({ text: '', asked: true });
  expect(events[1]).toMatchObject({ reason: 'customer_asked', text: expect.stringContaining('person') });
  const { body } = await customer.get(path);
  expect(body).toMatchObject({ mode: 'waiting', wait: { text: expect.any(String), dueAt: null } });
});

test('words come back as they were written, whatever they are', async () => {
  const { customer, path, say } = await open();
  const texts = [
    '\u202Eevil\u2066 bidi',
    '😀'.repeat(8_000),
    '{"$where": "sleep(1000)"}',
    '__proto__',
    '  spaces stay  ',
    '<script>alert(1)</script>',
    'zero\u200Dwidth\uFEFF and \u0007 bell',
  ];
  for (const text of texts) expect((await say(text)).status).toBe(202);
  await seen(customer, path, 'customer_message', texts.length);
  const { events } = await eventsOf(customer, path);
  const written = events.filter(({ type }) => type === 'customer_message').map(({ text }) => text);
  expect(written.map((text) => texts.indexOf(String(text)))).toEqual([...texts.keys()]);
});

test.each([
  ['NUL', '{"clientMessageId":"x","text":"a\\u0000b"}', 'invalid_text'],
  ['a lone surrogate', '{"clientMessageId":"x","text":"a\\ud800b"}', 'invalid_text'],
  ['nothing but white space', { clientMessageId: 'x', text: ' \u3000\n' }, 'invalid_request'],
  ['8,001 characters', { clientMessageId: 'x', text: '😀'.repeat(8_001) }, 'invalid_request'],
  ['an object for a text', { clientMessageId: 'x', text: { $gt: '' } }, 'invalid_request'],
  ['an object for an id', { clientMessageId: { $ne: null }, text: 'a' }, 'invalid_request'],
  ['an id of 129 characters', { clientMessageId: 'x'.repeat(129), text: 'a' }, 'invalid_request'],
  ['an id with a line break', { clientMessageId: 'a\nb', text: 'a' }, 'invalid_request'],
  ['no id', { text: 'a' }, 'invalid_request'],
  ['an unknown field', { clientMessageId: 'x', text: 'a', admin: true }, 'invalid_request'],
  ['__proto__ as a field', '{"clientMessageId":"x","text":"a","__proto__":{"a":1}}', 'invalid_request'],
  ['no JSON', 'hello', 'invalid_request'],
])('%s is refused and changes nothing', async (_, body, code) => {
  const { customer, path } = await open();
  const refused = await customer.post(`${path}/messages`, body);
  expect(refused).toMatchObject({ status: 400, body: { code } });
  expect((await eventsOf(customer, path)).seq).toBe(0);
});

test('too large a body is 413', async () => {
  const { customer, path } = await open();
  const refused = await customer.post(`${path}/messages`, { clientMessageId: 'x', text: 'a'.repeat(70_000) });
  expect(refused).toMatchObject({ status: 413, body: { code: 'too_large' } });
});

test("another visitor's conversation looks like none at all", async () => {
  const { path, say } = await open();
  await say(question);
  const stranger = await baton.visitor(site);
  const calls = (at: string) => [
    stranger.get(at),
    stranger.get(`${at}/events`),
    stranger.get(`${at}/stream`),
    stranger.post(`${at}/messages`, { clientMessageId: 'x', text: 'Yours' }),
    stranger.post(`${at}/person`, { clientMessageId: 'x' }),
    stranger.post(`${at}/typing`),
    stranger.post(`${at}/rating`, { score: 5 }),
    stranger.post(`${at}/stream-ticket`),
  ];
  const problem = (answers: Awaited<ReturnType<Caller['get']>>[]) =>
    answers.map(({ status, body }) => ({ status, ...body, requestId: '' }));
  const foreign = problem(await Promise.all(calls(path)));
  const unknown = problem(await Promise.all(calls('/v1/conversations/AAAAAAAAAAAAAAAAAAAAAAAA')));
  expect(foreign).toEqual(unknown);
  expect(new Set(foreign.map(({ status }) => status))).toEqual(new Set([404]));
});

test('events come in pages, and a visitor is not stopped by those that they may not see', async () => {
  const { customer, path, say } = await open();
  const ana = await baton.operator();
  await say('A person please');
  await seen(customer, path, 'wait_promise');
  for (let note = 0; note < 25; note++) {
    await ana.post(`${path}/notes`, { clientMessageId: `n${note}`, text: `Note ${note}` });
  }
  await ana.post(`${path}/replies`, { clientMessageId: 'r', text: 'Here I am' });
  const all = await eventsOf(ana, path);
  expect(all.events.map(({ seq }) => seq)).toEqual(Array.from({ length: all.seq }, (_, index) => index + 1));
  const beforeNotes = all.events.find(({ type }) => type === 'note')?.seq ?? 0;
  const next = await eventsOf(customer, path, `?after=${beforeNotes - 1}&limit=1`);
  expect(next).toMatchObject({ events: [{ type: 'claim' }], more: true, seq: all.seq });
  const last = await eventsOf(customer, path, `?after=${next.events[0]?.seq}&limit=1`);
  expect(last).toMatchObject({ events: [{ type: 'operator_message', text: 'Here I am' }], more: false });
  const pages: Listed[] = [];
  for (let more = true; more; ) {
    const page = await eventsOf(ana, path, `?after=${pages.length}&limit=7`);
    pages.push(...page.events);
    more = page.more;
  }
  expect(pages).toEqual(all.events);
  expect((await eventsOf(customer, path, '?after=100000')).events).toEqual([]);
});

test.each([
  'after=-1',
  'after=x',
  'after=',
  'after=1.5',
  'limit=0',
  'limit=x',
  'limit=100000',
  'after=1&after=2',
])('?%s is refused', async (query) => {
  const { customer, path } = await open();
  const refused = await customer.get(`${path}/events?${query}`);
  expect(refused).toMatchObject({ status: 400, body: { code: 'invalid_request' } });
});

test('an operator reads what the AI drafted but did not send', async () => {
  const { customer, path, say } = await open();
  await say(unanswerable);
  await seen(customer, path, 'wait_promise');
  const ana = await baton.operator();
  const { drafts, events } = await eventsOf(ana, path);
  expect(drafts).toMatchObject([{ turn: 1, assessment: { kind: 'none', gap: 'no_source' } }]);
  expect(types(events)).toContain('packet');
  expect((await ana.get(path)).body).toMatchObject({ reason: 'no_source', site, drafts: [{ turn: 1 }] });
  expect(await eventsOf(customer, path)).not.toHaveProperty('drafts');
  expect((await customer.get(path)).body).not.toHaveProperty('drafts');
});

test('a rating is taken once the episode is resolved', async () => {
  const { customer, path, say } = await open();
  const ana = await baton.operator();
  expect(await customer.post(`${path}/rating`, { score: 5 })).toMatchObject({
    status: 409,
    body: { code: 'not_due' },
  });
  await say('A person please');
  await ana.post(`${path}/resolve`, { outcome: 'Solved' });
  expect((await customer.get(path)).body).toMatchObject({ mode: 'resolved', ratingDue: true });
  for (const score of [0, 6, 4.5, '5']) {
    expect((await customer.post(`${path}/rating`, { score })).status).toBe(400);
  }
  expect((await customer.post(`${path}/rating`, { score: 4, comment: 'Thanks' })).status).toBe(202);
  expect((await seen(customer, path, 'rating')).data).toMatchObject({ score: 4, by: { kind: 'customer' } });
  expect((await ana.get(path)).body).toMatchObject({ ratingDue: false, ratingComment: 'Thanks' });
  expect((await customer.post(`${path}/rating`, { score: 1 })).status).toBe(409);
});

test('after a resolution the next message opens an episode with one new attempt', async () => {
  const { customer, path, say } = await open();
  const ana = await baton.operator();
  await say('A person please');
  await ana.post(`${path}/resolve`);
  await say(question);
  await seen(customer, path, 'ai_answer');
  const { events } = await eventsOf(customer, path);
  expect(events.slice(-2)).toMatchObject([
    { type: 'customer_message', episode: 2 },
    { type: 'ai_answer', episode: 2 },
  ]);
});

test('a conversation goes on where it stood when its workflow was lost', async () => {
  const { customer, path, id, say } = await open();
  await say(question);
  await seen(customer, path, 'ai_answer');
  await baton.lose(id);
  await say(question);
  await seen(customer, path, 'ai_answer', 2);
  const { events } = await eventsOf(customer, path);
  expect(events.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
  await baton.lose(id);
  const ana = await baton.operator();
  expect((await ana.post(`${path}/barge-in`)).status).toBe(200);
  expect((await ana.get(path)).body).toMatchObject({ mode: 'human', owner: { id: ana.id } });
});

test('what was stored but never rung is swept up', async () => {
  const { customer, path, id } = await open();
  const acceptedAt = new Date(Date.now() - 60_000);
  const words = { text: 'Forgotten', screening: screen('Forgotten') };
  const _id = messageId(id, 'customer', 'lost');
  await baton.store.messages.insert({ _id, conversation: id, kind: 'customer', acceptedAt, ...words });
  expect(await sweep(baton.deps, 600_000)).toBeGreaterThan(0);
  expect((await seen(customer, path, 'customer_message')).data).toMatchObject({ text: 'Forgotten' });
});

test('while the engine is away a message is refused with 503, and its repeat is accepted once it is back', async () => {
  const { customer, path, say } = await open();
  const { ring } = baton.deps.engine;
  const away = createEngine({ ...baton.deps.config, TEMPORAL_ADDRESS: '127.0.0.1:1' });
  Object.assign(baton.deps.engine, { ring: away.ring });
  const refused = await say(question, 'retried');
  Object.assign(baton.deps.engine, { ring });
  await away.close();
  expect(refused).toMatchObject({ status: 503, body: { code: 'unavailable' } });
  expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0);
  expect((await say(question, 'retried')).status).toBe(202);
  await seen(customer, path, 'ai_answer');
  expect(types((await eventsOf(customer, path)).events)).toEqual(['customer_message', 'ai_answer']);
});

test('an erased conversation is gone for everyone, for ever', async () => {
  const { customer, path, id, say } = await open();
  const admin = await baton.operator('admin');
  await say(question);
  await seen(customer, path, 'ai_answer');
  const label = { label: 'late_handoff', seq: 1, handoff: 1, site, operatorId: admin.id } as const;
  const labelled = labelId(id, 1, 'late_handoff');
  await baton.store.labels.give({ ...label, _id: labelled, conversation: id, at: new Date() });
  for (const reader of [customer, admin]) await reader.post(`${path}/seen`, { seq: 2 });
  expect((await (await baton.operator('lead')).delete(path)).status).toBe(403);
  expect((await admin.delete(path)).status).toBe(202);
  expect((await admin.delete(path)).status).toBe(202);
  const answers = await Promise.all([
    customer.get(path),
    customer.get(`${path}/events`),
    customer.get(`${path}/stream`),
    say('Hello?'),
    customer.post(`${path}/stream-ticket`),
    admin.get(path),
    admin.get(`${path}/packet`),
    admin.get(`${path}/why`),
    admin.post(`${path}/claim`),
    admin.post(`${path}/notes`, { clientMessageId: 'n', text: 'Note' }),
  ]);
  expect(answers.map(({ status, body }) => [status, body.code])).toEqual(answers.map(() => [410, 'erased']));
  expect((await (await baton.visitor(site)).get(path)).status).toBe(404);
  await baton.wordsGone(id);
  expect(await baton.store.events.after(id, 0, 10)).toEqual([]);
  expect(await baton.store.typing.getMany([id])).toEqual([]);
  expect(await baton.store.labels.getMany([labelled])).toEqual([]);
  expect(JSON.stringify(await baton.store.conversations.get(id))).not.toContain(question);
}, 30_000);

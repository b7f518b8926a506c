import type { Answer } from './support/api.ts';
import { type Caller, question, startBaton, type TestBaton } from './support/baton.ts';
import { eventsOf, openConversation, seen, typesOf } from './support/talk.ts';

let baton: TestBaton;
let site: string;
let ana: Caller;
let ben: Caller;
let lead: Caller;
beforeAll(async () => {
  baton = await startBaton();
  site = await baton.site();
  [ana, ben, lead] = [
    await baton.operator('operator', 'Ana'),
    await baton.operator('operator', 'Ben'),
    await baton.operator('lead', 'Lea'),
  ];
}, 60_000);
afterAll(() => baton.stop(), 30_000);

const open = () => openConversation(baton, site);
async function waiting() {
  const talk = await open();
  await talk.wait();
  return talk;
}

test('of two who claim one wins, and the other is told who', async () => {
  const { path } = await waiting();
  const answers = await Promise.all([ana.post(`${path}/claim`), ben.post(`${path}/claim`)]);
  const [won, lost] = answers.sort((a, b) => a.status - b.status) as [Answer, Answer];
  expect(won).toMatchObject({ status: 200, body: { mode: 'human', seq: expect.any(Number) } });
  expect(lost).toMatchObject({ status: 409, body: { code: 'already_claimed', owner: won.body.owner } });
  const winner = (won.body.owner as { id: string }).id === ana.id ? ana : ben;
  expect(won.body.owner).toEqual({ id: winner.id, name: winner === ana ? 'Ana' : 'Ben' });
  expect(await winner.post(`${path}/claim`)).toMatchObject({ status: 200, body: won.body });
  expect(typesOf(await eventsOf(ana, path)).filter((type) => type === 'claim')).toHaveLength(1);
});

test('a repeat under an Idempotency-Key changes nothing, and is answered as before', async () => {
  const { path } = await waiting();
  const key = { 'Idempotency-Key': 'k1' };
  const first = await ana.post(`${path}/claim`, undefined, key);
  await ana.post(`${path}/release`);
  const again = await ana.post(`${path}/claim`, undefined, key);
  expect(again.body).toEqual(first.body);
  expect((await ana.get(path)).body).toMatchObject({ mode: 'waiting', owner: null });
});

test('nothing can be claimed while the AI answers, not even before the first message', async () => {
  const { path, say, seen } = await open();
  expect(await ana.post(`${path}/claim`)).toMatchObject({
    status: 409,
    body: { code: 'not_waiting', owner: null },
  });
  await say(question);
  await seen('ai_answer');
  expect(await ana.post(`${path}/claim`)).toMatchObject({ status: 409, body: { code: 'not_waiting' } });
});

test('the AI is silent from a barge-in until it is asked back, then answers what nobody has', async () => {
  const { customer, path, say, seen } = await open();
  await say(question);
  await seen('ai_answer');
  const joined = await ana.post(`${path}/barge-in`);
  expect(joined).toMatchObject({ status: 200, body: { mode: 'human', owner: { id: ana.id, name: 'Ana' } } });
  await say(question);
  await seen('customer_message', 2);
  const returned = await ana.post(`${path}/return-to-ai`, { mandate: 'You may refund 5 euros.' });
  expect(returned).toMatchObject({ status: 200, body: { mode: 'ai', owner: null } });
  await seen('ai_answer', 2);
  expect(typesOf(await eventsOf(customer, path))).toEqual([
    'customer_message',
    'ai_answer',
    'handoff',
    'barge_in',
    'customer_message',
    'return_to_ai',
    'ai_answer',
  ]);
  const { events } = await eventsOf(ana, path);
  expect(events.find(({ type }) => type === 'handoff')).toMatchObject({ reason: 'operator_pulled' });
  expect(events.find(({ type }) => type === 'return_to_ai')).toMatchObject({
    mandate: 'You may refund 5 euros.',
  });
  expect(events.find(({ seq }) => seq === joined.body.seq)).toMatchObject({
    type: 'barge_in',
    by: { name: 'Ana' },
  });
});

test('a reply claims who waits first; the same words are sent once, other words under its id are a conflict', async () => {
  const { customer, path } = await waiting();
  const words = { clientMessageId: 'r1', text: 'Hello, I am Ana \u202E <b>' };
  const first = await ana.post(`${path}/replies`, words);
  expect(first).toMatchObject({ status: 200, body: { seq: expect.any(Number) } });
  expect((await ana.post(`${path}/replies`, words)).body).toEqual(first.body);
  expect(await ana.post(`${path}/replies`, { ...words, text: 'Other' })).toMatchObject({
    status: 409,
    body: { code: 'idempotency_conflict' },
  });
  expect(await ana.post(`${path}/notes`, words)).toMatchObject({ status: 409 });
  const { events } = await eventsOf(customer, path);
  expect(events.slice(-2)).toMatchObject([
    { type: 'claim', by: { kind: 'operator', id: ana.id, name: 'Ana' } },
    { type: 'operator_message', seq: first.body.seq, text: words.text, by: { id: ana.id } },
  ]);
  expect(await ben.post(`${path}/replies`, words)).toMatchObject({
    status: 409,
    body: { code: 'not_owner', owner: { id: ana.id, name: 'Ana' } },
  });
});

test('while the AI answers a reply needs a barge-in', async () => {
  const { path, say, seen } = await open();
  await say(question);
  await seen('ai_answer');
  const refused = await ana.post(`${path}/replies`, { clientMessageId: 'r', text: 'Hi' });
  expect(refused).toMatchObject({ status: 409, body: { code: 'not_owner' } });
  await ana.post(`${path}/barge-in`);
  expect((await ana.post(`${path}/replies`, { clientMessageId: 'r', text: 'Hi' })).status).toBe(200);
});

test('notes are for colleagues, in every mode', async () => {
  const { customer, path, say, seen } = await open();
  await say(question);
  await seen('ai_answer');
  const note = { clientMessageId: 'n', text: 'A regular' };
  const written = await ana.post(`${path}/notes`, note);
  expect(written.status).toBe(200);
  expect((await ana.post(`${path}/notes`, note)).body).toEqual(written.body);
  expect(typesOf(await eventsOf(ana, path))).toEqual(['customer_message', 'ai_answer', 'note']);
  expect(typesOf(await eventsOf(customer, path))).toEqual(['customer_message', 'ai_answer']);
});

test('a release puts the conversation back into the same queue with a new promise and no new notice', async () => {
  const { customer, path, seen } = await waiting();
  await ana.post(`${path}/claim`);
  expect(await ben.post(`${path}/release`)).toMatchObject({ status: 409, body: { code: 'not_owner' } });
  const released = await ana.post(`${path}/release`);
  expect(released).toMatchObject({ status: 200, body: { mode: 'waiting', owner: null } });
  await seen('wait_promise', 2);
  expect(typesOf(await eventsOf(customer, path))).toEqual([
    'customer_message',
    'handoff',
    'wait_promise',
    'claim',
    'release',
    'wait_promise',
  ]);
});

test('a transfer goes to a colleague who may answer, by the owner or a lead', async () => {
  const { path } = await waiting();
  await ana.post(`${path}/claim`);
  const viewer = await baton.operator('viewer', 'Vic');
  for (const to of ['nobody', viewer.id, '']) {
    expect(await ana.post(`${path}/transfer`, { to })).toMatchObject({ status: 400, body: { field: 'to' } });
  }
  expect(await ben.post(`${path}/transfer`, { to: ben.id })).toMatchObject({ status: 409 });
  expect(await ana.post(`${path}/transfer`, { to: ben.id })).toMatchObject({
    status: 200,
    body: { mode: 'human', owner: { id: ben.id, name: 'Ben' } },
  });
  expect(await lead.post(`${path}/transfer`, { to: ana.id })).toMatchObject({ status: 200 });
});

test('a conversation is resolved by its owner or a lead, with what came of it', async () => {
  const { path, customer } = await waiting();
  await ana.post(`${path}/claim`);
  expect(await ben.post(`${path}/resolve`)).toMatchObject({ status: 409, body: { code: 'not_owner' } });
  const resolved = await lead.post(`${path}/resolve`, { outcome: 'Refunded', note: 'Twice this month' });
  expect(resolved).toMatchObject({ status: 200, body: { mode: 'resolved', owner: null } });
  const { events } = await eventsOf(ana, path);
  expect(events.slice(-2)).toMatchObject([
    { type: 'note', text: 'Twice this month' },
    { type: 'resolve', outcome: 'Refunded', seq: resolved.body.seq },
  ]);
  expect(typesOf(await eventsOf(customer, path)).at(-1)).toBe('resolve');
  expect((await ana.post(`${path}/replies`, { clientMessageId: 'r', text: 'Late' })).body.code).toBe(
    'already_resolved',
  );
});

test('while an operator holds it, the AI drafts but publishes nothing', async () => {
  const { customer, path, say, seen: seenIn } = await open();
  await say(question);
  await seenIn('ai_answer');
  expect(await ana.post(`${path}/hold`)).toMatchObject({ status: 200, body: { mode: 'ai', owner: null } });
  await say(question);
  await seenIn('customer_message', 2);
  await ana.post(`${path}/notes`, { clientMessageId: 'n', text: 'Looking at it' });
  expect(typesOf(await eventsOf(customer, path)).slice(2)).toEqual(['customer_message']);
  expect(await ana.post(`${path}/hold`, { off: true })).toMatchObject({ status: 200 });
  await seen(ana, path, 'hold_end');
  await seenIn('ai_answer', 2);
});

test('each role may do its own, and a site list keeps others out', async () => {
  const { path, customer } = await waiting();
  const viewer = await baton.operator('viewer', 'Vic');
  expect((await viewer.get(`${path}/events`)).status).toBe(200);
  expect(await viewer.post(`${path}/claim`)).toMatchObject({ status: 403, body: { code: 'forbidden' } });
  expect(await viewer.post(`${path}/typing`)).toMatchObject({ status: 403 });
  expect(await customer.post(`${path}/claim`)).toMatchObject({ status: 403, body: { code: 'forbidden' } });
  expect(await ana.post(`${path}/messages`, { clientMessageId: 'm', text: 'x' })).toMatchObject({
    status: 403,
  });
  const nobody = baton.caller('nobody', {});
  expect(await nobody.post(`${path}/claim`)).toMatchObject({
    status: 401,
    body: { code: 'unauthenticated' },
  });
  expect(await nobody.get(`${path}/events`)).toMatchObject({ status: 401 });

  const guarded = await openConversation(baton, await baton.site(ben.id));
  await guarded.wait();
  const unknown = (answer: { status: number; body: object }) => ({ ...answer.body, requestId: '' });
  const none = await ana.get('/v1/conversations/AAAAAAAAAAAAAAAAAAAAAAAA');
  for (const refused of [
    await ana.get(guarded.path),
    await ana.get(`${guarded.path}/packet`),
    await ana.get(`${guarded.path}/why`),
    await ana.post(`${guarded.path}/claim`),
    await lead.post(`${guarded.path}/notes`, { clientMessageId: 'n', text: 'x' }),
  ]) {
    expect(unknown(refused)).toEqual(unknown(none));
  }
  expect((await ben.post(`${guarded.path}/claim`)).status).toBe(200);
  expect(await ben.post(`${guarded.path}/transfer`, { to: ana.id })).toMatchObject({ status: 400 });
  expect((await (await baton.operator('admin')).get(guarded.path)).status).toBe(200);
});

test.each([
  ['claim', { force: true }],
  ['resolve', { outcome: '' }],
  ['resolve', { outcome: 'x'.repeat(8_001) }],
  ['return-to-ai', { mandate: 1 }],
  ['hold', { off: 'yes' }],
  ['transfer', {}],
  ['replies', { clientMessageId: 'r', text: '   ' }],
  ['notes', { text: 'x' }],
  ['packet/rating', { useful: 'very' }],
])('a bad %s is refused and changes nothing', async (command, body) => {
  const { path } = await waiting();
  const before = await eventsOf(ana, path);
  const refused = await ana.post(`${path}/${command}`, body);
  expect(refused).toMatchObject({ status: 400, body: { code: 'invalid_request' } });
  expect((await eventsOf(ana, path)).events).toEqual(before.events);
});

test('an operator reads the packet first, and says whether it helped', async () => {
  const { path, say, seen: seenIn } = await open();
  expect((await ana.get(`${path}/packet`)).status).toBe(404);
  expect((await ana.post(`${path}/packet/rating`, { useful: true })).status).toBe(404);
  await say('I want to talk to a real person about my invoice');
  await seenIn('handoff');
  await seen(ana, path, 'packet');
  const packet = await ana.get(`${path}/packet`);
  expect(packet).toMatchObject({ status: 200, body: { handoff: 1, reason: { code: 'customer_asked' } } });
  const rating = await ana.post(`${path}/packet/rating`, { useful: false, missing: 'The invoice number' });
  expect(rating.status).toBe(202);
  expect((await ana.get(path)).body.packetUseful).toBe(false);
  await ana.post(`${path}/packet/rating`, { useful: true });
  expect((await ana.get(path)).body.packetUseful).toBe(true);
  expect((await (await baton.operator()).get(path)).body.packetUseful).toBeNull();
});

test('a handoff is labelled and freed of its label, each once, by whoever works here', async () => {
  const { path } = await waiting();
  const label = (given: string, on: unknown) => ana.post(`${path}/labels`, { label: given, on });
  const labels = async () => (await ana.get(path)).body.labels;
  expect(await labels()).toEqual([]);
  for (const given of ['false_handoff', 'late_handoff', 'late_handoff']) {
    expect((await label(given, true)).status).toBe(202);
  }
  expect(await labels()).toEqual(['late_handoff', 'false_handoff']);
  expect((await label('late_handoff', false)).status).toBe(202);
  expect((await label('late_handoff', false)).status).toBe(202);
  expect(await labels()).toEqual(['false_handoff']);
  expect((await label('bored', true)).status).toBe(400);
  expect((await label('late_handoff', 'yes')).status).toBe(400);
  expect((await ana.post(`${(await open()).path}/labels`, { label: 'late_handoff', on: true })).status).toBe(
    404,
  );
});

test('the packet is about what the AI has not answered', async () => {
  const { say, seen: comes, path } = await open();
  await say(question);
  await comes('ai_answer');
  await say('I keep bees in Norway.');
  await comes('wait_promise');
  await seen(ana, path, 'packet');
  expect((await ana.get(`${path}/packet`)).body.intent).toMatchObject({
    text: 'I keep bees in Norway.',
  });
});

test('an operator sees the ladder of a standing handoff, until somebody has replied', async () => {
  const { path } = await waiting();
  const ladder = async () => (await ana.get(path)).body.ladder as { at: string; action: string }[];
  const steps = await ladder();
  expect(steps).toEqual([
    { at: expect.any(String), action: 'notify_team', fired: false },
    { at: expect.any(String), action: 'warn_lead', fired: false },
    { at: expect.any(String), action: 'reassign', fired: false },
    { at: expect.any(String), action: 'follow_up', fired: false },
  ]);
  expect(steps.map(({ at }) => at)).toEqual(steps.map(({ at }) => at).sort());
  // No step fires while somebody has it; back in the queue they go on.
  await ana.post(`${path}/claim`);
  expect(await ladder()).toEqual([]);
  await ana.post(`${path}/release`);
  expect(await ladder()).toHaveLength(4);
  await ana.post(`${path}/replies`, { clientMessageId: 'r', text: 'Here I am' });
  expect(await ladder()).toEqual([]);
});

test("a visitor's other conversations are listed, newest first, and nobody else's", async () => {
  const { path, customer } = await waiting();
  const others: string[] = [];
  for (let count = 0; count < 2; count++) {
    const other = await openConversation(baton, site, customer);
    await other.wait();
    others.unshift(other.id);
  }
  await openConversation(baton, site, customer);
  await waiting();
  const { status, body } = await ana.get(`${path}/history`);
  expect({ status, cursor: body.cursor }).toEqual({ status: 200, cursor: null });
  const items = body.items as { conversationId: string; customer: { id: string } }[];
  expect(items.map(({ conversationId }) => conversationId)).toEqual(others);
  expect((await ana.get(path)).body).toMatchObject({ siteName: 'Test', visitorId: items[0]?.customer.id });
  expect((await customer.get(`${path}/history`)).status).toBe(403);
});

test('anyone who works here can ask why', async () => {
  const { path } = await waiting();
  const { body } = await ana.get(`${path}/why`);
  expect(body).toMatchObject({
    mode: 'waiting',
    silentAi: true,
    owner: null,
    because: [{ seq: 2, text: 'The AI stopped. The customer asked for a person.' }],
    next: [{ what: 'escalation' }],
  });
  const [{ at }] = body.next as [{ at: string }];
  expect(Date.parse(at)).toBeGreaterThan(Date.now());
  await ana.post(`${path}/claim`);
  expect((await ana.get(`${path}/why`)).body).toMatchObject({
    owner: { id: ana.id, name: 'Ana' },
    because: [{ seq: 2 }, { text: 'Ana has it.' }],
  });
  const fresh = await open();
  expect((await ana.get(`${fresh.path}/why`)).body).toEqual({
    mode: 'ai',
    because: [],
    owner: null,
    silentAi: false,
    next: [],
  });
});

test('an API key commands like an operator, under its own name', async () => {
  const { path } = await waiting();
  const { hashSecret } = await import('../api/tokens.ts');
  const key = {
    name: 'Zendesk bridge',
    role: 'operator',
    secretHash: hashSecret('s3cret'),
    createdBy: 'x',
  } as const;
  await baton.store.apiKeys.insert({ _id: 'abc', createdAt: new Date(), revokedAt: null, ...key });
  const program = baton.caller('key:abc', { Authorization: 'Bearer baton_abc_s3cret' });
  expect(await program.post(`${path}/claim`)).toMatchObject({
    status: 200,
    body: { owner: { id: 'key:abc', name: 'Zendesk bridge' } },
  });
  expect(await ana.post(`${path}/claim`)).toMatchObject({
    status: 409,
    body: { owner: { name: 'Zendesk bridge' } },
  });
});

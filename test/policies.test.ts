import { textsOf } from '../domain/copy/catalog.ts';
import { startBaton, type TestBaton } from './support/baton.ts';
import { eventsOf, openConversation } from './support/talk.ts';

let baton: TestBaton;
beforeAll(async () => {
  baton = await startBaton();
});
afterAll(() => baton.stop());

test('a site starts with the default policy; what is published changes only what it names', async () => {
  const [site, admin] = [await baton.site(), await baton.operator('admin')];
  const first = await admin.get(`/v1/policies?site=${site}`);
  expect(first.body.items).toMatchObject([{ version: 1, by: 'system', clarificationLimit: 2 }]);
  const published = await admin.post('/v1/policies', { site, topics: { refund: 'answer_alone' } });
  expect(published.status).toBe(201);
  expect(published.body).toMatchObject({ version: 2, by: admin.id });
  const all = await admin.get(`/v1/policies?site=${site}`);
  expect((all.body.items as { version: number }[]).map(({ version }) => version)).toEqual([2, 1]);
  expect(all.body.items).toMatchObject([{ topics: { refund: 'answer_alone', legal: 'never_alone' } }, {}]);
  expect((await admin.get(`/v1/policies?site=${site}&limit=1`)).body).toMatchObject({ cursor: '2' });
});

test.each([
  [{ minConfidence: 2 }, /minConfidence/],
  [{ topics: { weather: 'never_alone' } }, /weather/],
  [{ copy: { 'en.expect.team': 'Somebody will reply.' } }, /\{team\}/],
  [{ copy: { 'en.passed_on': '' } }, /empty/],
  [{ copy: { 'xx.expect': 'Hi' } }, /no language/],
  [{ copy: { 'en.expect': 'Hi {' } }, /ICU/],
])('%j is refused with what is wrong', async (change, detail) => {
  const [site, admin] = [await baton.site(), await baton.operator('admin')];
  const { status, body } = await admin.post('/v1/policies', { site, ...change });
  expect({ status, code: body.code }).toEqual({ status: 400, code: 'invalid_request' });
  expect(JSON.stringify(body)).toMatch(detail);
  expect((await admin.get(`/v1/policies?site=${site}`)).body.items).toHaveLength(1);
});

test('a published policy counts from the next message on, with its team, its words and its version', async () => {
  const [site, admin] = [await baton.site(), await baton.operator('admin')];
  await admin.post('/v1/policies', {
    site,
    teams: { refund: 'Payments' },
    copy: { 'en.passed_on': 'Lou from the desk has all of it.' },
  });
  const talk = await openConversation(baton, site);
  await talk.say('I want my money back');
  await talk.seen('wait_promise');
  const { events } = await eventsOf(admin, talk.path);
  expect(events.find(({ type }) => type === 'handoff')).toMatchObject({
    reason: 'policy_exception',
    rules: [{ evidence: { flags: 'refund', words: expect.stringContaining('money') }, policyVersion: 2 }],
    text: expect.stringMatching(/Lou from the desk has all of it\. A person from Payments will reply/),
  });
  expect(events.find(({ type }) => type === 'packet')).toMatchObject({
    team: 'Payments',
    riskFlags: ['refund'],
    intent: { text: 'It is about money back. I want my money back' },
  });
});

test('a topic that the AI may answer alone no longer stops it', async () => {
  const [site, admin] = [await baton.site(), await baton.operator('admin')];
  await admin.post('/v1/policies', { site, topics: { complaint: 'answer_alone' } });
  const talk = await openConversation(baton, site);
  await talk.say('I complain: which port does the API listen on by default?');
  await talk.seen('ai_answer');
});

test('the notice is in the language of the customer', async () => {
  const talk = await openConversation(baton, await baton.site());
  await talk.say('Ich möchte bitte mit einem Menschen sprechen');
  const { data } = await talk.seen('handoff');
  expect(data.text).toMatch(/^Sie haben nach einem Menschen gefragt/);
  expect((await talk.seen('wait_promise')).data.text).toMatch(/Wartezeit/);
});

test("the packet is in the site's language, with the customer's words kept", async () => {
  const [site, admin] = [await baton.site(), await baton.operator('admin')];
  await baton.store.sites.change(site, { languages: ['fi', 'en'] });
  const talk = await openConversation(baton, site);
  await talk.say('I want my money back, order #A-17');
  await talk.seen('wait_promise');
  const { body } = await admin.get(`${talk.path}/packet`);
  expect(body).toMatchObject({
    reason: { text: textsOf('fi')['reason.policy_exception'] },
    lastMessage: { text: 'I want my money back, order #A-17' },
    suggestedReply: textsOf('en')['reply.decision'],
  });
});

test('the second answer that did not help ends in a handoff', async () => {
  const talk = await openConversation(baton, await baton.site());
  await talk.say('Which port does the API listen on?');
  await talk.seen('ai_answer');
  await talk.say("That didn't help. Which port does the API listen on?");
  await talk.seen('ai_answer', 2);
  await talk.say("That didn't help either, you keep repeating yourself");
  expect((await talk.seen('handoff')).data.reason).toBe('repeated_clarification');
});

test('where somebody may be in danger, the notice begins with whom to call', async () => {
  const [site, admin] = [await baton.site(), await baton.operator('admin')];
  await admin.post('/v1/policies', { site, crisisLine: '0800 111 0 111' });
  const talk = await openConversation(baton, site);
  await talk.say('I want to kill myself');
  const { data } = await talk.seen('handoff');
  expect(data).toMatchObject({
    reason: 'high_impact',
    text: expect.stringMatching(/^If you.*0800 111 0 111/),
  });
});

test('a message is tried out without a conversation, under changes that are not published', async () => {
  const [site, operator] = [await baton.site(), await baton.operator()];
  const tried = await operator.post('/v1/policies/test', { site, text: 'Please cancel my order' });
  expect(tried.body).toMatchObject({
    would: 'handoff',
    fired: [{ rule: 'policy_exception', at: 'message', evidence: { words: 'cancel' } }, { at: 'answer' }],
    screening: { language: 'en', flags: ['cancellation'] },
    notice: expect.stringContaining('only a person may make'),
  });
  const inGerman = { site, text: 'Please cancel my order', language: 'de-AT' };
  const { body } = await operator.post('/v1/policies/test', inGerman);
  expect(body).toMatchObject({ screening: { language: 'en' }, notice: expect.stringContaining('Mensch') });
  const changed = await operator.post('/v1/policies/test', {
    site,
    text: 'Please cancel my order',
    policy: { topics: { cancellation: 'answer_alone' } },
  });
  expect((changed.body.fired as { at: string }[]).map(({ at }) => at)).toEqual(['answer']);
  const viewer = await baton.operator('viewer');
  expect((await viewer.post('/v1/policies/test', { site, text: 'x' })).status).toBe(403);
});

test("nothing of the customer's own words is in a rule's evidence", async () => {
  const [site, admin] = [await baton.site(), await baton.operator('admin')];
  const talk = await openConversation(baton, site);
  await talk.say('I want a refund for the zebrafinch cage of Mrs Quintanilla');
  await talk.seen('handoff');
  const { events } = await eventsOf(admin, talk.path);
  expect(JSON.stringify(events.find(({ type }) => type === 'handoff')?.rules)).not.toMatch(
    /zebra|quintanilla/i,
  );
});

import { releaseAbandoned } from '../api/offline.ts';
import { defaultPolicyDocument } from '../domain/policy.ts';
import { policyId } from '../store/policies.ts';
import { waitId } from '../store/waits.ts';
import { type Caller, question, startBaton, type TestBaton } from './support/baton.ts';
import { eventsOf, type Listed, openConversation, type Talk, typesOf } from './support/talk.ts';

let baton: TestBaton;
let admin: Caller;
beforeAll(async () => {
  baton = await startBaton();
  admin = await baton.operator('admin', 'Ada');
}, 60_000);
afterAll(() => baton.stop(), 30_000);

const hour = 3_600_000;

/** A site with a policy of its own, and so many measured waits of `seconds` each, one every ten minutes until now. */
async function siteWith({
  policy = {},
  waits = 0,
  seconds = 100,
  more = {},
}: SiteOptions = {}): Promise<string> {
  const site = await baton.site();
  if (Object.keys(more).length > 0) await baton.store.sites.change(site, more);
  const at = new Date();
  await baton.store.policies.insert({
    ...{
      ...defaultPolicyDocument,
      ...policy,
      _id: policyId(site, 2),
      site,
      version: 2,
      createdAt: at,
      by: 'test',
    },
  });
  for (let index = 0; index < waits; index++) {
    const begun = Date.now() - (index + 1) * 600_000;
    const _id = waitId(`c${index}`, begun);
    await baton.store.waits.state({
      ...{ _id, conversation: `c${index}`, site, team: null, handoff: 1, at: new Date(begun), seq: 3 },
      ...{ bound: seconds * 1.2, present: null },
      statement: {
        at: new Date(begun),
        dueAt: new Date(begun + seconds * 1_200),
        bound: seconds,
        quantile: 0.8,
      },
    });
    await baton.store.waits.end(_id, new Date(begun + seconds * 1_000), true);
  }
  return site;
}
type SiteOptions = {
  readonly policy?: Partial<typeof defaultPolicyDocument>;
  readonly waits?: number;
  readonly seconds?: number;
  readonly more?: object;
};

/** Asks for a person by a message, so that the site's policy travels with it. */
async function waiting(site: string): Promise<Talk> {
  const talk = await openConversation(baton, site);
  await talk.say('I want to talk to a human');
  await talk.seen('wait_promise');
  return talk;
}

const found = async (caller: Caller, path: string, type: string) =>
  (await eventsOf(caller, path)).events.filter((event): event is Listed => event.type === type);

test('without measured waits nothing is promised, and nobody is called free', async () => {
  const talk = await waiting(await siteWith());
  const [promise] = await found(talk.customer, talk.path, 'wait_promise');
  expect(promise).toMatchObject({ bound: null, dueAt: null, basis: { kind: 'none', present: 0, free: 0 } });
  expect(promise?.text).toMatch(/can't estimate/);
});

test('a promise rests on measured waits, and its outcome is counted', async () => {
  const site = await siteWith({ waits: 30, seconds: 170 });
  const talk = await waiting(site);
  const [promise] = await found(talk.customer, talk.path, 'wait_promise');
  expect(promise).toMatchObject({ quantile: 0.8, basis: { kind: 'measured', sampleSize: 30, ahead: 0 } });
  expect(promise?.bound).toBe(180);
  expect(promise?.text).toBe('8 in 10 people get a reply within 3 minutes at this hour.');
  expect(promise).not.toHaveProperty('ladder');
  const ana = await baton.operator();
  await ana.post(`${talk.path}/replies`, { clientMessageId: 'r', text: 'Hello' });
  const { body } = await admin.get(`/v1/metrics/promises?site=${site}`);
  expect(body).toMatchObject({
    waits: 31,
    kept: 31,
    broken: 0,
    share: 1,
    byTeam: [{ team: null, kept: 31 }],
  });
});

test('somebody is free only while they are present and have room', async () => {
  const site = await siteWith({ waits: 20 });
  const ana = await baton.operator('operator', 'Ana');
  await baton.store.operators.change(ana.id, { capacity: 1 });
  await ana.post('/v1/presence', { state: 'online' });
  const first = await waiting(site);
  const [free] = await found(first.customer, first.path, 'wait_promise');
  expect(free?.text).toMatch(/^Somebody from the team is free/);
  await ana.post(`${first.path}/claim`);
  const second = await waiting(site);
  const [busy] = await found(second.customer, second.path, 'wait_promise');
  expect(busy).toMatchObject({ basis: { present: 1, free: 0 } });
  expect(busy?.text).not.toMatch(/free/);
  await ana.post('/v1/presence', { state: 'away' });
  const third = await waiting(site);
  expect((await found(third.customer, third.path, 'wait_promise'))[0]).toMatchObject({
    basis: { present: 0 },
  });
});

test('outside of hours the customer hears when the team is back, in both time zones', async () => {
  const closed = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
  const tomorrow = new Date(Date.now() + 24 * hour).toISOString().slice(0, 10);
  const holidays = [{ date: tomorrow, name: 'Open day', openings: [{ from: '09:00', to: '17:00' }] }];
  const site = await siteWith({ waits: 20, more: { hours: closed, holidays, timeZone: 'UTC' } });
  const { body } = await baton.ask('/v1/visitors', {
    method: 'POST',
    body: { site, timeZone: 'Asia/Tokyo' },
  });
  const visitor = baton.caller('v', { Authorization: `Bearer ${body.token}` });
  const talk = await openConversation(baton, site, visitor);
  await talk.say('I want to talk to a human');
  await talk.seen('wait_promise');
  const [promise] = await found(talk.customer, talk.path, 'wait_promise');
  expect(promise).toMatchObject({ opensAt: `${tomorrow}T09:00:00.000Z`, basis: { hours: 'closed' } });
  expect(promise?.text).toMatch(/09:00 \(your time: .*18:00\)/);
});

test('a promise that would break is revised before it does, with a choice', async () => {
  const site = await siteWith({ waits: 30, seconds: 1 });
  // A bound is at least a minute; the clock of a test must not wait for it.
  const talk = await waiting(site);
  const [promise] = await found(admin, talk.path, 'wait_promise');
  const due = Date.parse(String(promise?.dueAt)) - Date.parse(String(promise?.at));
  const revised = Date.parse(String(promise?.reviseAt)) - Date.parse(String(promise?.at));
  expect(revised / due).toBeLessThan(0.8);
  const { body } = await admin.get(`${talk.path}/why`);
  expect(body.next).toContainEqual({ what: 'promise_revision', at: promise?.reviseAt });
});

test('the ladder climbs by itself: the team, a lead, somebody else, and no more waiting', async () => {
  const site = await siteWith({ policy: { replyTargetSeconds: 4 } });
  const talk = await waiting(site);
  await talk.seen('wait_update', 2);
  const steps = await found(admin, talk.path, 'escalation');
  expect(steps.map(({ action }) => action)).toEqual(['notify_team', 'warn_lead', 'reassign', 'follow_up']);
  const updates = await found(talk.customer, talk.path, 'wait_update');
  expect(updates.at(-1)).toMatchObject({ cause: 'follow_up', choices: ['wait', 'later'] });
  expect(updates.at(-1)?.text).toMatch(/need not wait here any longer/);
});

test('a silent owner loses the conversation, and the customer is told', async () => {
  const site = await siteWith({ policy: { ownerRemindSeconds: 1, ownerReleaseSeconds: 2 } });
  const talk = await waiting(site);
  const ana = await baton.operator();
  await ana.post(`${talk.path}/claim`);
  await talk.seen('wait_promise', 2);
  const events = (await eventsOf(admin, talk.path)).events;
  expect(events.map(({ type }) => type).slice(-4)).toEqual([
    'claim',
    'owner_reminder',
    'release',
    'wait_promise',
  ]);
  expect(events.at(-1)?.text).toMatch(/could not go on with it/);
});

test('what an absent operator had is in the queue again', async () => {
  const site = await siteWith();
  const ana = await baton.operator();
  await ana.post('/v1/presence', { state: 'online' });
  const talk = await waiting(site);
  await ana.post(`${talk.path}/claim`);
  const later = (ms: number) => releaseAbandoned({ ...baton.deps, now: () => Date.now() + ms });
  await later(200_000);
  expect((await admin.get(talk.path)).body.mode).toBe('human');
  await later(400_000);
  const [released] = await found(admin, talk.path, 'release');
  expect(released).toMatchObject({ why: 'offline', by: { kind: 'system' } });
});

test('a waiting conversation goes to the present operator with the fewest, and a second one to who answered before', async () => {
  const site = await siteWith({ policy: { assignment: 'least_loaded' } });
  const [ana, ben] = [await baton.operator('operator', 'Ana'), await baton.operator('operator', 'Ben')];
  await baton.store.sites.change(site, { operators: [ana.id, ben.id] });
  await ana.post('/v1/presence', { state: 'online' });
  const talk = await waiting(site);
  await talk.seen('transfer');
  expect((await admin.get(talk.path)).body).toMatchObject({ mode: 'human', owner: { id: ana.id } });
  await ben.post('/v1/presence', { state: 'online' });
  await ana.post(`${talk.path}/replies`, { clientMessageId: 'r', text: 'Hello' });
  await ana.post(`${talk.path}/return-to-ai`, {
    mandate: { text: 'Settled: the refund.', neverAlone: ['refund'] },
  });
  await talk.say('A human please');
  await talk.seen('transfer', 2);
  expect((await admin.get(talk.path)).body).toMatchObject({ mode: 'human', owner: { id: ana.id } });
  const visible = await found(talk.customer, talk.path, 'return_to_ai');
  expect(visible[0]).not.toHaveProperty('mandate');
});

test('a conversation is passed to a team, where it waits', async () => {
  const talk = await waiting(await siteWith());
  const ana = await baton.operator();
  await ana.post(`${talk.path}/claim`);
  expect((await ana.post(`${talk.path}/transfer`, { team: 'Billing', to: ana.id })).status).toBe(400);
  const answer = await ana.post(`${talk.path}/transfer`, { team: 'Billing' });
  expect(answer).toMatchObject({ status: 200, body: { mode: 'waiting', owner: null } });
  await talk.seen('wait_promise', 2);
  const promises = await found(talk.customer, talk.path, 'wait_promise');
  expect(promises[1]?.text).toMatch(/passed to Billing/);
});

test('an operator who types holds the AI', async () => {
  const talk = await openConversation(baton, await siteWith());
  await talk.say(question);
  await talk.seen('ai_answer');
  const ana = await baton.operator();
  await ana.post(`${talk.path}/typing`);
  expect(await found(admin, talk.path, 'hold')).toHaveLength(1);
  await ana.post(`${talk.path}/typing`);
  expect(await found(admin, talk.path, 'hold')).toHaveLength(1);
});

test('long after a resolve a message opens a new conversation, and every one after it goes there', async () => {
  const site = await siteWith({ policy: { reopenHours: 0 } });
  const talk = await waiting(site);
  const ana = await baton.operator('lead');
  await ana.post(`${talk.path}/resolve`);
  await talk.seen('resolve');
  const first = await talk.say(question, 'later1');
  expect(first).toMatchObject({ status: 202, body: { conversationId: expect.any(String) } });
  const second = await talk.say(question, 'later2');
  expect(second.body.conversationId).toBe(first.body.conversationId);
  expect((await talk.say(question, 'later1')).body).toEqual(first.body);
  expect(typesOf(await eventsOf(talk.customer, talk.path))).not.toContain('ai_answer');
  const old = await talk.say('I want to talk to a human', 'm1');
  expect(old.body).not.toHaveProperty('conversationId');
});

test.each([
  [
    {
      ladder: [
        { at: 1, action: 'reassign' },
        { at: 0.5, action: 'notify_team' },
      ],
    },
    'ladder',
  ],
  [{ waitQuantile: 0.99 }, 'waitQuantile'],
  [{ replyTargetSeconds: 0 }, 'replyTargetSeconds'],
  [{ assignment: 'random' }, 'assignment'],
])('a policy with %j is refused, and the field named', async (policy, field) => {
  const answer = await admin.post('/v1/policies', { site: await baton.site(), ...policy });
  expect(answer).toMatchObject({ status: 400, body: { field } });
});

test.each([
  [{ timeZone: 'Mars/Olympus' }, 'timeZone'],
  [{ publicHolidays: { country: 'XX' } }, 'publicHolidays.country'],
  [
    { holidays: [{ date: '2026-12-24', openings: [{ from: '12:00', to: '09:00' }] }] },
    'holidays.0.openings.0',
  ],
])('a site with %j is refused, and the field named', async (change, field) => {
  const answer = await baton.ask(`/v1/sites/${await baton.site()}`, {
    method: 'PATCH',
    headers: admin.headers,
    body: change,
  });
  expect(answer).toMatchObject({ status: 400, body: { field } });
});

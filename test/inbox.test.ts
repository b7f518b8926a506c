import type { Projection } from '../domain/conversation/project.ts';
import type { HandoffReason } from '../domain/events.ts';
import { type Caller, question, startBaton, type TestBaton } from './support/baton.ts';
import { openConversation } from './support/talk.ts';

let baton: TestBaton;
let ana: Caller;
beforeAll(async () => {
  baton = await startBaton();
  ana = await baton.operator('operator', 'Ana');
}, 60_000);
afterAll(() => baton.stop(), 30_000);

type Inbox = { readonly items: readonly Record<string, unknown>[]; readonly cursor: string | null };
const inbox = async (query: string, caller = ana) =>
  (await caller.get(`/v1/inbox?${query}`)).body as unknown as Inbox;
type Overview = {
  readonly counts: Readonly<Record<'waiting' | 'mine' | 'ai' | 'human', number>>;
  readonly sites: readonly { readonly siteId: string; readonly name: string; readonly waiting: number }[];
};
const idsOf = ({ items }: Inbox) => items.map(({ conversationId }) => conversationId);

/** Reads a view page by page. */
async function allOf(query: string, limit: number): Promise<unknown[]> {
  const ids: unknown[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const page: Inbox = await inbox(`${query}&limit=${limit}${cursor ? `&cursor=${cursor}` : ''}`);
    expect(page.items.length).toBeLessThanOrEqual(limit);
    ids.push(...idsOf(page));
    cursor = page.cursor;
  }
  return ids;
}

const minutes = (count: number) => new Date(Date.parse('2026-01-01T00:00:00Z') + count * 60_000);

/** A conversation in the queue of `site`, as `publish` leaves it. */
async function queued(
  site: string,
  since: number,
  dueAt: number | null,
  reason: HandoffReason = 'no_source',
): Promise<string> {
  const { id } = await openConversation(baton, site);
  const due = dueAt === null ? null : minutes(dueAt);
  const projection = {
    mode: 'waiting',
    seq: 3,
    escalations: 0,
    reason,
    owner: null,
    promise: { dueAt: due?.getTime() ?? null, metAt: null },
  } as unknown as Projection;
  const promise = { text: 'Soon.', dueAt: due, basis: { kind: 'none' }, metAt: null };
  const times = { lastMessageAt: minutes(since), handoffAt: minutes(since) };
  await baton.store.conversations.advance(id, { projection, promise, ...times });
  return id;
}

test('who waits is ordered by promise due, then those without one, longest wait first', async () => {
  const site = await baton.site();
  const given = [
    [5, null],
    [1, 90],
    [2, null],
    [9, 30],
    [4, 60],
    [7, null],
    [8, 30],
  ] as const;
  const ids: string[] = [];
  for (const [since, dueAt] of given) ids.push(await queued(site, since, dueAt));
  const [firstDue, secondDue] = [ids[3], ids[6]].sort();
  const expected = [firstDue, secondDue, ids[4], ids[1], ids[2], ids[0], ids[5]];
  for (const limit of [1, 2, 3, 50])
    expect(await allOf(`view=waiting&site=${site}`, limit)).toEqual(expected);
});

test('a conversation moves through the views as it is claimed, resolved and opened again', async () => {
  const site = await baton.site();
  const { id, path, say, wait, seen } = await openConversation(baton, site);
  const views = async () => {
    const found: string[] = [];
    for (const view of ['waiting', 'mine', 'ai', 'human', 'resolved', 'all']) {
      if (idsOf(await inbox(`view=${view}&site=${site}`)).includes(id)) found.push(view);
    }
    return found;
  };
  /** Lists follow the events within some milliseconds. */
  const become = async (expected: readonly string[]) => {
    for (let look = 0; look < 100 && String(await views()) !== String(expected); look += 1);
    expect(await views()).toEqual(expected);
  };
  await become([]);
  await say(question);
  await seen('ai_answer');
  await become(['ai', 'all']);
  await wait();
  await become(['waiting', 'all']);
  await ana.post(`${path}/claim`);
  await become(['mine', 'human', 'all']);
  const ben = await baton.operator('operator', 'Ben');
  expect((await inbox(`view=mine&site=${site}`, ben)).items).toEqual([]);
  const { items } = await inbox(`view=human&site=${site}`, ben);
  expect(items).toEqual([
    {
      conversationId: id,
      site,
      mode: 'human',
      reason: 'customer_asked',
      flags: [],
      intent: expect.any(String),
      lastMessageAt: expect.any(String),
      preview: question,
      language: 'en',
      handoffAt: expect.any(String),
      customer: { id: expect.any(String), known: false },
      unanswered: true,
      owner: { id: ana.id, name: 'Ana' },
      promise: null,
      risk: 'normal',
    },
  ]);
  await ana.post(`${path}/resolve`);
  await become(['resolved', 'all']);
  await say(question);
  await seen('ai_answer', 2);
  await become(['ai', 'all']);
});

test('a reason or a risk narrows a view, page by page', async () => {
  const site = await baton.site();
  const reasons = ['no_source', 'high_impact', 'customer_asked', 'sensitive_data', 'high_impact'] as const;
  const ids: string[] = [];
  for (const [since, reason] of reasons.entries()) ids.push(await queued(site, since, null, reason));
  const waiting = `view=waiting&site=${site}`;
  expect(await allOf(`${waiting}&risk=high`, 2)).toEqual([ids[1], ids[3], ids[4]]);
  expect(await allOf(`${waiting}&risk=normal`, 1)).toEqual([ids[0], ids[2]]);
  expect(await allOf(`${waiting}&reason=high_impact`, 1)).toEqual([ids[1], ids[4]]);
  expect(await allOf(`${waiting}&reason=high_impact&risk=normal`, 50)).toEqual([]);
});

test('the overview counts what an operator sees, and no more', async () => {
  const [open, guarded] = [await baton.site(), await baton.site(ana.id)];
  const ben = await baton.operator('operator', 'Ben');
  const before = (await ben.get('/v1/inbox/overview')).body as unknown as Overview;
  await queued(open, 1, null);
  await queued(open, 2, 30);
  await queued(guarded, 1, null);
  const talk = await openConversation(baton, open);
  await talk.wait();
  await ben.post(`${talk.path}/claim`);
  await ana.get(talk.path);
  const { counts, sites } = (await ben.get('/v1/inbox/overview')).body as unknown as Overview;
  expect(counts).toEqual({
    waiting: before.counts.waiting + 2,
    mine: 1,
    ai: before.counts.ai,
    human: before.counts.human + 1,
  });
  expect(sites.find(({ siteId }) => siteId === open)).toEqual({ siteId: open, name: 'Test', waiting: 2 });
  expect(sites.some(({ siteId }) => siteId === guarded)).toBe(false);
  const ours = (await ana.get('/v1/inbox/overview')).body as unknown as Overview;
  expect(ours.sites.find(({ siteId }) => siteId === guarded)?.waiting).toBe(1);
});

test('newest first, in pages of any size', async () => {
  const site = await baton.site();
  const ids: string[] = [];
  for (const since of [3, 1, 2, 2]) ids.push(await queued(site, since, null));
  const [low, high] = [ids[2], ids[3]].sort();
  for (const limit of [1, 3, 200]) {
    expect(await allOf(`view=all&site=${site}`, limit)).toEqual([ids[0], high, low, ids[1]]);
  }
});

test('a site list hides its conversations from others, here and in the stream', async () => {
  const [open, guarded] = [await baton.site(), await baton.site(ana.id)];
  const ben = await baton.operator('operator', 'Ben');
  const [ours, theirs] = [await ana.stream('/v1/inbox/stream'), await ben.stream('/v1/inbox/stream')];
  await Promise.all([ours.nth('ready'), theirs.nth('ready')]);
  const secret = await openConversation(baton, guarded);
  await secret.wait();
  const known = await openConversation(baton, open);
  await known.wait();
  const has = (id: string) => (event: { data: Record<string, unknown> }) => event.data.conversationId === id;
  await theirs.until((events) => events.some(has(known.id)));
  await ours.until((events) => events.some(has(known.id)) && events.some(has(secret.id)));
  expect(theirs.events.some(has(secret.id))).toBe(false);
  expect(ours.events.find(has(secret.id))?.data).toMatchObject({ site: guarded, mode: 'waiting' });
  expect(idsOf(await inbox(`view=all&site=${guarded}`, ben))).toEqual([]);
  expect(idsOf(await inbox('view=all&limit=200', ben))).not.toContain(secret.id);
  expect(idsOf(await inbox('view=all&limit=200'))).toContain(secret.id);
  await (await baton.operator('admin')).delete(known.path);
  await ours.until((events) => events.some((event) => event.event === 'removed' && has(known.id)(event)));
  expect(idsOf(await inbox('view=all&limit=200'))).not.toContain(known.id);
  ours.close();
  theirs.close();
});

test('an item is streamed whenever it changes', async () => {
  const { id, path, wait } = await openConversation(baton, await baton.site());
  const stream = await ana.stream('/v1/inbox/stream');
  await stream.nth('ready');
  await wait();
  const mode = (name: string) => (event: { data: Record<string, unknown> }) =>
    event.data.conversationId === id && event.data.mode === name;
  await stream.until((events) => events.some(mode('waiting')));
  await ana.post(`${path}/claim`);
  await stream.until((events) => events.some(mode('human')));
  stream.close();
});

test.each([
  'view=nope',
  'view=',
  'view=all&limit=0',
  'view=all&limit=x',
  'view=all&limit=201',
  'view=all&cursor=x',
  'view=all&cursor=',
  'view=all&cursor=WyJhbGwiXQ',
  'view=all&page=2',
  'view=all&reason=bored',
  'view=all&risk=low',
])('?%s is refused', async (query) => {
  const refused = await ana.get(`/v1/inbox?${query}`);
  expect(refused).toMatchObject({ status: 400, body: { code: 'invalid_request' } });
});

test('a cursor belongs to its view, and the inbox to people who work here', async () => {
  const site = await baton.site();
  await queued(site, 1, null);
  await queued(site, 2, null);
  const { cursor } = await inbox(`view=waiting&site=${site}&limit=1`);
  expect(cursor).toEqual(expect.any(String));
  expect((await ana.get(`/v1/inbox?view=all&site=${site}&cursor=${cursor}`)).status).toBe(400);
  expect((await (await baton.visitor(site)).get('/v1/inbox?view=all')).status).toBe(403);
  expect((await baton.caller('nobody', {}).get('/v1/inbox?view=all')).status).toBe(401);
});

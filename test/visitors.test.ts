import { SignJWT } from 'jose';
import { startApi, type TestApi } from './support/api.ts';

/** How visitors come in: from which pages, as whom, and for which site alone. */
let api: TestApi;
let admin: Record<string, string>;
beforeAll(async () => {
  api = await startApi();
  admin = await api.key('admin');
});
afterAll(() => api.stop());

type Headers_ = Readonly<Record<string, string>>;

const post = (path: string, body: unknown, headers: Headers_ = {}) =>
  api.ask(path, { method: 'POST', body, headers });
const open = (site: string, headers: Headers_ = {}) => post('/v1/visitors', { site }, headers);
const identify = (site: string, identityToken: string) => post('/v1/visitors', { site, identityToken });

async function secretOf(site: string): Promise<string> {
  return String((await post(`/v1/sites/${site}/identity-secrets`, undefined, admin)).body.secret);
}

function vouch(site: string, secret: string, sub = 'customer-1', seconds = 600): Promise<string> {
  return new SignJWT({ sub, aud: site, exp: Math.floor(Date.now() / 1_000) + seconds })
    .setProtectedHeader({ alg: 'HS256' })
    .sign(new TextEncoder().encode(secret));
}

test('a visitor gets an id and a token that works at once', async () => {
  const { status, body } = await open(await api.site());
  expect(status).toBe(201);
  expect(Object.keys(body).sort()).toEqual(['token', 'visitorId']);
  const headers = { Authorization: `Bearer ${body.token}` };
  const made = await post('/v1/conversations', { clientConversationId: 'c' }, headers);
  expect(made.status).toBe(201);
  expect((await post('/v1/conversations', { clientConversationId: 'c' }, headers)).body).toEqual(made.body);
});

test('the store keeps no token', async () => {
  const { body } = await open(await api.site());
  expect(await api.store.visitors.get(String(body.token))).toBeNull();
});

test('an unknown site is not found, another kind of site is refused', async () => {
  expect((await open('no-such-site')).status).toBe(404);
  for (const site of ['', null, 7, { $ne: null }, ['x']]) {
    expect((await post('/v1/visitors', { site })).status).toBe(400);
  }
});

test('only pages of allowed domains, our own pages and programs may ask', async () => {
  const site = await api.site({ allowedDomains: ['shop.example', 'localhost:3000'] });
  const statusFrom = async (Origin: string) => (await open(site, { Origin })).status;
  for (const origin of ['https://shop.example', 'http://localhost:3000', api.url]) {
    expect([origin, await statusFrom(origin)]).toEqual([origin, 201]);
  }
  for (const origin of [
    'https://evil.example',
    'https://www.shop.example',
    'https://shop.example.evil.test',
    'null',
    'http://localhost',
    '*',
  ]) {
    expect([origin, await statusFrom(origin)]).toEqual([origin, 403]);
  }
  expect((await open(site, { Origin: 'https://evil.example' })).body.code).toBe('origin_not_allowed');
  expect((await open(site)).status).toBe(201);
  expect((await open(await api.site(), { Origin: 'https://anyone.example' })).status).toBe(201);
});

test('a change of the allowed domains counts at once', async () => {
  const site = await api.site({ allowedDomains: ['old.example'] });
  const change = { method: 'PATCH', headers: admin, body: { allowedDomains: ['New.example'] } };
  expect((await api.ask(`/v1/sites/${site}`, change)).body.allowedDomains).toEqual(['new.example']);
  expect((await open(site, { Origin: 'https://old.example' })).status).toBe(403);
  expect((await open(site, { Origin: 'https://new.example' })).status).toBe(201);
});

test('a customer for whom the site vouches is the same visitor each time, on this site', async () => {
  const [site, other] = [await api.site(), await api.site()];
  const [secret, otherSecret] = [await secretOf(site), await secretOf(other)];
  const first = await identify(site, await vouch(site, secret));
  const second = await identify(site, await vouch(site, secret));
  expect(first.status).toBe(201);
  expect(second.body.visitorId).toBe(first.body.visitorId);
  expect(second.body.token).not.toBe(first.body.token);
  const somebody = await identify(site, await vouch(site, secret, 'customer-2'));
  expect(somebody.body.visitorId).not.toBe(first.body.visitorId);
  const elsewhere = await identify(other, await vouch(other, otherSecret));
  expect(elsewhere.body.visitorId).not.toBe(first.body.visitorId);
  const conversation = { clientConversationId: 'mine' };
  const [one, two] = [first, second].map(({ body }) => ({ Authorization: `Bearer ${body.token}` }));
  const made = await post('/v1/conversations', conversation, one);
  expect((await post('/v1/conversations', conversation, two)).body).toEqual(made.body);
  expect(
    (await api.ask(`/v1/conversations/${made.body.conversationId}`, { headers: two ?? {} })).status,
  ).toBe(200);
});

test('a bad identity token is 401, never an anonymous visitor', async () => {
  const [site, other] = [await api.site(), await api.site()];
  const secret = await secretOf(site);
  const bad = [
    'garbage',
    await vouch(site, 'another secret of the wrong hands'),
    await vouch(other, secret),
    await vouch(site, secret, 'late', -1),
    await vouch(site, secret, 'long', 7_200),
    await vouch(site, secret, ''),
  ];
  for (const token of bad)
    expect(await identify(site, token)).toMatchObject({ status: 401, body: { code: 'unauthenticated' } });
  expect((await identify(other, await vouch(other, secret))).status).toBe(401);
});

test('two secrets live, the third ends the first', async () => {
  const site = await api.site();
  const secrets = [await secretOf(site), await secretOf(site)];
  for (const secret of secrets) expect((await identify(site, await vouch(site, secret))).status).toBe(201);
  const third = await secretOf(site);
  const statuses = [];
  for (const secret of [...secrets, third])
    statuses.push((await identify(site, await vouch(site, secret))).status);
  expect(statuses).toEqual([401, 201, 201]);
  const shown = await api.ask(`/v1/sites/${site}`, { headers: admin });
  expect(shown.text).not.toContain(third);
});

test('new visitors are limited by address', async () => {
  const own = await startApi({ environment: { BATON_LIMITS: 'on', BATON_LIMIT_VISITORS_PER_HOUR: '3' } });
  const site = await own.site();
  const statuses: number[] = [];
  for (let index = 0; index < 4; index++) {
    // Nobody trusts this header: no proxy is configured.
    const headers = { 'X-Forwarded-For': `10.0.0.${index}` };
    statuses.push((await own.ask('/v1/visitors', { method: 'POST', body: { site }, headers })).status);
  }
  expect(statuses).toEqual([201, 201, 201, 429]);
  await own.stop();
});

test('a site is checked field by field', async () => {
  const fields: [string, unknown][] = [
    ['timeZone', 'Mars/Olympus'],
    ['timeZone', '+02:00'],
    ['languages', []],
    ['languages', ['not a language']],
    ['allowedDomains', ['*.example.com']],
    ['allowedDomains', ['https://x.example/path']],
    ['hours', { mon: [{ from: '09:00', to: '08:00' }] }],
    ['hours', { mon: [{ from: '9:00', to: '17:00' }] }],
    [
      'hours',
      {
        mon: [
          { from: '09:00', to: '12:00' },
          { from: '11:59', to: '13:00' },
        ],
      },
    ],
    ['hours', { monday: [] }],
    ['holidays', [{ date: '2026-02-30', name: 'x' }]],
    ['look', { color: 'red' }],
    ['name', '   '],
    ['operators', [{ $ne: 1 }]],
  ];
  for (const [field, value] of fields) {
    const { status, body } = await post('/v1/sites', { name: 'Shop', [field]: value }, admin);
    expect([field, value, status, String(body.field).split('.')[0]]).toEqual([field, value, 400, field]);
  }
});

test('a site comes back as it was set, with what was left out', async () => {
  const hours = {
    mon: [
      { from: '13:00', to: '24:00' },
      { from: '09:00', to: '12:00' },
    ],
  };
  const given = {
    siteId: 'Shop-1',
    name: ' Shop ',
    timeZone: 'Europe/Berlin',
    languages: ['de', 'EN-us'],
    hours,
  };
  const made = await post('/v1/sites', given, admin);
  expect(made).toMatchObject({
    status: 201,
    body: {
      siteId: 'Shop-1',
      name: 'Shop',
      languages: ['de', 'en-US'],
      allowedDomains: [],
      operators: [],
      holidays: [],
    },
  });
  expect(made.body.hours).toMatchObject({ mon: [{ from: '09:00' }, { to: '24:00' }], sun: [] });
  expect((await api.ask('/v1/sites/Shop-1', { headers: admin })).body).toEqual(made.body);
  const change = { method: 'PATCH', headers: admin, body: { hours: null } };
  expect((await api.ask('/v1/sites/Shop-1', change)).body).toEqual({ ...made.body, hours: null });
  expect((await post('/v1/sites', given, admin)).body.code).toBe('conflict');
  expect((await api.ask('/v1/sites/nope', change)).status).toBe(404);
});

test('a lead changes hours and holidays, of sites that they see', async () => {
  const [site, hidden] = [await api.site(), await api.site({ operators: ['somebody else'] })];
  const lead = await api.key('lead');
  const change = (id: string, body: unknown) =>
    api.ask(`/v1/sites/${id}`, { method: 'PATCH', headers: lead, body });
  const holidays = [{ date: '2026-12-25', name: 'Christmas' }];
  expect((await change(site, { holidays, hours: null })).body.holidays).toEqual(holidays);
  expect(await change(site, { name: 'Mine' })).toMatchObject({ status: 403, body: { code: 'forbidden' } });
  expect((await change(hidden, { holidays })).status).toBe(404);
  const { text } = await api.ask('/v1/sites?limit=200', { headers: lead });
  expect(text).toContain(site);
  expect(text).not.toContain(hidden);
});

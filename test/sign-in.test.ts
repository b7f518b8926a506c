import { ensureAdmin } from '../api/identity/first-admin.ts';
import { type Answer, password, startApi, type TestApi } from './support/api.ts';

/** How people sign in, are invited, lose what they may do, and what an attacker learns. */
let api: TestApi;
let admin: Record<string, string>;
let clock = Date.now();
beforeAll(async () => {
  api = await startApi({ now: () => clock });
  admin = await api.key('admin');
});
afterAll(() => api.stop());

type Headers_ = Readonly<Record<string, string>>;

const post = (path: string, body: unknown, headers: Headers_ = {}) =>
  api.ask(path, { method: 'POST', body, headers });
const signIn = (email: string, secret = password) => post('/v1/session', { email, password: secret });
const me = (headers: Headers_) => api.ask('/v1/session', { headers });

/** What a browser sends after an answer that set a cookie. */
function browser(answer: Answer): Record<string, string> {
  const cookie = answer.headers.get('Set-Cookie')?.split(';')[0] ?? '';
  return { Cookie: cookie, 'X-Baton-Csrf': '1' };
}

/** What was cached may be used for some seconds. */
const passSeconds = (seconds: number) => {
  clock += seconds * 1_000;
};

test('signing in sets a cookie that scripts and other sites cannot use, and says who it is', async () => {
  const { operatorId, email } = await api.operator('lead');
  const answer = await signIn(email.toUpperCase());
  expect(answer).toMatchObject({ status: 200, body: { operatorId, email, role: 'lead', sites: [] } });
  expect(answer.headers.get('Set-Cookie')).toMatch(
    /^baton-\d+=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=604800$/,
  );
  expect((await me(browser(answer))).body).toEqual(answer.body);
});

test('behind HTTPS the cookie is Secure and bound to the host', async () => {
  const secure = await startApi({ environment: { BATON_PUBLIC_URL: 'https://support.example' } });
  const { email } = await secure.operator('viewer');
  const body = { email, password };
  const answer = await secure.ask('/v1/session', {
    method: 'POST',
    body,
    headers: { Origin: 'https://support.example' },
  });
  expect(answer.headers.get('Set-Cookie')).toMatch(/^__Host-baton=.*; Secure$/);
  expect(answer.headers.get('Strict-Transport-Security')).toBe('max-age=31536000');
  expect((await secure.ask('/v1/session', { headers: browser(answer) })).status).toBe(200);
  await secure.stop();
});

test('an unknown e-mail, a wrong password and a disabled operator look and last alike', async () => {
  const { email } = await api.operator('viewer');
  const disabled = await api.operator('viewer');
  await api.ask(`/v1/operators/${disabled.operatorId}`, {
    method: 'PATCH',
    headers: admin,
    body: { disabled: true },
  });
  const invited = await post(
    '/v1/operators',
    { email: 'invited@example.com', name: 'I', role: 'viewer' },
    admin,
  );
  expect(invited.status).toBe(201);
  const timed = async (who: string, secret: string) => {
    const started = performance.now();
    const { status, body } = await signIn(who, secret);
    return { told: { status, ...body, requestId: '' }, ms: performance.now() - started };
  };
  const results = [
    await timed(email, 'wrong password'),
    await timed('nobody@example.com', 'wrong password'),
    await timed(disabled.email, password),
    await timed('invited@example.com', ''.padEnd(8, 'x')),
  ];
  expect(new Set(results.map(({ told }) => JSON.stringify(told))).size).toBe(1);
  expect(results[0]?.told.status).toBe(401);
  const times = results.map(({ ms }) => ms);
  expect(Math.min(...times)).toBeGreaterThan(Math.max(...times) / 5);
});

test('signing out ends the session', async () => {
  const { email } = await api.operator('viewer');
  const session = browser(await signIn(email));
  const out = await api.ask('/v1/session', { method: 'DELETE', headers: session });
  expect(out.status).toBe(204);
  expect(out.headers.get('Set-Cookie')).toContain('Max-Age=0');
  expect((await me(session)).status).toBe(401);
});

test('a session ends after 12 idle hours and after 7 days in any case', async () => {
  const { email } = await api.operator('viewer');
  const idle = browser(await signIn(email));
  const busy = browser(await signIn(email));
  for (let hours = 0; hours < 7 * 24 - 6; hours += 6) {
    passSeconds(6 * 3_600);
    expect((await me(busy)).status).toBe(200);
  }
  expect((await me(idle)).status).toBe(401);
  passSeconds(6 * 3_600);
  expect((await me(busy)).status).toBe(401);
});

test('a session survives a restart, on another port too', async () => {
  const { email } = await api.operator('viewer');
  const session = browser(await signIn(email));
  const again = await startApi({
    environment: { MONGODB_URI: api.deps.config.MONGODB_URI },
    now: () => clock,
  });
  expect((await again.ask('/v1/session', { headers: session })).status).toBe(200);
  await again.stop({ keepData: true });
});

test.each([
  ['a new password', { password: 'another password' }],
  ['disabling', { disabled: true }],
])('%s ends every session at once', async (_what, change) => {
  const { operatorId, email } = await api.operator('operator');
  const sessions = [browser(await signIn(email)), browser(await signIn(email))];
  for (const session of sessions) expect((await me(session)).status).toBe(200);
  const changed = await api.ask(`/v1/operators/${operatorId}`, {
    method: 'PATCH',
    headers: admin,
    body: change,
  });
  expect(changed.status).toBe(200);
  for (const session of sessions) expect((await me(session)).status).toBe(401);
  expect((await signIn(email)).status).toBe(401);
});

test('a lower role holds at once', async () => {
  await api.operator('admin');
  const { operatorId, email } = await api.operator('admin');
  const session = browser(await signIn(email));
  expect((await api.ask('/v1/operators', { headers: session })).status).toBe(200);
  await api.ask(`/v1/operators/${operatorId}`, { method: 'PATCH', headers: admin, body: { role: 'viewer' } });
  expect((await api.ask('/v1/operators', { headers: session })).status).toBe(403);
});

test('what another process changed holds within 5 s', async () => {
  const { operatorId, email } = await api.operator('operator');
  const session = browser(await signIn(email));
  expect((await me(session)).status).toBe(200);
  await api.store.operators.change(operatorId, { disabledAt: new Date(clock) });
  passSeconds(5);
  expect((await me(session)).status).toBe(401);
});

test('an invitation is redeemed once, within 72 hours', async () => {
  const made = await post(
    '/v1/operators',
    { email: 'New@Example.com ', name: 'New', role: 'operator' },
    admin,
  );
  expect(made).toMatchObject({ status: 201, body: { email: 'new@example.com', status: 'invited' } });
  const token = String(made.body.inviteUrl).split('#invite=')[1] ?? '';
  expect((await post('/v1/invites/accept', { token, password: 'short' })).status).toBe(400);
  const accepted = await post('/v1/invites/accept', { token, password: 'my own password', name: 'Nora' });
  expect(accepted).toMatchObject({ status: 200, body: { name: 'Nora', role: 'operator' } });
  expect((await me(browser(accepted))).status).toBe(200);
  expect((await post('/v1/invites/accept', { token, password: 'my own password' })).status).toBe(401);
  expect((await signIn('new@example.com', 'my own password')).status).toBe(200);
  const again = await post(`/v1/operators/${made.body.operatorId}/invite`, undefined, admin);
  passSeconds(72 * 3_600);
  const late = { token: String(again.body.inviteUrl).split('#invite=')[1], password: 'my own password' };
  expect((await post('/v1/invites/accept', late)).status).toBe(401);
});

test('an e-mail is taken by one operator, an operator with a password needs no invitation', async () => {
  const body = { email: 'one@example.com', name: 'One', role: 'viewer', password };
  const made = await post('/v1/operators', body, admin);
  expect(made).toMatchObject({ status: 201, body: { status: 'active' } });
  expect(made.body.inviteUrl).toBeUndefined();
  expect((await post('/v1/operators', body, admin)).body.code).toBe('conflict');
  expect((await signIn('one@example.com')).status).toBe(200);
});

test('who forgot the password gets a link that works once; until then the old password goes on', async () => {
  const { email, operatorId } = await api.operator('operator');
  const session = browser(await signIn(email));
  const made = await post(`/v1/operators/${operatorId}/invite`, undefined, admin);
  const token = String(made.body.inviteUrl).split('#invite=')[1] ?? '';
  const check = () => post('/v1/invites/check', { token });
  for (let look = 0; look < 2; look++) {
    expect(await check()).toMatchObject({
      status: 200,
      body: { name: expect.any(String), hasPassword: true },
    });
  }
  expect((await api.ask(`/v1/operators/${operatorId}`, { headers: admin })).body.status).toBe('active');
  expect((await me(session)).status).toBe(200);
  expect((await signIn(email)).status).toBe(200);
  const accepted = await post('/v1/invites/accept', { token, password: 'a remembered one' });
  expect((await me(browser(accepted))).status).toBe(200);
  expect((await me(session)).status).toBe(401);
  expect((await signIn(email)).status).toBe(401);
  expect((await check()).status).toBe(401);
  expect((await post('/v1/invites/check', { token: 'nonsense' })).status).toBe(401);
});

test('a link to a new password is void once another is set, and nobody whose access ended gets one', async () => {
  const { email, operatorId } = await api.operator('operator');
  const link = () => post(`/v1/operators/${operatorId}/invite`, undefined, admin);
  const token = String((await link()).body.inviteUrl).split('#invite=')[1] ?? '';
  const session = browser(await signIn(email));
  const own = { current: password, password: 'a new password' };
  expect((await post('/v1/session/password', own, session)).status).toBe(200);
  expect((await post('/v1/invites/accept', { token, password: 'whose is it' })).status).toBe(401);
  const disabled = { method: 'PATCH', headers: admin, body: { disabled: true } };
  await api.ask(`/v1/operators/${operatorId}`, disabled);
  expect(await link()).toMatchObject({ status: 409, body: { code: 'conflict' } });
  expect((await post('/v1/operators/nobody/invite', undefined, admin)).status).toBe(404);
});

test('the own e-mail is changed with the password, unless somebody else has it', async () => {
  const [{ email }, other] = [await api.operator('viewer'), await api.operator('viewer')];
  const session = browser(await signIn(email));
  const change = (to: string, secret = password, headers: Headers_ = session) =>
    post('/v1/session/email', { email: to, password: secret }, headers);
  expect(await change('me@example.com', 'wrong')).toMatchObject({ status: 403, body: { code: 'forbidden' } });
  expect(await change(other.email)).toMatchObject({ status: 409, body: { field: 'email' } });
  expect((await change('nothing')).status).toBe(400);
  expect((await change('key@example.com', password, admin)).status).toBe(403);
  expect((await change(' Me@Example.com ')).body).toMatchObject({ email: 'me@example.com' });
  expect((await me(session)).body).toMatchObject({ email: 'me@example.com' });
  expect((await signIn(email)).status).toBe(401);
  expect((await signIn('me@example.com')).status).toBe(200);
});

test('the own password is changed with the old one, and other sessions end', async () => {
  const { email } = await api.operator('viewer');
  const [here, there] = [browser(await signIn(email)), browser(await signIn(email))];
  const wrong = { current: 'wrong', password: 'a new password' };
  expect((await post('/v1/session/password', wrong, here)).status).toBe(403);
  const changed = await post('/v1/session/password', { ...wrong, current: password }, here);
  expect(changed.status).toBe(200);
  expect((await me(browser(changed))).status).toBe(200);
  expect((await me(here)).status).toBe(401);
  expect((await me(there)).status).toBe(401);
  expect((await signIn(email, 'a new password')).status).toBe(200);
});

test('whoever came by the link has no password, and is told so until one is set; till then a start prints another link', async () => {
  const own = await startApi();
  const token = await ensureAdmin({ store: own.store, now: Date.now, config: {} });
  const send = (path: string, method: string, body: unknown, headers: Headers_ = {}) =>
    own.ask(path, { method, body, headers });
  const entered = await send('/v1/session/link', 'POST', { token });
  expect(entered.body).toMatchObject({ name: 'Admin', hasPassword: false });
  const session = browser(entered);
  expect((await own.ask('/v1/session', { headers: session })).body).toMatchObject({ hasPassword: false });
  const start = () => ensureAdmin({ store: own.store, now: Date.now, config: {} });
  expect(await start()).toEqual(expect.any(String));
  const set = await send('/v1/session/password', 'POST', { password: 'a new password' }, session);
  expect(set.body).toMatchObject({ hasPassword: true });
  expect(await start()).toBeNull();
  await own.stop();
});

test('anybody changes their own name, and a key keeps its own', async () => {
  const { email, operatorId } = await api.operator('viewer');
  const session = browser(await signIn(email));
  const change = (headers: Headers_, name: string) =>
    api.ask('/v1/session', { method: 'PATCH', headers, body: { name } });
  expect(await change(session, ' Ana Lind ')).toMatchObject({
    status: 200,
    body: { operatorId, name: 'Ana Lind', email, role: 'viewer' },
  });
  expect((await me(session)).body).toMatchObject({ name: 'Ana Lind' });
  expect((await change(session, ' ')).status).toBe(400);
  expect((await change(admin, 'Other')).status).toBe(403);
});

test('an admin named by an e-mail alone is called by its words', async () => {
  const own = await startApi();
  const config = { BATON_ADMIN_EMAIL: 'ana.lind@example.com', BATON_ADMIN_PASSWORD: password };
  await ensureAdmin({ store: own.store, now: Date.now, config });
  expect(await own.store.operators.byEmail('ana.lind@example.com')).toMatchObject({ name: 'Ana Lind' });
  await own.stop();
});

test.each([
  [{}, false],
  [{ BATON_SMTP_URL: 'smtp://mail.example' }, true],
])('an admin learns whether mail can be sent: %j', async (environment, mail) => {
  const own = await startApi({ environment });
  const answer = await own.ask('/v1/capabilities', { headers: await own.key('admin') });
  expect(answer).toMatchObject({ status: 200, body: { mail } });
  await own.stop();
});

test('the last admin stays', async () => {
  const own = await startApi();
  const { operatorId } = await own.operator('admin');
  const session = await own.session(operatorId);
  for (const body of [{ role: 'lead' }, { disabled: true }]) {
    const answer = await own.ask(`/v1/operators/${operatorId}`, { method: 'PATCH', headers: session, body });
    expect(answer).toMatchObject({ status: 409, body: { code: 'conflict' } });
  }
  await own.operator('admin');
  const body = { role: 'lead' };
  expect(
    (await own.ask(`/v1/operators/${operatorId}`, { method: 'PATCH', headers: session, body })).status,
  ).toBe(200);
  await own.stop();
});

test('a key acts under its role until it is revoked', async () => {
  const made = await post('/v1/api-keys', { name: 'Bot', role: 'viewer' }, admin);
  expect(made.body.key).toMatch(/^baton_[0-9a-f]+_[\w-]{43}$/);
  const key = { Authorization: `Bearer ${made.body.key}` };
  expect((await me(key)).body).toMatchObject({
    operatorId: `key:${made.body.apiKeyId}`,
    name: 'Bot',
    role: 'viewer',
  });
  const listed = await api.ask('/v1/api-keys?limit=200', { headers: admin });
  expect(listed.text).toContain(String(made.body.apiKeyId));
  expect(listed.text).not.toContain(String(made.body.key).split('_')[2] ?? '');
  const wrongSecret = `Bearer baton_${made.body.apiKeyId}_${'x'.repeat(43)}`;
  expect((await me({ Authorization: wrongSecret })).status).toBe(401);
  const path = `/v1/api-keys/${made.body.apiKeyId}`;
  expect((await api.ask(path, { method: 'DELETE', headers: admin })).status).toBe(204);
  expect((await api.ask(path, { method: 'DELETE', headers: admin })).status).toBe(404);
  expect((await me(key)).status).toBe(401);
});

test('another site signs nobody in', async () => {
  const { email } = await api.operator('viewer');
  for (const headers of [{ Origin: 'https://evil.test' }, { 'Sec-Fetch-Site': 'cross-site' }] as Headers_[]) {
    expect((await post('/v1/session', { email, password }, headers)).status).toBe(403);
  }
});

test('the first start makes an admin whose link signs in once', async () => {
  const own = await startApi();
  const config = {};
  const first = await ensureAdmin({ ...own.deps, config });
  const second = await ensureAdmin({ ...own.deps, config });
  const use = (token: string | null) => own.ask('/v1/session/link', { method: 'POST', body: { token } });
  expect((await use(first)).status).toBe(401);
  expect(await use(second)).toMatchObject({ status: 200, body: { role: 'admin' } });
  expect((await use(second)).status).toBe(401);
  await own.stop();
});

test('the configured admin is made, kept, and reset', async () => {
  const own = await startApi();
  const start = (secret: string) =>
    ensureAdmin({
      ...own.deps,
      config: { BATON_ADMIN_EMAIL: 'Root@Example.com', BATON_ADMIN_PASSWORD: secret },
    });
  const enter = (secret: string) =>
    own.ask('/v1/session', { method: 'POST', body: { email: 'root@example.com', password: secret } });
  await start('first password');
  const session = browser(await enter('first password'));
  await start('first password');
  expect((await own.ask('/v1/operators', { headers: session })).status).toBe(200);
  await start('second password');
  expect((await own.ask('/v1/operators', { headers: browser(await enter('second password')) })).status).toBe(
    200,
  );
  expect((await enter('first password')).status).toBe(401);
  await own.stop();
});

test('sign-ins are limited by address and by e-mail', async () => {
  const limits = { BATON_LIMITS: 'on', BATON_LIMIT_SIGN_INS_PER_MINUTE: '3', BATON_TRUSTED_PROXIES: '1' };
  const own = await startApi({ environment: limits });
  const enter = (email: string, ip: string) =>
    own.ask('/v1/session', {
      method: 'POST',
      body: { email, password: 'x' },
      headers: { 'X-Forwarded-For': ip },
    });
  for (const ip of ['10.0.0.1', '10.0.0.2', '10.0.0.3'])
    expect((await enter('a@example.com', ip)).status).toBe(401);
  const byMail = await enter('a@example.com', '10.0.0.4');
  expect(byMail).toMatchObject({ status: 429, body: { code: 'rate_limited' } });
  expect(Number(byMail.headers.get('Retry-After'))).toBeGreaterThan(0);
  for (const name of ['b', 'c', 'd'])
    expect((await enter(`${name}@example.com`, '10.0.0.5')).status).toBe(401);
  expect((await enter('e@example.com', '10.0.0.5')).status).toBe(429);
  expect((await enter('e@example.com', '10.0.0.6')).status).toBe(401);
  await own.stop();
});

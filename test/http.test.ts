import { connect as connectSocket } from 'node:net';
import { startApi, type TestApi } from './support/api.ts';

/** What is promised of every request: bodies, errors, headers, keys, origins. */
let api: TestApi;
let admin: Record<string, string>;
let visitor: Record<string, string>;
beforeAll(async () => {
  api = await startApi();
  admin = await api.key('admin');
  visitor = await api.visitor(await api.site({ siteId: 'open' }));
});
afterAll(() => api.stop());

const post = (path: string, body: unknown, headers: Record<string, string> = admin) =>
  api.ask(path, { method: 'POST', body, headers });

test.each<[string, string | Uint8Array, Record<string, string>, number, string, unknown]>([
  ['no JSON', '{"name"', {}, 400, 'invalid_request', undefined],
  ['another type', '{}', { 'Content-Type': 'text/plain' }, 400, 'invalid_request', 'Content-Type'],
  [
    'a form',
    'name=x',
    { 'Content-Type': 'application/x-www-form-urlencoded' },
    400,
    'invalid_request',
    'Content-Type',
  ],
  [
    'another charset',
    '{}',
    { 'Content-Type': 'application/json; charset=latin1' },
    400,
    'invalid_request',
    'Content-Type',
  ],
  ['bad UTF-8', Buffer.from([0x7b, 0xff, 0x7d]), {}, 400, 'invalid_request', undefined],
  ['an array', '[]', {}, 400, 'invalid_request', undefined],
  ['null', 'null', {}, 400, 'invalid_request', undefined],
  ['a missing field', '{}', {}, 400, 'invalid_request', 'name'],
  ['an unknown field', '{"name":"x","nope":1}', {}, 400, 'invalid_request', 'nope'],
  ['an unknown inner field', '{"name":"x","look":{"nope":1}}', {}, 400, 'invalid_request', 'look.nope'],
  ['a field twice', '{"name":"x","name":"y"}', {}, 400, 'invalid_request', 'name'],
  ['__proto__', '{"name":"x","__proto__":{"role":"admin"}}', {}, 400, 'invalid_request', '__proto__'],
  ['constructor', '{"name":"x","constructor":{}}', {}, 400, 'invalid_request', 'constructor'],
  ['an object for text', '{"name":{"$ne":null}}', {}, 400, 'invalid_request', 'name'],
  ['an array for text', '{"name":["x"]}', {}, 400, 'invalid_request', 'name'],
  ['an object in a list', '{"name":"x","languages":[{"$gt":""}]}', {}, 400, 'invalid_request', 'languages.0'],
  ['NUL', '{"name":"a\\u0000"}', {}, 400, 'invalid_text', 'name'],
  ['a lone surrogate', '{"name":"\\ud83d"}', {}, 400, 'invalid_text', 'name'],
  ['deep nesting', '['.repeat(20_000) + ']'.repeat(20_000), {}, 400, 'invalid_request', undefined],
  ['too much', `{"name":"${'x'.repeat(65_536)}"}`, {}, 413, 'too_large', undefined],
  [
    'a compressed body',
    Buffer.from([0x1f, 0x8b]),
    { 'Content-Encoding': 'gzip' },
    400,
    'invalid_request',
    undefined,
  ],
])('%s is refused', async (_what, body, headers, status, code, field) => {
  const answer = await post('/v1/sites', body, { ...admin, ...headers });
  expect(answer).toMatchObject({ status, body: { status, code } });
  expect(answer.body.field).toBe(field);
});

test('an error is a problem document with a request id, and is not cached', async () => {
  const { headers, body } = await api.ask('/v1/nothing');
  expect(headers.get('Content-Type')).toBe('application/problem+json; charset=utf-8');
  expect(Object.keys(body).sort()).toEqual(['code', 'detail', 'requestId', 'status', 'title', 'type']);
  expect(body.requestId).toBe(headers.get('X-Request-Id'));
  expect(headers.get('Cache-Control')).toBe('no-store');
  expect(headers.get('X-Powered-By')).toBeNull();
  expect(headers.get('Content-Security-Policy')).toContain("default-src 'none'");
});

test.each([
  '/v1/sites/%00',
  '/v1/sites/%zz',
  '/v1/sites/..%2f',
  '/v1/sites/a%20b',
  `/v1/sites/${'x'.repeat(129)}`,
  '/v1/sites/unknown',
  '/v1/sites/%7B%22%24ne%22%3A1%7D',
  '/v1/sites/%F0%9F%98%80',
])('%s looks like every unknown id', async (path) => {
  const { status, body } = await api.ask(path, { headers: admin });
  expect({ status, code: body.code }).toEqual({ status: 404, code: 'not_found' });
});

test.each([
  ['POST', '/'],
  ['GET', '/v1'],
  ['GET', '/v1/sites/'],
  ['GET', '/V1/sites'],
  ['PUT', '/v1/sites'],
  ['DELETE', '/v1/sites'],
  ['OPTIONS', '/v1/sites'],
  ['OPTIONS', '/nothing'],
  ['HEAD', '/v1/sites'],
  ['GET', '/v1/../etc/passwd'],
  ['GET', '//v1/sites'],
])('%s %s is not found', async (method, path) => {
  const { status, headers } = await api.ask(path, { method, headers: admin });
  expect(status).toBe(404);
  expect(headers.get('Content-Type')).toContain('application/problem+json');
});

test.each([
  '?nope=1',
  '?limit=0',
  '?limit=201',
  '?limit=1e1',
  '?limit=',
  '?limit=1&limit=2',
  '?cursor=%00',
  '?cursor[$gt]=',
  '?__proto__=1',
])('a list refuses %s', async (query) => {
  expect(await api.ask(`/v1/sites${query}`, { headers: admin })).toMatchObject({
    status: 400,
    body: { code: 'invalid_request' },
  });
});

test('a list goes page after page to its end', async () => {
  for (const name of ['p1', 'p2', 'p3']) await post('/v1/api-keys', { name, role: 'viewer' });
  const names: unknown[] = [];
  for (let cursor: unknown = ''; cursor !== null; ) {
    const { body } = await api.ask(`/v1/api-keys?limit=2${cursor ? `&cursor=${cursor}` : ''}`, {
      headers: admin,
    });
    names.push(...(body.items as { name: string }[]).map(({ name }) => name));
    cursor = body.cursor;
  }
  expect(names.sort()).toEqual(['admin', 'p1', 'p2', 'p3']);
});

test('a body where none is taken must be empty', async () => {
  const made = await post('/v1/sites/open/identity-secrets', undefined);
  expect(made.status).toBe(201);
  expect((await post('/v1/sites/open/identity-secrets', {})).status).toBe(201);
  expect(await post('/v1/sites/open/identity-secrets', { x: 1 })).toMatchObject({
    status: 400,
    body: { field: 'x' },
  });
});

test('a key gives the first answer again, to its caller, for its path', async () => {
  const headers = { ...admin, 'Idempotency-Key': 'once-1' };
  const first = await post('/v1/api-keys', { name: 'once', role: 'viewer' }, headers);
  const again = await post('/v1/api-keys', { role: 'viewer', name: 'once' }, headers);
  expect(again).toMatchObject({ status: 201, text: first.text });
  const conflict = await post('/v1/api-keys', { name: 'twice', role: 'viewer' }, headers);
  expect(conflict).toMatchObject({ status: 409, body: { code: 'idempotency_conflict' } });
  const other = { ...(await api.key('admin')), 'Idempotency-Key': 'once-1' };
  expect((await post('/v1/api-keys', { name: 'twice', role: 'viewer' }, other)).status).toBe(201);
  expect((await post('/v1/sites', { name: 'twice' }, headers)).status).toBe(201);
});

test('a key replays refusals too', async () => {
  const headers = { ...admin, 'Idempotency-Key': 'refused' };
  const refused = await post('/v1/sites', { name: 'x', siteId: 'open' }, headers);
  expect(refused).toMatchObject({ status: 409, body: { code: 'conflict' } });
  expect((await post('/v1/sites', { name: 'x', siteId: 'open' }, headers)).text).toBe(refused.text);
  const invalid = await post('/v1/sites', { nope: 1 }, { ...admin, 'Idempotency-Key': 'invalid' });
  expect(invalid.status).toBe(400);
  const conflict = await post('/v1/sites', { name: 'x' }, { ...admin, 'Idempotency-Key': 'invalid' });
  expect(conflict.body.code).toBe('idempotency_conflict');
});

test('of many requests at once under one key one is carried out', async () => {
  const headers = { ...admin, 'Idempotency-Key': 'race' };
  const answers = await Promise.all(
    Array.from({ length: 15 }, () =>
      post('/v1/operators', { email: 'race@example.com', name: 'R', role: 'viewer' }, headers),
    ),
  );
  expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
  expect(answers[0]?.status).toBe(201);
});

test('a key must be a key', async () => {
  const headers = { ...admin, 'Idempotency-Key': 'x'.repeat(256) };
  expect(await post('/v1/sites', { name: 'x' }, headers)).toMatchObject({
    status: 400,
    body: { field: 'Idempotency-Key' },
  });
});

test('pages of allowed origins may call for visitors, with a token and without cookies', async () => {
  const own = await startApi();
  await own.site({ allowedDomains: ['shop.example', 'localhost:3000'] });
  const preflight = (path: string, origin: string) =>
    own.ask(path, {
      method: 'OPTIONS',
      headers: { Origin: origin, 'Access-Control-Request-Method': 'POST' },
    });
  const allowed = await preflight('/v1/conversations/x/messages', 'https://shop.example');
  expect(allowed.status).toBe(204);
  expect(allowed.headers.get('Access-Control-Allow-Origin')).toBe('https://shop.example');
  expect(allowed.headers.get('Access-Control-Allow-Credentials')).toBeNull();
  expect(allowed.headers.get('Vary')).toContain('Origin');
  expect((await preflight('/v1/conversations/x/messages', 'https://evil.example')).status).toBe(404);
  expect((await preflight('/v1/inbox', 'https://shop.example')).status).toBe(404);
  const answer = await own.ask('/v1/conversations/x', { headers: { Origin: 'http://localhost:3000' } });
  expect(answer.status).toBe(401);
  expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('http://localhost:3000');
  const foreign = await own.ask('/v1/inbox', { headers: { Origin: 'http://localhost:3000' } });
  expect(foreign.headers.get('Access-Control-Allow-Origin')).toBeNull();
  await own.stop();
});

test('a visitor keeps to visitors’ routes', async () => {
  expect((await api.ask('/v1/sites', { headers: visitor })).status).toBe(403);
  expect((await api.ask('/v1/conversations/unknown', { headers: visitor })).status).toBe(404);
});

test('a request that is no HTTP does not disturb the others', async () => {
  const { port, hostname } = new URL(api.url);
  const socket = connectSocket(Number(port), hostname);
  socket.write('GET /v1/sites\r\n\0\0\r\n\r\n');
  await new Promise((resolve) => socket.once('close', resolve).resume());
  expect((await api.ask('/healthz')).status).toBe(200);
});

test('what is served for those who run it', async () => {
  expect((await api.ask('/healthz')).body).toEqual({ status: 'ok' });
  const { body } = await api.ask('/openapi.json');
  expect(body).toMatchObject({ openapi: '3.1.0' });
  const docs = await api.ask('/docs');
  expect(docs.headers.get('Content-Security-Policy')).toContain("default-src 'none'; style-src 'sha256-");
  expect(docs.text).not.toMatch(/<script|https?:\/\/(?!json-schema)/);
  const metrics = await api.ask('/metrics');
  expect(metrics.text).toContain(
    'baton_http_request_seconds_count{method="GET",route="/v1/sites/{id}",status="404"}',
  );
});

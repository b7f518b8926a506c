import { startApi, type TestApi } from './support/api.ts';
import { freshDatabase } from './support/database.ts';
import { engineAddress } from './support/engine.ts';
import { type Proxy_, startProxy } from './support/proxy.ts';

/** What callers are told while the store or the engine is away, and that they may simply repeat. */
let api: TestApi;
let store: Proxy_;
let engine: Proxy_;
beforeAll(async () => {
  const uri = new URL(freshDatabase());
  store = await startProxy(uri.host);
  engine = await startProxy(engineAddress);
  uri.host = store.address;
  uri.searchParams.set('directConnection', 'true');
  api = await startApi({
    environment: { MONGODB_URI: uri.href, TEMPORAL_ADDRESS: engine.address },
  });
});
afterAll(async () => {
  await api.stop();
  await Promise.all([store.shut(), engine.shut()]);
});

test('while the store is away every request is 503 in time, without a word of why', async () => {
  const admin = await api.key('admin');
  const request = { method: 'POST', headers: { ...admin, 'Idempotency-Key': 'k' }, body: { name: 'Shop' } };
  await store.shut();
  const started = performance.now();
  for (const answer of [
    await api.ask('/v1/sites', request),
    await api.ask('/v1/sites', { headers: admin }),
  ]) {
    expect(answer).toMatchObject({
      status: 503,
      body: { code: 'unavailable', title: 'Service Unavailable' },
    });
    expect(Number(answer.headers.get('Retry-After'))).toBeGreaterThan(0);
    expect(answer.text).not.toMatch(/mongo|ECONN|127\.0\.0\.1|:\d{4,5}/i);
  }
  expect(performance.now() - started).toBeLessThan(10_000);
  expect((await api.ask('/healthz')).status).toBe(200);
  expect(await api.ask('/readyz')).toMatchObject({
    status: 503,
    body: { down: expect.arrayContaining(['store']) },
  });
  await store.open();
  expect((await api.ask('/v1/sites', request)).status).toBe(201);
}, 60_000);

test('a store that breaks while a keyed request runs does not block its repeat', async () => {
  const admin = await api.key('admin');
  const request = (key: string) =>
    api.ask('/v1/sites', {
      method: 'POST',
      headers: { ...admin, 'Idempotency-Key': key },
      body: { name: key },
    });
  const running = Array.from({ length: 10 }, (_, index) => request(`b${index}`));
  await new Promise((resolve) => setTimeout(resolve, 3));
  await store.shut();
  const statuses = (await Promise.all(running)).map(({ status }) => status);
  await store.open();
  expect(statuses.filter((status) => status !== 201 && status !== 503)).toEqual([]);
  for (let index = 0; index < 10; index++) expect((await request(`b${index}`)).status).toBe(201);
  const { body } = await api.ask('/v1/sites?limit=200', { headers: admin });
  const names = (body.items as { name: string }[])
    .map(({ name }) => name)
    .filter((name) => name.startsWith('b'));
  expect(names.sort()).toEqual(Array.from({ length: 10 }, (_, index) => `b${index}`));
}, 60_000);

test('while the engine is away a message is 503, and its repeat is accepted', async () => {
  const visitor = await api.visitor(await api.site());
  const made = await api.ask('/v1/conversations', {
    method: 'POST',
    headers: visitor,
    body: { clientConversationId: 'c' },
  });
  const message = { method: 'POST', headers: visitor, body: { clientMessageId: 'm', text: 'hello' } };
  const path = `/v1/conversations/${made.body.conversationId}/messages`;
  await engine.shut();
  expect(await api.ask(path, message)).toMatchObject({ status: 503, body: { code: 'unavailable' } });
  expect(await api.ask('/readyz')).toMatchObject({ status: 503, body: { down: ['engine', 'worker'] } });
  await engine.open();
  let answer = await api.ask(path, message);
  // gRPC tries to connect again by itself, after a pause that grows.
  while (answer.status === 503) {
    await new Promise((resolve) => setTimeout(resolve, 500));
    answer = await api.ask(path, message);
  }
  expect(answer.status).toBe(202);
}, 60_000);

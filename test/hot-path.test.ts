import type { Store } from '../store/store.ts';
import { startApi, type TestApi } from './support/api.ts';

/** Round trips to the store are the cost of a request: they are counted, and the count is kept here. */
const calls: string[] = [];
let api: TestApi;
beforeAll(async () => {
  api = await startApi({ store: counting });
});
afterAll(() => api.stop());

/** Notes every call of a collection as `collection.method`. */
function counting(store: Store): Store {
  const counted = Object.entries(store).map(([name, part]) => {
    if (typeof part === 'function') return [name, part];
    const methods = Object.entries(part).map(([method, run]) => [
      method,
      (...given: unknown[]) => {
        calls.push(`${name}.${method}`);
        return (run as (...given: unknown[]) => unknown)(...given);
      },
    ]);
    return [name, Object.fromEntries(methods)];
  });
  return Object.fromEntries(counted) as Store;
}

async function costOf(run: () => Promise<{ readonly status: number }>, status: number): Promise<string[]> {
  calls.length = 0;
  expect((await run()).status).toBe(status);
  return calls.filter((call) => !call.startsWith('events.follow')).sort();
}

test('a message costs one read and one insert, the first one a read of who sends it and of the policy', async () => {
  const headers = await api.visitor(await api.site());
  const post = (path: string, body: unknown) => () => api.ask(path, { method: 'POST', headers, body });
  expect(await costOf(post('/v1/conversations', { clientConversationId: 'c' }), 201)).toEqual([
    'conversations.create',
    'visitors.get',
  ]);
  const made = await api.ask('/v1/conversations', {
    method: 'POST',
    headers,
    body: { clientConversationId: 'c' },
  });
  const messages = `/v1/conversations/${made.body.conversationId}/messages`;
  for (const clientMessageId of ['m1', 'm2', 'm3']) {
    expect(await costOf(post(messages, { clientMessageId, text: 'hello' }), 202)).toEqual([
      'conversations.get',
      'messages.insert',
      ...(clientMessageId === 'm1' ? ['policies.newest'] : []),
    ]);
  }
});

test('a visitor costs one read and one insert', async () => {
  const site = await api.site();
  expect(await costOf(() => api.ask('/v1/visitors', { method: 'POST', body: { site } }), 201)).toEqual([
    'sites.get',
    'visitors.insert',
  ]);
});

test('a key costs one insert and one update around what it protects', async () => {
  const headers = { ...(await api.key('admin')), 'Idempotency-Key': 'k' };
  const request = { method: 'POST', headers, body: { name: 'x' } };
  expect(await costOf(() => api.ask('/v1/sites', request), 201)).toEqual([
    'apiKeys.get',
    'idempotency.begin',
    'idempotency.finish',
    'sites.insert',
  ]);
  expect(await costOf(() => api.ask('/v1/sites', request), 201)).toEqual([
    'idempotency.begin',
    'idempotency.get',
  ]);
});

test('a session costs two reads every few seconds, not per request', async () => {
  const { operatorId } = await api.operator('viewer');
  const headers = await api.session(operatorId);
  const ask = () => api.ask('/v1/conversations/unknown', { headers });
  expect(await costOf(ask, 404)).toEqual(expect.arrayContaining(['operators.get', 'sessions.get']));
  expect(await costOf(ask, 404)).toEqual(['conversations.get']);
});

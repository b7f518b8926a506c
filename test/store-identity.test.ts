import { siteDefaults } from '../domain/site.ts';
import type { StoredOperator } from '../store/operators.ts';
import { openStore } from '../store/store.ts';
import { freshDatabase } from './support/database.ts';

/** What the store promises about who may do what, whatever server MONGODB_URI names. */
const store = openStore(freshDatabase());
const at = (second: number) => new Date(Date.UTC(2026, 0, 1, 0, 0, second));
/** A MongoDB that sweeps by itself must not take what a test looks at. */
const later = new Date(Date.UTC(2100, 0, 1));

beforeAll(() => store.createIndexes());
afterAll(async () => {
  await store.drop();
  await store.close();
});

const operator = (id: string, more: Partial<StoredOperator> = {}): StoredOperator => ({
  ...{ _id: id, email: `${id}@example.com`, name: id, role: 'operator', passwordHash: 'h', epoch: 0 },
  ...{ createdAt: at(0), disabledAt: null, oneUse: null },
  ...more,
});

test('an e-mail belongs to one operator, also when two come at once', async () => {
  const tries = ['a1', 'a2', 'a3'].map((id) =>
    store.operators.insert(operator(id, { email: 'same@example.com' })),
  );
  expect((await Promise.all(tries)).filter(Boolean)).toHaveLength(1);
  expect(await store.operators.byEmail('same@example.com')).not.toBeNull();
  expect(await store.operators.byEmail('Same@example.com')).toBeNull();
});

test('a new password and disabling end sessions, a new name does not', async () => {
  await store.operators.insert(operator('b1'));
  expect((await store.operators.change('b1', { name: 'New' }))?.epoch).toBe(0);
  expect((await store.operators.change('b1', { passwordHash: 'h2' }))?.epoch).toBe(1);
  expect((await store.operators.change('b1', { disabledAt: at(1) }))?.epoch).toBe(2);
  expect((await store.operators.change('b1', { disabledAt: null }))?.epoch).toBe(2);
  expect(await store.operators.change('nobody', { name: 'x' })).toBeNull();
});

test('a one-use token is spent once, in time, by its own kind and operator', async () => {
  const oneUse = { kind: 'invite' as const, hash: 'secret-hash', expiresAt: at(10) };
  await store.operators.insert(operator('c1', { oneUse, passwordHash: null }));
  await store.operators.insert(operator('c2'));
  const spend = (id: string, token: { kind: 'invite' | 'sign_in'; hash: string }, now: Date) =>
    store.operators.spend(id, token, now, { passwordHash: 'new' });
  expect(await spend('c1', { kind: 'invite', hash: 'wrong' }, at(1))).toBeNull();
  expect(await spend('c1', { kind: 'sign_in', hash: 'secret-hash' }, at(1))).toBeNull();
  expect(await spend('c2', { kind: 'invite', hash: 'secret-hash' }, at(1))).toBeNull();
  expect(await spend('c1', { kind: 'invite', hash: 'secret-hash' }, at(10))).toBeNull();
  const spent = await Promise.all(
    [1, 2, 3, 4].map(() => spend('c1', { kind: 'invite', hash: 'secret-hash' }, at(9))),
  );
  expect(spent.filter(Boolean)).toHaveLength(1);
  expect(await store.operators.get('c1')).toMatchObject({ passwordHash: 'new', oneUse: null, epoch: 1 });
});

test('a disabled operator’s token is worth nothing', async () => {
  const oneUse = { kind: 'sign_in' as const, hash: 'h', expiresAt: at(10) };
  await store.operators.insert(operator('d1', { oneUse, disabledAt: at(0) }));
  expect(await store.operators.spend('d1', { kind: 'sign_in', hash: 'h' }, at(1))).toBeNull();
});

test('lists go by id, page after page', async () => {
  for (const id of ['l1', 'l2', 'l3']) {
    await store.sites.insert({ ...siteDefaults, _id: id, name: id, createdAt: at(0) });
  }
  expect((await store.sites.list('l1', 1)).map(({ _id }) => _id)).toEqual(['l2']);
  expect((await store.sites.list('l2', 5)).map(({ _id }) => _id)).toEqual(['l3']);
  expect((await store.sites.all()).length).toBeGreaterThanOrEqual(3);
  expect((await store.operators.list('', 2)).length).toBe(2);
});

test('a site is made once, changed by field, and null when there is none', async () => {
  const site = { ...siteDefaults, _id: 'shop', name: 'Shop', createdAt: at(0) };
  expect(await store.sites.insert(site)).toBe(true);
  expect(await store.sites.insert({ ...site, name: 'Thief' })).toBe(false);
  expect(await store.sites.change('shop', { languages: ['de'] })).toEqual({ ...site, languages: ['de'] });
  expect(await store.sites.change('shop', {})).toMatchObject({ name: 'Shop', languages: ['de'] });
  expect(await store.sites.change('none', { name: 'x' })).toBeNull();
});

test('two identity secrets live at most', async () => {
  for (const [index, secret] of ['one', 'two', 'three'].entries())
    await store.secrets.add('s', secret, at(index));
  expect(await store.secrets.live('s')).toEqual(['two', 'three']);
  expect(await store.secrets.live('other')).toEqual([]);
});

test('a revoked key is kept but listed no more, and revoked once', async () => {
  const key = {
    _id: 'k1',
    name: 'Bot',
    role: 'viewer' as const,
    secretHash: 'h',
    createdAt: at(0),
    createdBy: 'o',
  };
  expect(await store.apiKeys.insert({ ...key, revokedAt: null })).toBe(true);
  expect(await store.apiKeys.revoke('k1', at(1))).toBe(true);
  expect(await store.apiKeys.revoke('k1', at(2))).toBe(false);
  expect(await store.apiKeys.list('', 10)).toEqual([]);
  expect(await store.apiKeys.get('k1')).toMatchObject({ name: 'Bot', revokedAt: at(1) });
});

test('a ticket is taken once', async () => {
  const caller = { kind: 'visitor', visitorId: 'v', site: 's' } as const;
  await store.tickets.insert({ _id: 'hash', caller, path: '/v1/x', expiresAt: later });
  const taken = await Promise.all([1, 2, 3].map(() => store.tickets.take('hash')));
  expect(taken.filter(Boolean)).toEqual([{ _id: 'hash', caller, path: '/v1/x', expiresAt: later }]);
});

test('a session is found by its hash, touched and deleted', async () => {
  const session = { _id: 'h', operatorId: 'o', epoch: 0, createdAt: at(0), seenAt: at(0), expiresAt: later };
  await store.sessions.insert(session);
  await store.sessions.touch('h', at(5));
  expect(await store.sessions.getMany(['h', 'x'])).toEqual([{ ...session, seenAt: at(5) }]);
  await store.sessions.delete('h');
  expect(await store.sessions.get('h')).toBeNull();
});

test('a call begins once, is finished by its runner and taken over by one other', async () => {
  const begun = {
    _id: 'call',
    bodyHash: 'b',
    runner: 'r1',
    startedAt: at(0),
    expiresAt: later,
    answer: null,
  };
  expect(await store.idempotency.begin(begun)).toBe(true);
  expect(await store.idempotency.begin({ ...begun, runner: 'r2' })).toBe(false);
  await store.idempotency.finish('call', 'r2', Buffer.from('not mine'));
  const seen = (await store.idempotency.get('call')) ?? begun;
  expect(seen).toEqual(begun);
  const others = ['r3', 'r4'].map((runner) =>
    store.idempotency.takeOver(seen, { ...begun, runner, startedAt: at(1) }),
  );
  expect((await Promise.all(others)).filter(Boolean)).toHaveLength(1);
  const { runner } = (await store.idempotency.get('call')) ?? begun;
  await store.idempotency.finish('call', runner, Buffer.from('answer'));
  await store.idempotency.forget('call', 'r1');
  const { answer } = (await store.idempotency.get('call')) ?? begun;
  expect(Buffer.from(answer && 'value' in answer ? answer.value() : (answer ?? [])).toString()).toBe(
    'answer',
  );
});

test('what has expired is deleted, the rest stays', async () => {
  const session = { operatorId: 'o', epoch: 0, createdAt: at(0), seenAt: at(0) };
  await store.sessions.insert({ ...session, _id: 'old', expiresAt: at(10) });
  await store.sessions.insert({ ...session, _id: 'live', expiresAt: later });
  await store.deleteExpired(new Date(Date.UTC(2050, 0, 1)));
  expect((await store.sessions.getMany(['old', 'live'])).map(({ _id }) => _id)).toEqual(['live']);
});

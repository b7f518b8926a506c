import { isForVisitors } from '../api/cors.ts';
import { readWebFiles } from '../api/pages/web-files.ts';
import type { Access, Route } from '../api/route.ts';
import { toExpressPath } from '../api/router.ts';
import { routes } from '../api/routes/index.ts';
import { atLeast, type Role, roles } from '../domain/role.ts';
import { nobody, startApi, type TestApi } from './support/api.ts';

/** Every route × every kind of caller: who is let in, and how the others are told. */
let api: TestApi;
let visitor: Headers_;
const keys = new Map<Role, Headers_>();
const operators = new Map<Role, string>();

beforeAll(async () => {
  api = await startApi();
  visitor = await api.visitor(await api.site());
  for (const role of roles) {
    keys.set(role, await api.key(role));
    operators.set(role, (await api.operator(role)).operatorId);
  }
});
afterAll(() => api.stop());

type Headers_ = Readonly<Record<string, string>>;

const call = (row: Route, headers: Headers_) => {
  const path = row.path.replaceAll(/\{\w+\}/g, nobody);
  return api.ask(path, {
    method: row.method.toUpperCase(),
    headers,
    ...(row.method === 'get' ? {} : { body: {} }),
  });
};

function admits(access: Access, caller: Role | 'visitor'): boolean {
  if (access === 'public') return true;
  const [visitors, role] =
    access === 'visitor' ? [true] : typeof access === 'string' ? [false, access] : [true, access[1]];
  return caller === 'visitor' ? visitors : role !== undefined && atLeast(caller, role);
}

/** Whoever is let in meets a missing thing or a missing field, never a closed door or a broken one. */
async function expectDoor(row: Route, caller: Role | 'visitor', headers: Headers_): Promise<void> {
  const { status, body } = await call(row, headers);
  if (admits(row.access, caller)) {
    expect([401, 403, 500]).not.toContain(status);
    return;
  }
  expect({ status, code: body.code }).toEqual({ status: 403, code: 'forbidden' });
}

const guarded = routes.filter(({ access }) => access !== 'public');
const named = (rows: readonly Route[]) =>
  rows.map((row) => [`${row.method.toUpperCase()} ${row.path}`, row] as const);

test('the table names every route once', () => {
  const names = named(routes).map(([name]) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThan(30);
});

test('only these routes are open to anyone', () => {
  const open = named(routes.filter(({ access }) => access === 'public')).map(([name]) => name);
  expect(open.sort()).toEqual([
    'GET /docs',
    'GET /healthz',
    'GET /metrics',
    'GET /openapi.json',
    'GET /readyz',
    'POST /v1/invites/accept',
    'POST /v1/invites/check',
    'POST /v1/session',
    'POST /v1/session/link',
    // Signed by Slack with the channel's secret.
    'POST /v1/slack/{id}/events',
    'POST /v1/slack/{id}/interactions',
    'POST /v1/visitors',
  ]);
});

test('Express serves what the table lists and nothing else', () => {
  const listed = routes.map(({ method, path }) => `${method} ${toExpressPath(path)}`);
  const preflights = routes.filter(isForVisitors).map(({ path }) => `options ${toExpressPath(path)}`);
  expect(new Set(served(api.app.router.stack as unknown as Layer[]))).toEqual(
    new Set([...listed, ...preflights, ...pages]),
  );
});

/** Pages hold nothing of anybody: what they show they ask for as everyone does. There are none before a build. */
const pages = readWebFiles()
  ? [
      ...['/', '/assets/*path', '/widget.js', '/favicon.ico'],
      ...['/inbox', '/inbox/*path', '/demo', '/widget/:site'],
    ].flatMap((path) => [`get ${path}`, `options ${path}`])
  : [];

type Layer = {
  readonly name: string;
  readonly route?: {
    readonly path: string | readonly string[];
    readonly methods: Readonly<Record<string, boolean>>;
  };
  readonly handle: { readonly stack?: readonly Layer[] };
};

/** Middleware that serves nothing; a page or a proxy that is mounted elsewhere must be named here. */
const harmless = [
  'refusePages',
  'serveStatic',
  'helmetMiddleware',
  'begin',
  'refuseOptions',
  'nothingHere',
  'fail',
];

function served(layers: readonly Layer[]): string[] {
  return layers.flatMap(({ name, route, handle }) => {
    if (route) {
      const paths = typeof route.path === 'string' ? [route.path] : route.path;
      return Object.keys(route.methods).flatMap((method) => paths.map((path) => `${method} ${path}`));
    }
    if (handle.stack) return served(handle.stack);
    expect(harmless).toContain(name);
    return [];
  });
}

test.each(named(guarded))('%s: bad or no credentials are 401', async (_name, row) => {
  const port = new URL(api.url).port;
  const bad: Headers_[] = [
    {},
    { Authorization: 'Bearer garbage' },
    { Authorization: 'Bearer baton_0123456789abcdef_garbage' },
    { Authorization: 'Basic YWRtaW46YWRtaW4=' },
    { Authorization: 'Bearer' },
    { Authorization: `Bearer ${'x'.repeat(5_000)}` },
    { Cookie: `baton-${port}=garbage`, 'X-Baton-Csrf': '1' },
    { Cookie: `__Host-baton=garbage; baton-${port}=`, 'X-Baton-Csrf': '1' },
  ];
  for (const headers of bad) {
    const { status, body } = await call(row, headers);
    expect({ status, code: body.code }).toEqual({ status: 401, code: 'unauthenticated' });
  }
});

test.each(named(guarded))('%s: visitors and keys by role', async (_name, row) => {
  await expectDoor(row, 'visitor', visitor);
  for (const role of roles) await expectDoor(row, role, keys.get(role) ?? {});
});

test.each(named(guarded))('%s: sessions by role, never for another site', async (_name, row) => {
  for (const role of roles) {
    const operatorId = operators.get(role) ?? '';
    const session = await api.session(operatorId);
    const foreign: Headers_[] = [
      { Origin: 'https://evil.test' },
      { Origin: 'null' },
      { 'Sec-Fetch-Site': 'cross-site' },
    ];
    for (const headers of foreign) expect((await call(row, { ...session, ...headers })).status).toBe(403);
    if (row.method !== 'get') {
      expect((await call(row, { Cookie: session.Cookie ?? '' })).status).toBe(403);
      expect((await call(row, { ...session, 'X-Baton-Csrf': '0' })).status).toBe(403);
    }
    await expectDoor(row, role, session);
  }
});

test.each(named(guarded))('%s: a session of our own page passes', async (_name, row) => {
  const operatorId = operators.get('admin') ?? '';
  await expectDoor(row, 'admin', { ...(await api.session(operatorId)), Origin: api.url });
});

test.each(named(guarded))('%s: a bad token is not made good by a good cookie', async (_name, row) => {
  const operatorId = operators.get('admin') ?? '';
  const headers = { ...(await api.session(operatorId)), Authorization: 'Bearer garbage' };
  expect((await call(row, headers)).status).toBe(401);
});

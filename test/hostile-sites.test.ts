import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { ssrfVectors } from '../platform/ssrf-vectors.ts';
import { startApi } from './support/api.ts';
import { type Caller, startBaton, type TestBaton } from './support/baton.ts';
import type { HostileSite } from './support/hostile-sites/hostile-site.ts';
import { hostileSites } from './support/hostile-sites/hostile-sites.ts';

/** Websites that are made to do harm, read by the real workflow from real servers: each has its reason, and the worker lives. */
let baton: TestBaton;
let admin: Caller;
let site: string;
const servers: Server[] = [];

beforeAll(async () => {
  baton = await startBaton({ environment: { BATON_ALLOWED_HOSTS: '127.0.0.1' } });
  admin = await baton.operator('admin');
  site = await baton.site();
});
afterAll(async () => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
  await baton.stop();
});

/** Serves a site, and counts what is asked for and what is taken. */
async function start({ serve }: Pick<HostileSite, 'serve'>) {
  const requests: string[] = [];
  const sockets: Socket[] = [];
  const server = createServer({ keepAlive: false }, (request, response) => {
    requests.push(request.url ?? '');
    response.on('error', () => {});
    serve(request.url ?? '/', request, response);
  });
  server.on('connection', (socket) => sockets.push(socket.on('error', () => {})));
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const bytes = () => sockets.reduce((sum, { bytesWritten }) => sum + bytesWritten, 0);
  return { url: `http://127.0.0.1:${port}`, requests, bytes };
}

type Sync = { readonly state: string; readonly reason: string | null };

async function synced(sourceId: string): Promise<Sync> {
  for (;;) {
    const { body } = await admin.get(`/v1/sources/${sourceId}`);
    const sync = body.sync as Sync | null;
    if (sync && sync.state !== 'running') return sync;
    await delay(100);
  }
}

/** Reads a site to the end, and tells what became of it. */
async function read(hostile: Pick<HostileSite, 'serve' | 'crawl'>) {
  const web = await start(hostile);
  const crawl = { requestsPerSecond: 100, ...hostile.crawl };
  const { status, body } = await admin.post('/v1/sources', {
    site,
    kind: 'website',
    url: `${web.url}/`,
    crawl,
  });
  expect({ status, body }).toMatchObject({ status: 201 });
  const sourceId = String(body.sourceId);
  const sync = await synced(sourceId);
  const { body: listed } = await admin.get(`/v1/sources/${sourceId}/pages?limit=200`);
  const pages = (
    listed.items as { url: string; indexed: boolean; reason: string | null; detail: string | null }[]
  ).map(
    ({ url, indexed, reason, detail }) => [url.slice(web.url.length), { indexed, reason, detail }] as const,
  );
  // A long sync reads robots.txt again.
  const asked = web.requests.filter((path) => path !== '/robots.txt').length;
  return { ...sync, pages: new Map(pages), requests: asked, bytes: web.bytes() };
}

/** Sites that are read at the same time. */
const lanes = 8;
const outcomes = new Map<string, ReturnType<typeof read>>();

beforeAll(async () => {
  const rest = hostileSites.toSorted((a, z) => Number(z.isSilent ?? false) - Number(a.isSilent ?? false));
  const lane = async () => {
    for (let hostile = rest.shift(); hostile; hostile = rest.shift()) {
      const outcome = read(hostile);
      outcomes.set(hostile.what, outcome);
      await outcome.catch(() => {});
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}, 240_000);

test.each(hostileSites)(
  '$what',
  async ({ what, state = 'done', reason = null, pages = {}, requests, bytes }) => {
    const outcome = await (outcomes.get(what) as ReturnType<typeof read>);
    expect({ state: outcome.state, reason: outcome.reason }).toEqual({ state, reason });
    for (const [path, expected] of Object.entries(pages)) {
      const found = outcome.pages.get(path);
      expect([path, found?.reason, found?.indexed]).toEqual([path, expected, expected === null]);
      if (expected !== null) expect(found?.detail).toMatch(/^\w.+\.$/);
    }
    if (requests !== undefined) expect(outcome.requests).toBeLessThanOrEqual(requests);
    if (bytes !== undefined) expect(outcome.bytes).toBeLessThanOrEqual(bytes);
  },
);

test('after all of these the same worker reads an honest site', async () => {
  const { state, pages } = await read({
    serve: (path, _request, response) =>
      path === '/' ? response.end('<p>The honest lynx has two tufts.</p>') : response.writeHead(404).end(),
  });
  expect({ state, page: pages.get('/') }).toMatchObject({ state: 'done', page: { indexed: true } });
});

test('no address that must not be called is taken, of a website, of its other starts or of a channel', async () => {
  const { port } = (servers[0] as Server).address() as AddressInfo;
  const strange = await startApi();
  const headers = await strange.key('admin');
  const own = await strange.site();
  const post = (path: string, body: object) => strange.ask(path, { method: 'POST', headers, body });
  const vectors = ssrfVectors(port).filter(({ answers }) => !answers);
  const taken: string[] = [];
  for (const { name, url } of vectors) {
    const answers = await Promise.all([
      post('/v1/sources', { site: own, kind: 'website', url }),
      post('/v1/sources', {
        ...{ site: own, kind: 'help_center', url: 'https://example.com/' },
        crawl: { startUrls: ['https://example.com/', url] },
      }),
      post('/v1/channels', { site: own, name: 'Team', kind: 'webhook', url }),
      post('/v1/channels', { site: own, name: 'Team', kind: 'slack', url }),
    ]);
    if (answers.some(({ status }) => status !== 400)) taken.push(name);
  }
  expect(vectors.length).toBeGreaterThanOrEqual(150);
  expect(taken).toEqual([]);
  await strange.stop();
});

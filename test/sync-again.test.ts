import { type Caller, startBaton, type TestBaton } from './support/baton.ts';
import { type Served, startWebsite, type Website } from './support/website.ts';
import { createWebsiteSources } from './support/website-sources.ts';

/** Websites that are read a second time: what the first did not reach, lost or left out. */
let baton: TestBaton;
let admin: Caller;
let web: Website;
let sources: ReturnType<typeof createWebsiteSources>;

beforeAll(async () => {
  web = await startWebsite();
  baton = await startBaton({ environment: { BATON_ALLOWED_HOSTS: web.host } });
  admin = await baton.operator('admin');
  sources = createWebsiteSources(admin, await baton.site(), web);
});
afterAll(async () => {
  await baton.stop();
  web.stop();
});

/** A hub and the pages that it leads to. */
function hub(path: string, count: number): Record<string, string> {
  const numbers = Array.from({ length: count }, (_, n) => n);
  const links = numbers.map((n) => `<a href="${path}/${n}">${n}</a>`).join('');
  return Object.fromEntries([
    [path, `<h1>Hub ${path}</h1><p>All that there is.</p>${links}`],
    ...numbers.map((n) => [`${path}/${n}`, `<h1>Room ${n}</h1><p>Room ${n} of ${path} has a tapir.</p>`]),
  ]);
}

const indexed = async (id: string) => (await sources.pages(id)).filter((page) => page.indexed).length;

const patch = (id: string, body: object) =>
  baton.ask(`/v1/sources/${id}`, { method: 'PATCH', headers: admin.headers, body });

test('a page that was gone is listed as gone, and is back when it is there again, though the page that links to it stays as it is', async () => {
  const pages = hub('/back', 3);
  web.serve(pages);
  const id = await sources.add('/back');
  const first = await sources.synced(id);
  const { '/back/1': _lost, ...rest } = pages;
  web.serve(rest);
  const second = await sources.again(id, first);
  expect(second).toMatchObject({ state: 'done', pages: { gone: 1 }, reasons: { http_404: 1 } });
  expect(await sources.pages(id, '&outcome=gone')).toEqual([
    expect.objectContaining({ path: '/back/1', indexed: false, reason: 'http_404' }),
  ]);

  web.serve(pages);
  const third = await sources.again(id, second);
  expect(third).toMatchObject({ state: 'done', pages: { changed: 1, unchanged: 3, gone: 0 } });
  expect(web.bodies()).toEqual(['/back/1']);
  expect((await sources.found('room 1 of /back tapir'))[0]?.text).toContain('Room 1');
});

test('a page that is gone is forgotten when nothing leads to it any more', async () => {
  const pages = hub('/left', 2);
  web.serve(pages);
  const id = await sources.add('/left');
  const first = await sources.synced(id);
  const { '/left/1': _lost, ...rest } = pages;
  web.serve(rest);
  const second = await sources.again(id, first);
  web.serve({ ...rest, '/left': '<h1>Hub</h1><p>One room is left.</p><a href="/left/0">0</a>' });
  await sources.again(id, second);
  expect((await sources.pages(id)).map(({ path }) => path).toSorted()).toEqual(['/left', '/left/0']);
  expect(web.requests()).not.toContain('/left/1');
});

test('a site that was taken out with force is back when it is there again', async () => {
  const pages = hub('/forced', 8);
  web.serve(pages);
  const id = await sources.add('/forced');
  const first = await sources.synced(id);
  web.serve({ '/forced': pages['/forced'] as string });
  const forced = await sources.again(id, first, { force: true });
  expect(forced).toMatchObject({ state: 'done', pages: { gone: 8 } });
  web.serve(pages);
  expect(await sources.again(id, forced)).toMatchObject({ state: 'done', pages: { changed: 8 } });
  expect(await indexed(id)).toBe(9);
});

test('what a cancelled sync did not get to is read by the next', async () => {
  const pages = hub('/cut', 30);
  let asked: () => void = () => {};
  const wasAsked = new Promise<void>((resolve) => {
    asked = resolve;
  });
  const silent: Served = () => asked();
  const held = Object.keys(pages).filter((path) => /\/2\d$/.test(path));
  web.serve({ ...pages, ...Object.fromEntries(held.map((path) => [path, silent])) });
  const id = await sources.add('/cut');
  await wasAsked;
  expect((await admin.delete(`/v1/sources/${id}/sync`)).status).toBe(202);
  const cancelled = await sources.synced(id);
  expect(cancelled).toMatchObject({ state: 'cancelled' });
  expect(await indexed(id)).toBeLessThan(31);

  web.serve(pages);
  expect(await sources.again(id, cancelled)).toMatchObject({
    state: 'done',
    pages: { found: 31, failed: 0 },
  });
  expect(await indexed(id)).toBe(31);
});

test('a cap that is raised lets in what it had kept out', async () => {
  web.serve(hub('/capped', 12));
  const id = await sources.add('/capped', { crawl: { maxPages: 5 } });
  const first = await sources.synced(id);
  expect(first.pages).toMatchObject({ found: 5 });
  expect((await patch(id, { crawl: { maxPages: 50 } })).status).toBe(200);
  expect(await sources.again(id, first)).toMatchObject({ state: 'done', pages: { found: 13, changed: 8 } });
  expect(await indexed(id)).toBe(13);
});

test('a sync that its cap of bytes ends each time gets on, even where nothing tells what has changed', async () => {
  const text = (n: number) => `<h1>Part ${n}</h1><p>Part ${n} has an ocelot.</p><!--${'x'.repeat(2_000)}-->`;
  const without =
    (body: string): Served =>
    (_request, response) =>
      response.writeHead(200, { 'Content-Type': 'text/html' }).end(`<html><body>${body}</body></html>`);
  const numbers = Array.from({ length: 90 }, (_, n) => n);
  web.serve({
    '/long': without(
      `<h1>Long</h1><p>All parts.</p>${numbers.map((n) => `<a href="/long/${n}">${n}</a>`).join('')}`,
    ),
    ...Object.fromEntries(numbers.map((n) => [`/long/${n}`, without(text(n))])),
  });
  const id = await sources.add('/long', { crawl: { maxBytes: 100_000 } });
  const first = await sources.synced(id);
  expect(first).toMatchObject({ state: 'done', reason: 'max_bytes' });
  const before = await indexed(id);
  expect(before).toBeLessThan(91);
  const second = await sources.again(id, first);
  expect(second.reason).toBe('max_bytes');
  const third = await sources.again(id, second);
  expect([await indexed(id), third.state]).toEqual([91, 'done']);
});

test('the start page of a sync that failed is listed with the reason, and read when it is there again', async () => {
  web.serve({});
  const id = await sources.add('/start');
  const first = await sources.synced(id);
  expect(first).toMatchObject({ state: 'failed', reason: 'http_404', reasons: { http_404: 1 } });
  expect(await sources.pages(id)).toEqual([
    expect.objectContaining({ path: '/start', indexed: false, outcome: 'gone', reason: 'http_404' }),
  ]);
  const round: Served = (_request, response) => response.writeHead(302, { Location: '/start' }).end();
  web.serve({ '/start': round });
  const second = await sources.again(id, first);
  expect(second).toMatchObject({ state: 'failed', reason: 'too_many_redirects' });
  expect(await sources.pages(id, '&outcome=failed')).toEqual([
    expect.objectContaining({
      path: '/start',
      reason: 'too_many_redirects',
      detail: expect.stringMatching(/^\w.+\.$/),
    }),
  ]);
  web.serve({ '/start': '<h1>Start</h1><p>Here is the margay.</p>' });
  expect(await sources.again(id, second)).toMatchObject({ state: 'done', pages: { found: 1, changed: 1 } });
  expect(await indexed(id)).toBe(1);
});

test('a page is cited at the address that it names as its own, where that says the same', async () => {
  const gifts = '<h1>Gift cards</h1><p>Gift cards for a caracal are valid for three years.</p>';
  const naming = (canonical: string, body: string) =>
    `<html><head><link rel="canonical" href="${canonical}"></head><body><main>${body}</main></body></html>`;
  web.serve({
    '/named': `<h1>Start</h1><p>Welcome to all.</p><a href="/named/old">1</a><a href="/named/own">2</a><a href="/named/lost">3</a><a href="/named/wrong">4</a>`,
    '/named/old': naming('/named/gift-cards', gifts),
    '/named/gift-cards': naming('/named/gift-cards', gifts),
    '/named/own': naming('/named', '<h1>Own</h1><p>A caracal has its own words here.</p>'),
    '/named/lost': naming('/named/nowhere', '<h1>Lost</h1><p>This caracal names a page that is gone.</p>'),
  });
  const id = await sources.add('/named');
  const first = await sources.synced(id);
  const at = async (path: string) => (await sources.pages(id)).find((page) => page.path === path);
  expect(await at('/named/gift-cards')).toMatchObject({ indexed: true });
  expect(await at('/named/old')).toMatchObject({ indexed: false, outcome: 'left_out', reason: 'duplicate' });
  for (const path of ['/named', '/named/own', '/named/lost'])
    expect(await at(path)).toMatchObject({ indexed: true });
  expect((await sources.found('how long are gift cards for a caracal valid'))[0]?.url).toBe(
    `${web.url}/named/gift-cards`,
  );
  const second = await sources.again(id, first);
  expect(second.pages).toMatchObject({ changed: 0, unchanged: 4 });
  expect(await at('/named/gift-cards')).toMatchObject({ indexed: true });
});

test('of pages that say the same the one that is linked first is kept', async () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f'];
  const text = (name: string) => `<h1>Shipping</h1><p>The serval ${name} is shipped on Fridays.</p>`;
  web.serve({
    '/pairs': `<h1>Start</h1><p>Welcome to all.</p>${names
      .map((name) => `<a href="/pairs/shipping-${name}">1</a><a href="/pairs/dup-${name}">2</a>`)
      .join('')}`,
    ...Object.fromEntries(
      names.flatMap((name) => [
        [`/pairs/shipping-${name}`, text(name)],
        [`/pairs/dup-${name}`, text(name)],
      ]),
    ),
  });
  const id = await sources.add('/pairs');
  const first = await sources.synced(id);
  const kept = async () =>
    (await sources.pages(id))
      .filter((page) => page.indexed)
      .map(({ path }) => path)
      .toSorted();
  const wanted = ['/pairs', ...names.map((name) => `/pairs/shipping-${name}`)].toSorted();
  expect(await kept()).toEqual(wanted);
  expect(first.reasons).toEqual({ duplicate: 6 });
  await sources.again(id, first);
  expect(await kept()).toEqual(wanted);
});

test('a page that leads where Baton may not call is listed with that reason', async () => {
  const leads =
    (to: string): Served =>
    (_request, response) =>
      response.writeHead(302, { Location: to }).end();
  web.serve({
    '/leads': '<h1>Start</h1><p>Welcome to all.</p><a href="/leads/in">1</a><a href="/leads/out">2</a>',
    '/leads/in': leads('http://169.254.169.254/latest/meta-data/'),
    '/leads/out': leads('https://example.com/elsewhere'),
  });
  const id = await sources.add('/leads');
  await sources.synced(id);
  const listed = await sources.pages(id);
  expect(listed).toContainEqual(
    expect.objectContaining({ path: '/leads/in', outcome: 'failed', reason: 'redirect_refused' }),
  );
  expect(listed).toContainEqual(expect.objectContaining({ path: '/leads/out', reason: 'redirect' }));
});

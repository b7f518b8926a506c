import { syncWorkflowId } from '../workflows/contract.ts';
import { type Caller, startBaton, type TestBaton } from './support/baton.ts';
import { type Served, startWebsite, type Website } from './support/website.ts';
import { createWebsiteSources } from './support/website-sources.ts';

/** Websites read by the real workflow from a real server on loopback. */
let baton: TestBaton;
let admin: Caller;
let site: string;
let web: Website;
let sources: ReturnType<typeof createWebsiteSources>;
const add: typeof sources.add = (...given) => sources.add(...given);
const synced: typeof sources.synced = (...given) => sources.synced(...given);
const again: typeof sources.again = (...given) => sources.again(...given);
const found: typeof sources.found = (...given) => sources.found(...given);

beforeAll(async () => {
  web = await startWebsite();
  baton = await startBaton({ environment: { BATON_ALLOWED_HOSTS: web.host } });
  admin = await baton.operator('admin');
  site = await baton.site();
  sources = createWebsiteSources(admin, site, web);
});
afterAll(async () => {
  await baton.stop();
  web.stop();
});

test('a website becomes passages with the addresses of their pages', async () => {
  web.serve({
    '/': '<h1>Help</h1><a href="/refunds">Refunds</a> <a href="/delivery?utm_source=x#top">Delivery</a>',
    '/refunds': '<h1>Refunds</h1><p>A refund of an unopened gyroscope takes five working days.</p>',
    '/delivery': '<h1>Delivery</h1><p>Parcels to Norway leave every Monday at noon.</p><a href="/">Home</a>',
  });
  const id = await add('/');
  expect(await synced(id)).toMatchObject({ state: 'done', pages: { changed: 3, failed: 0, queued: 0 } });
  const [first] = await found('how long does a gyroscope refund take');
  expect(first).toMatchObject({
    text: expect.stringContaining('five working days'),
    url: `${web.url}/refunds`,
  });
});

test('unchanged pages cost a question without a body; changed, new and removed ones count', async () => {
  const pages = {
    '/docs': '<h1>Docs</h1><a href="/a">A</a><a href="/b">B</a><a href="/c">C</a>',
    '/a': '<h1>Alpha</h1><p>The alpha quokka weighs three kilograms.</p>',
    '/b': '<h1>Beta</h1><p>The beta quokka weighs four kilograms.</p>',
    '/c': '<h1>Gamma</h1><p>The gamma quokka weighs nine kilograms.</p>',
  };
  web.serve(pages);
  const id = await add('/docs');
  const first = await synced(id);
  expect(first.pages).toMatchObject({ changed: 4 });
  const [old] = await found('How much does the gamma quokka weigh?');

  const { '/c': _gone, ...kept } = pages;
  web.serve({
    ...kept,
    '/b': '<h1>Beta</h1><p>The beta quokka weighs five kilograms.</p><a href="/d">D</a>',
    '/d': '<h1>Delta</h1><p>The delta quokka weighs six kilograms.</p>',
  });
  const second = await again(id, first);
  expect(second).toMatchObject({ state: 'done', pages: { changed: 2, unchanged: 2, gone: 1 } });
  expect(web.bodies().toSorted()).toEqual(['/b', '/d']);
  const texts = (await found('How much does the quokka weigh?')).map(({ text }) => text).join(' ');
  expect(texts).toContain('five kilograms');
  expect(texts).toContain('six kilograms');
  expect(texts).not.toContain('four kilograms');
  expect(texts).not.toContain('nine kilograms');

  // What was cited can be shown for ever, in its place.
  const { body: passage } = await admin.get(`/v1/passages/${old?.passageId}`);
  expect(passage).toMatchObject({ current: false, text: expect.stringContaining('nine kilograms') });
  const { body: snapshot } = await admin.get(`/v1/snapshots/${passage.snapshot}`);
  const { start, end } = passage as unknown as { start: number; end: number };
  expect(String(snapshot.text).slice(start, end)).toBe(passage.text);
});

test('a site that is down, or from which most pages are gone, loses nothing', async () => {
  const pages = Object.fromEntries([
    ['/big', `<h1>Big</h1>${Array.from({ length: 8 }, (_, n) => `<a href="/big/${n}">${n}</a>`).join('')}`],
    ...Array.from({ length: 8 }, (_, n) => [
      `/big/${n}`,
      `<h1>Room ${n}</h1><p>The okapi room ${n} has ${n + 2} windows.</p>`,
    ]),
  ]);
  web.serve(pages);
  const id = await add('/big');
  const first = await synced(id);

  web.serve({});
  const down = await again(id, first);
  expect(down).toMatchObject({ state: 'failed', reason: 'http_404' });
  expect((await admin.get(`/v1/sources/${id}`)).body.failingSince).not.toBeNull();
  expect((await found('How many windows has okapi room 3?'))[0]?.text).toContain('5 windows');

  web.serve({ '/big': pages['/big'] as string });
  const emptied = await again(id, down);
  expect(emptied).toMatchObject({ state: 'failed', reason: 'most_pages_gone', pages: { gone: 8 } });
  expect((await found('How many windows has okapi room 3?'))[0]?.text).toContain('5 windows');

  const forced = await again(id, emptied, { force: true });
  expect(forced).toMatchObject({ state: 'done' });
  expect((await admin.get(`/v1/sources/${id}`)).body.failingSince).toBeNull();
  expect((await found('How many windows has okapi room 3?')).map(({ text }) => text).join()).not.toContain(
    '5 windows',
  );
});

test('robots.txt, noindex, nofollow, patterns, redirects, twins and addresses of the same page are honoured', async () => {
  const moved =
    (to: string): Served =>
    (_request, response) =>
      response.writeHead(301, { Location: to }).end();
  web.serve({
    '/robots.txt': (_request, response) => response.end('User-agent: *\nDisallow: /secret\n'),
    '/sitemap.xml': (_request, response) =>
      response
        .writeHead(200, { 'Content-Type': 'application/xml' })
        .end(`<urlset><url><loc>${web.url}/m/listed</loc></url></urlset>`),
    '/m': `<h1>Start</h1><a href="/m/moved">1</a><a href="/secret/x">2</a><a href="/m/hidden">3</a><a href="/other/y">4</a>
      <a href="/m/twin">5</a><a href="/m/alias?session=1">6</a><a href="/m/loop">7</a><a rel="nofollow" href="/m/unvouched">8</a>
      <a href="https://elsewhere.example/">9</a><a href="/m/picture.png">10</a><a href="mailto:a@example.com">11</a>`,
    '/m/listed': '<h1>Listed</h1><p>Only the sitemap names this walrus page.</p>',
    '/m/moved': moved('/m/target'),
    '/m/target': '<h1>Target</h1><p>The walrus moved here and stayed for good.</p>',
    '/secret/x': '<p>secret walrus</p>',
    '/m/hidden':
      '<html><head><meta name="robots" content="noindex"></head><body><p>hidden walrus</p><a href="/m/deep">d</a></body></html>',
    '/m/deep': '<h1>Deep</h1><p>The deep walrus is found through a page that is not indexed.</p>',
    '/other/y': '<p>other walrus</p>',
    '/m/twin': '<h1>Target</h1><p>The walrus moved here and stayed for good.</p>',
    '/m/alias': `<html><head><link rel="canonical" href="/m/alias"></head><body><h1>Alias</h1><p>The walrus has one address.</p></body></html>`,
    '/m/loop': moved('/m/loop2'),
    '/m/loop2': moved('/m/loop'),
  });
  const id = await add('/m', { crawl: { include: ['/m', '/secret'] } });
  const { reasons } = await synced(id);
  expect(reasons).toMatchObject({ robots: 1, noindex: 1, redirect: 3, duplicate: 2 });
  const { body } = await admin.get(`/v1/sources/${id}/pages?limit=100`);
  const pages = body.items as { url: string; indexed: boolean; reason: string | null }[];
  const at = (path: string) => pages.find(({ url }) => url === web.url + path);
  const indexed = pages.filter((page) => page.indexed).map(({ url }) => url.slice(web.url.length));
  expect(indexed).toEqual(expect.arrayContaining(['/m', '/m/listed', '/m/deep', '/m/alias']));
  // One of the twins alone.
  expect(indexed.filter((path) => path === '/m/target' || path === '/m/twin')).toHaveLength(1);
  expect(at('/secret/x')).toMatchObject({ indexed: false, reason: 'robots' });
  expect(at('/m/hidden')).toMatchObject({ indexed: false, reason: 'noindex' });
  expect(at('/m/moved')).toMatchObject({ indexed: false, reason: 'redirect' });
  expect(at('/m/alias?session=1')).toMatchObject({ indexed: false, reason: 'duplicate' });
  expect(at('/m/loop')).toMatchObject({ indexed: false });
  for (const path of ['/other/y', '/m/unvouched', '/m/picture.png']) expect(at(path)).toBeUndefined();
  expect(web.requests()).not.toContain('/secret/x');
});

test('many pages fill the history of a sync no more than a few', async () => {
  const pages = (count: number) =>
    Object.fromEntries([
      [
        `/of-${count}`,
        `<h1>All ${count}</h1>${Array.from({ length: count }, (_, n) => `<a href="/of-${count}/${n}">${n}</a>`).join('')}`,
      ],
      ...Array.from({ length: count }, (_, n) => [
        `/of-${count}/${n}`,
        `<h1>Topic ${n}</h1><p>The kakapo topic ${n} of ${count} is told here.</p>`,
      ]),
    ]);
  const eventsOf = async (count: number) => {
    web.serve(pages(count));
    const id = await add(`/of-${count}`);
    expect(await synced(id)).toMatchObject({ state: 'done', pages: { changed: count + 1 } });
    return baton.history(syncWorkflowId(id));
  };
  const few = await eventsOf(2);
  const many = await eventsOf(150);
  // One more activity for each twenty seconds of reading, whatever the number of pages.
  expect(many.length - few.length).toBeLessThanOrEqual(6);
  expect(JSON.stringify(many).length).toBeLessThan(60_000);
});

test('a help centre is its articles, with the sections that they stand in', async () => {
  const article = (title: string, text: string) =>
    `<html><head><title>${title} – Acme Help</title></head><body><ol class="breadcrumbs"><li>Acme</li><li>Billing</li></ol>
    <article class="article"><h1>${title}</h1><div class="article-body"><p>${text}</p></div></article><aside>Was this helpful?</aside></body></html>`;
  web.serve({
    '/hc':
      '<h1>Help</h1><p>Welcome to the help of Acme, find the answer here.</p><a href="/hc/articles/1">1</a><a href="/hc/articles/2">2</a>',
    '/hc/articles/1': article('Paying by invoice', 'Invoices are paid within thirty numbat days.'),
    '/hc/articles/2': article('Paying by card', 'Cards are charged on the first numbat day.'),
  });
  const id = await add('/hc', { kind: 'help_center' });
  expect(await synced(id)).toMatchObject({ state: 'done', pages: { changed: 2, left_out: 1 } });
  const { body } = await admin.get(`/v1/sources/${id}/passages`);
  expect(body.items).toContainEqual(
    expect.objectContaining({
      ...{ sourceTitle: 'Paying by invoice', headings: ['Acme', 'Billing'] },
      text: 'Invoices are paid within thirty numbat days.',
    }),
  );
});

test('a sync that is cancelled keeps what it has read', async () => {
  let release: () => void = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  let asked: () => void = () => {};
  const wasAsked = new Promise<void>((resolve) => {
    asked = resolve;
  });
  web.serve({
    '/slow': '<h1>Slow</h1><p>The slow dugong page is read at once.</p><a href="/slow/2">2</a>',
    '/slow/2': (_request, response) => {
      asked();
      void held.then(() => response.end('<p>late</p>'));
    },
  });
  const id = await add('/slow');
  await wasAsked;
  expect((await admin.delete(`/v1/sources/${id}/sync`)).status).toBe(202);
  expect(await synced(id)).toMatchObject({ state: 'cancelled', pages: { changed: 1 } });
  release();
  expect((await found('slow dugong'))[0]?.text).toContain('dugong');
});

test('what is for the house alone reaches no public index, from one moment to the next', async () => {
  web.serve({ '/in': '<h1>Inside</h1><p>The internal axolotl code word is a rubber duck.</p>' });
  const id = await add('/in');
  await synced(id);
  const audiences = async () =>
    (await found('axolotl code word')).map((item) => (item as { audience?: string }).audience);
  expect(await audiences()).toEqual(['public']);
  const { status } = await baton.ask(`/v1/sources/${id}`, {
    method: 'PATCH',
    headers: admin.headers,
    body: { audience: 'internal' },
  });
  expect(status).toBe(200);
  expect(await audiences()).toEqual(['internal']);
});

test('a source that is deleted leaves the index, and its sync ends', async () => {
  web.serve({ '/bye': '<h1>Bye</h1><p>The farewell pangolin leaves with its source.</p>' });
  const id = await add('/bye', { refresh: 'daily' });
  await synced(id);
  expect((await admin.delete(`/v1/sources/${id}`)).status).toBe(204);
  expect(await found('farewell pangolin')).toEqual([]);
  expect((await admin.get(`/v1/sources/${id}`)).status).toBe(404);
});

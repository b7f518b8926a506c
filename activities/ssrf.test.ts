import dns from 'node:dns';
import { readdirSync, readFileSync } from 'node:fs';
import type { Notice } from '../domain/notices.ts';
import { createGet } from '../knowledge/crawl/get.ts';
import { createPace } from '../knowledge/crawl/pace.ts';
import { type PageReader, type PageToRead, readPage } from '../knowledge/crawl/read-page.ts';
import { readRobots } from '../knowledge/crawl/robots.ts';
import { readSitemaps } from '../knowledge/crawl/sitemap.ts';
import { parseHere } from '../knowledge/parse/parse.ts';
import { postToSlack, sendSlack } from '../notices/slack.ts';
import { sendWebhook } from '../notices/webhook.ts';
import { closeServers, type Loopback, redirectTo, serve } from '../platform/loopback.ts';
import { lookupOf, relativeTargets, type SsrfVector, ssrfVectors } from '../platform/ssrf-vectors.ts';

/** Every way in which an address that somebody wrote is called, with every address that must not be. */
let canary: Loopback;
let site: Loopback;
let vectors: readonly SsrfVector[];
/** What the site leads to. */
let target = '';
const systemLookup = dns.lookup;

beforeAll(async () => {
  canary = await serve((_request, response) => response.end('caught'));
  site = await serve((request, response) => {
    const pages: Readonly<Record<string, string>> = {
      '/page': `<!doctype html><html><head><base href="${target}"><link rel="canonical" href="${target}"><link rel="stylesheet" href="${target}">
        <meta http-equiv="refresh" content="0;url=${target}"><script src="${target}"></script></head><body><p>Words.</p><a href="${target}">a</a>
        <a href="page">b</a><img src="${target}"><iframe src="${target}"></iframe><object data="${target}"></object></body></html>`,
      '/index.xml': `<sitemapindex><sitemap><loc>${target.replaceAll('&', '&amp;')}</loc></sitemap></sitemapindex>`,
    };
    const page = pages[request.url ?? ''];
    if (page === undefined) redirectTo(() => target)(request, response);
    else response.writeHead(200, { 'Content-Type': 'text/html' }).end(page);
  });
  vectors = ssrfVectors(canary.port);
  // Each name leads by now to where it must not.
  const lookups = new Map(
    vectors.flatMap(({ url, answers }) =>
      answers ? [[new URL(url).hostname, lookupOf(answers.slice(-1))] as const] : [],
    ),
  );
  const moved: typeof lookups extends Map<string, infer L> ? L : never = (hostname, options, done) =>
    (lookups.get(hostname) ?? lookupOf())(hostname, options, done);
  dns.lookup = moved as typeof dns.lookup;
});
afterAll(() => {
  dns.lookup = systemLookup;
  closeServers();
});

const own = () => [site.host];
const at = (path: string) => `http://${site.host}${path}`;
const get: PageReader['get'] = (options) => createGet(own())(options);
const limits = { maxBytes: 100_000, maxRedirects: 5 };
const everywhere = { limit: 100, admits: () => true };
const notice: Notice = {
  ...{ id: 'n1', kind: 'handoff', conversation: 'c1', seq: 1, at: '2026-01-01T00:00:00.000Z' },
  ...{ site: { siteId: 's1', name: 'Site' }, reason: 'customer_asked', flags: [], team: null, owner: null },
  ...{ dueAt: null, link: 'https://baton.example.com/', text: null },
};
const channel = { channelId: 'h1', site: 's1', name: 'Team', enabled: true, notices: [], includeText: false };

/** Reads a page, and then whatever it leads to, wherever that is. */
async function crawl(url: string): Promise<void> {
  const pace = createPace(1e6, 0);
  const parser = { parse: parseHere, stop: () => {} };
  const limits = { maxBytes: 100_000, articlesOnly: false, allows: () => true, allowedHosts: own() };
  const reader = { get, parser, pace, ...limits };
  const read = (page: string) => readPage(reader, { url: page, snapshot: null, links: null } as PageToRead);
  const { links } = await read(url);
  for (const link of links) await read(link);
}

const named: Readonly<Record<string, (url: string) => Promise<unknown>>> = {
  'a start URL': (url) => get({ url, ...limits }),
  'a host whose robots.txt is read': async (url) => URL.canParse('/robots.txt', url) && readRobots(get, url),
  'a sitemap': (url) => readSitemaps(get, [url], everywhere),
  'a page': crawl,
  'a webhook': (url) =>
    sendWebhook({ ...channel, kind: 'webhook', url, secrets: ['whsec_AAAA'] }, notice, {
      allowedHosts: own(),
      now: new Date(),
    }),
  'a channel of Slack': (url) =>
    sendSlack({ ...channel, kind: 'slack', url, signingSecret: null, users: {} }, notice, {
      allowedHosts: own(),
    }),
  'where Slack wants its answer': (url) => postToSlack(url, { text: 'x' }, own()),
};

const reached: Readonly<Record<string, () => Promise<unknown>>> = {
  'a redirect of a start URL': () => get({ url: at('/start'), ...limits }),
  'a redirect of robots.txt': () => readRobots(get, at('/')),
  'a redirect of a sitemap': () => readSitemaps(get, [at('/sitemap.xml')], everywhere),
  'an index of sitemaps': () => readSitemaps(get, [at('/index.xml')], everywhere),
  'a redirect of a page': () => crawl(at('/moved')),
  'the links, pictures, frames and addresses of a page': () => crawl(at('/page')),
  'a redirect of a webhook': () => postToSlack(at('/hook'), { text: 'x' }, own()),
};

test.each(Object.entries(named))('nobody is called by %s', async (_name, call) => {
  expect(vectors.length).toBeGreaterThanOrEqual(150);
  for (const { url } of vectors) await call(url);
  expect(canary.sockets).toHaveLength(0);
});

test.each(Object.entries(reached))('nobody is called by %s', async (_name, call) => {
  const before = site.sockets.length;
  const targets = [...vectors, ...relativeTargets(canary.port)];
  for (const { url } of targets) {
    target = url;
    await call();
  }
  // The site was asked each time, so that it did lead there.
  expect(site.sockets.length - before).toBeGreaterThanOrEqual(targets.length);
  expect(canary.sockets).toHaveLength(0);
});

test('the canary hears each of these ways when it is allowed', async () => {
  const url = `http://${canary.host}/`;
  const allowed = [canary.host, site.host];
  const heard = () => canary.sockets.length;
  target = url;
  const open: PageReader['get'] = (options) => createGet(allowed)(options);
  await open({ url, ...limits });
  await readRobots(open, at('/'));
  await readSitemaps(open, [at('/index.xml')], everywhere);
  await postToSlack(url, { text: 'x' }, allowed);
  expect(heard()).toBe(4);
});

test('nothing else calls out: besides the fetcher only the model and the mail server that whoever runs Baton has set', () => {
  const folders = [
    'domain',
    'platform',
    'workflows',
    'store',
    'knowledge',
    'llm',
    'notices',
    'activities',
    'api',
  ];
  const calls =
    /\bfetch\(|\bhttps?\.(?:request|get)\(|\)\.request\(|from 'undici|new OpenAI\(|createTransport\(/;
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true }).map((name) => `${folder}/${String(name)}`),
  );
  const calling = files
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .filter((name) => calls.test(readFileSync(name, 'utf8')));
  expect(calling.toSorted()).toEqual([
    ...['llm/embeddings.ts', 'llm/openai.ts', 'notices/email.ts', 'platform/checked-call.ts'],
  ]);
});

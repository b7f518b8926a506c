import type { Crawl, SyncEnd, SyncKey, SyncProgress } from '../../domain/source.ts';
import { isAllowedHost } from '../../platform/addresses.ts';
import type { StoredPage } from '../../store/pages.ts';
import type { StoredSource } from '../../store/sources.ts';
import type { Store } from '../../store/store.ts';
import { cutPage, pageId, storePassages } from '../page.ts';
import type { Parser } from '../parse/parser.ts';
import type { Get } from './get.ts';
import { createPace } from './pace.ts';
import { type PageRead, readPage } from './read-page.ts';
import { type Robots, readRobots } from './robots.ts';
import { readSitemaps } from './sitemap.ts';
import { createScope, hostOf, normalUrl } from './urls.ts';

/** What reading websites works with. */
export type SyncDeps = {
  readonly store: Store;
  readonly get: Get;
  readonly parser: Parser;
  readonly allowedHosts: readonly string[];
  readonly now: () => Date;
};

/** Pages that are asked for at one time. */
const abreast = 4;
/** Pages that are taken from the queue at a time. */
const pagesAtOnce = 40;
/** An activity that crawls ends after this and is followed by the next: what is found is in use by then. */
const crawlForMs = 20_000;
/** A host that whoever runs Baton has allowed is theirs: it is not spared like a stranger's. */
const ownRequestsPerSecond = 100;
/** More than this share of the pages in the index gone at once is an outage or a new address, not editing. */
const mostLeaving = 0.5;
const fewestForOutage = 5;

/**
 * Begins a sync, or goes on with it: reads robots.txt, finds where the start URLs lead, and queues these, what the sitemaps
 * name, and every page that is known. Returns why it cannot be read, else null.
 */
export async function openSync(deps: SyncDeps, { source: id, sync }: SyncKey, signal?: AbortSignal) {
  const { store, get } = deps;
  const source = await store.sources.get(id);
  if (!source?.crawl) return 'no_source';
  if (source.sync?.id !== sync) await store.sources.change(id, { sync: startOf(sync, deps.now()) });
  const starts = source.crawl.startUrls.flatMap((url) => normalUrl(url) ?? []);
  const hosts = new Set(starts.map(hostOf));
  const sitemaps: string[] = [];
  let problem: string | null = null;
  let reached = 0;
  for (const start of starts) {
    const robots = await readRobots(get, start, signal);
    if (!robots.reachable) {
      problem = 'unreachable';
      continue;
    }
    const { etag } = (await store.pages.get(pageId(id, start))) ?? {};
    const headers: Record<string, string> = etag ? { 'If-None-Match': etag } : {};
    const answer = await get({
      url: start,
      maxBytes: source.crawl.maxPageBytes,
      maxRedirects: 5,
      headers,
      signal,
    });
    if ('fault' in answer || answer.status >= 400) {
      problem = 'fault' in answer ? answer.fault : `http_${answer.status}`;
      continue;
    }
    reached++;
    hosts.add(hostOf(answer.url));
    const ownSitemap = new URL('/sitemap.xml', answer.url).href;
    sitemaps.push(...(robots.sitemaps.length > 0 ? robots.sitemaps : [ownSitemap]));
  }
  if (reached === 0) return problem ?? 'unreachable';
  await store.sources.changeSync(id, sync, { hosts: [...hosts] });
  await store.pages.queueKnown(id, sync);
  await enqueue(deps, source, sync, starts, 0, [...hosts]);
  const named = await readSitemaps(get, sitemaps, {
    limit: source.crawl.maxPages,
    admits: (url) => URL.canParse(url) && hosts.has(hostOf(url)),
    signal,
  });
  await enqueue(deps, source, sync, named, 1, [...hosts]);
  return null;
}

/** Reads queued pages for a while; says how it stands. Cut off anywhere, it goes on with the pages not yet read. */
export async function crawlSome(deps: SyncDeps, key: SyncKey, signal?: AbortSignal): Promise<SyncProgress> {
  const { store } = deps;
  const until = Date.now() + crawlForMs;
  const source = await store.sources.get(key.source);
  if (!source?.crawl || source.sync?.id !== key.sync) return { ...none, capped: 'no_source' };
  const crawler = await createCrawler(deps, source, source.crawl, source.sync.hosts, signal);
  let changed = false;
  let capped: string | null = null;
  while (Date.now() < until && capped === null) {
    const queue = await store.pages.queued(key.source, key.sync, pagesAtOnce);
    if (queue.length === 0) break;
    let bytes = 0;
    await inParallel(queue, abreast, async (page) => {
      signal?.throwIfAborted();
      const read = await crawler(page);
      bytes += read.bytes;
      changed = (await settle(deps, source, key.sync, page, read)) || changed;
    });
    await store.sources.addBytes(key.source, key.sync, bytes);
    capped = await capOf(deps, source._id, source.crawl);
  }
  if (changed) await store.sources.advance(source.site);
  const counts = await store.pages.counts(key.source, key.sync);
  return { counts, capped };
}

/**
 * Ends a sync. Pages that are gone leave the index when it was read to its end, unless most of them are: then all stay,
 * and the sync has failed, until someone says that it is meant (`force`).
 */
export async function closeSync(
  { store, now }: SyncDeps,
  { source: id, sync }: SyncKey,
  { state, reason, force }: SyncEnd,
): Promise<void> {
  const source = await store.sources.get(id);
  if (!source) return;
  const leaving = await store.pages.toWithdraw(id, sync);
  const indexed = leaving === 0 ? 0 : (await store.pages.snapshotsOf(id)).length;
  const isOutage = leaving >= fewestForOutage && leaving > indexed * mostLeaving && !force;
  const ended: SyncEnd =
    state === 'done' && isOutage ? { state: 'failed', reason: 'most_pages_gone' } : { state, reason };
  const counts = await store.pages.counts(id, sync);
  if (ended.state === 'done') {
    await store.pages.withdraw(id, sync);
    await store.pages.forgetGone(id, sync);
  }
  await store.pages.unqueue(id, sync);
  await store.sources.changeSync(id, sync, { ...ended, endedAt: now(), counts: { ...counts, queued: 0 } });
  if (ended.state === 'done') {
    const isChanged = leaving + counts.changed > 0;
    await store.sources.change(id, {
      ...{ checkedAt: now(), failingSince: null },
      ...(isChanged ? { changedAt: now() } : {}),
    });
  } else if (ended.state === 'failed') {
    await store.sources.change(id, { failingSince: source.failingSince ?? now() });
  }
  if (leaving + counts.changed > 0) await store.sources.advance(source.site);
}

const none: SyncProgress = {
  counts: { changed: 0, unchanged: 0, failed: 0, gone: 0, left_out: 0, queued: 0 },
  capped: null,
};

/** A sync that begins. */
export function startOf(id: string, now: Date): NonNullable<StoredSource['sync']> {
  return {
    ...{ id, state: 'running', reason: null, startedAt: now, endedAt: null, hosts: [], bytes: 0 },
    counts: null,
  };
}

async function capOf({ store, now }: SyncDeps, source: string, crawl: Crawl): Promise<string | null> {
  const sync = (await store.sources.get(source))?.sync;
  if (!sync) return 'no_source';
  if (sync.bytes >= crawl.maxBytes) return 'max_bytes';
  return now().getTime() - sync.startedAt.getTime() >= crawl.maxMinutes * 60_000 ? 'max_minutes' : null;
}

/** Reads one page of a website, at its pace and as its robots.txt has it. */
async function createCrawler(
  { get, parser, allowedHosts }: SyncDeps,
  { kind }: StoredSource,
  crawl: Crawl,
  hosts: readonly string[],
  signal: AbortSignal | undefined,
): Promise<(page: StoredPage) => Promise<PageRead>> {
  const { startUrls } = crawl;
  const isOwn = startUrls.every((url) => isAllowedHost(new URL(url), allowedHosts));
  const robots = new Map<string, Promise<Robots>>();
  const robotsOf = (url: string) => {
    const { origin } = new URL(url);
    const known = robots.get(origin) ?? readRobots(get, url, signal);
    robots.set(origin, known);
    return known;
  };
  const first = await robotsOf(startUrls[0] as string);
  const pace = createPace(isOwn ? ownRequestsPerSecond : crawl.requestsPerSecond, first.delayMs);
  const inScope = createScope(crawl, hosts);
  return async (page) => {
    const url = page.url as string;
    if (!inScope(url)) {
      return {
        ...{ outcome: 'left_out', reason: 'out_of_scope', detail: 'It is not among the pages to be read.' },
        ...{ document: null, links: [], bytes: 0 },
      };
    }
    const { reachable, allows } = await robotsOf(url);
    if (!reachable) {
      return {
        ...{ outcome: 'failed', reason: 'robots', detail: 'robots.txt of its host cannot be read.' },
        ...{ document: null, links: [], bytes: 0 },
      };
    }
    const reader = { get, parser, pace, maxBytes: crawl.maxPageBytes, allows, signal };
    return readPage({ ...reader, articlesOnly: kind === 'help_center' }, { ...page, url });
  };
}

/** Stores what became of a page, its passages first; true when the index changes. */
async function settle(
  deps: SyncDeps,
  source: StoredSource,
  sync: string,
  page: StoredPage,
  read: PageRead,
): Promise<boolean> {
  const { store } = deps;
  const now = deps.now();
  await enqueue(deps, source, sync, read.links, page.depth + 1, source.sync?.hosts ?? []);
  const seen = { queuedIn: null, seenIn: sync, reason: read.reason, detail: read.detail };
  if (read.outcome !== 'read' || !read.document) {
    const outcome = read.outcome === 'read' ? 'failed' : read.outcome;
    await store.pages.change(page._id, {
      ...seen,
      outcome,
      ...(outcome === 'unchanged' ? { checkedAt: now } : {}),
    });
    return false;
  }
  const { title, sections, text, language } = read.document;
  const url = page.url as string;
  const cut = cutPage(source, { id: page._id, title: title ?? url, sections, url, text, language }, now);
  const freshness = { etag: read.etag, lastModified: read.lastModified, checkedAt: now };
  if (cut.page.snapshot === page.snapshot) {
    await store.pages.change(page._id, { ...seen, ...freshness, outcome: 'unchanged' });
    return false;
  }
  if (await store.pages.twin(source._id, cut.page.textHash as string, page._id)) {
    // A page that now says what others say is most likely a notice of an outage: what it said stays.
    const outcome = page.snapshot === null ? 'left_out' : 'failed';
    const detail = 'It says the same as another page.';
    await store.pages.change(page._id, { ...seen, outcome, reason: 'duplicate', detail });
    return false;
  }
  if (cut.passages.length === 0) {
    const detail = 'It holds no text to quote.';
    await store.pages.change(page._id, { ...seen, outcome: 'failed', reason: 'no_text', detail });
    return false;
  }
  await storePassages(store, cut, now);
  await store.pages.change(page._id, {
    ...{ ...cut.page, ...seen, ...freshness, outcome: 'changed' },
    ...{ announced: true, fetchedAt: now, changedAt: now },
  });
  return true;
}

/** Queues pages that belong to the website and are new, up to its cap. */
async function enqueue(
  { store }: SyncDeps,
  source: StoredSource,
  sync: string,
  urls: readonly string[],
  depth: number,
  hosts: readonly string[],
): Promise<void> {
  const crawl = source.crawl as Crawl;
  if (depth > crawl.maxDepth || urls.length === 0) return;
  const inScope = createScope(crawl, hosts);
  const found = [...new Set(urls.flatMap((url) => normalUrl(url) ?? []))].filter(inScope);
  const known = await store.pages.knownIds(found.map((url) => pageId(source._id, url)));
  const fresh = found.filter((url) => !known.has(pageId(source._id, url)));
  const room = fresh.length === 0 ? 0 : crawl.maxPages - (await store.pages.count(source._id));
  await store.pages.queueNew(
    sync,
    fresh.slice(0, Math.max(0, room)).map((url) => ({
      ...{ _id: pageId(source._id, url), source: source._id, site: source.site, depth, url },
    })),
  );
}

async function inParallel<T>(
  items: readonly T[],
  lanes: number,
  run: (item: T) => Promise<void>,
): Promise<void> {
  const rest = [...items];
  const lane = async () => {
    for (let item = rest.shift(); item !== undefined; item = rest.shift()) await run(item);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

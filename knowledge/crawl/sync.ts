import type { Crawl, SyncKey, SyncProgress } from '../../domain/source.ts';
import { parseUrl } from '../../platform/parse-url.ts';
import type { StoredSource } from '../../store/sources.ts';
import { pageId } from '../page.ts';
import { createCrawler, robotsMissed } from './crawler.ts';
import { enqueue } from './enqueue.ts';
import { detailOf } from './read-page.ts';
import { readRobots } from './robots.ts';
import { createSettler } from './settle.ts';
import { readSitemaps } from './sitemap.ts';
import type { SyncDeps } from './sync-deps.ts';
import { hostOf, normalUrl } from './urls.ts';

/** Pages that are asked for at one time. */
const abreast = 4;
/** Pages that are taken from the queue at a time. */
const pagesAtOnce = 40;
/** An activity that crawls ends after this and is followed by the next: what is found is in use by then. */
const crawlForMs = 20_000;

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
  const missed: { readonly url: string; readonly reason: string }[] = [];
  for (const start of starts) {
    const robots = await readRobots(get, start, signal);
    if (!robots.reachable) {
      missed.push({ url: start, reason: 'unreachable' });
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
      const reason = 'fault' in answer ? answer.fault : `http_${answer.status}`;
      missed.push({ url: start, reason });
      continue;
    }
    hosts.add(hostOf(answer.url));
    const ownSitemap = new URL('/sitemap.xml', answer.url).href;
    sitemaps.push(...(robots.sitemaps.length > 0 ? robots.sitemaps : [ownSitemap]));
  }
  if (missed.length === starts.length) {
    for (const { url, reason } of missed) await noteMissed(deps, source, sync, url, reason);
    return missed.at(-1)?.reason ?? 'unreachable';
  }
  await store.sources.changeSync(id, sync, { hosts: [...hosts] });
  await store.pages.queueKnown(id, sync);
  await enqueue(deps, source, sync, starts, 0, [...hosts]);
  // An attempt before this one may have missed them.
  const ids = starts.map((start) => pageId(id, start));
  await store.pages.queueAnew(sync, ids);
  const named = await readSitemaps(get, sitemaps, {
    limit: source.crawl.maxPages,
    admits: (url) => parseUrl(url) !== null && hosts.has(hostOf(url)),
    signal,
  });
  await enqueue(deps, source, sync, named, 1, [...hosts]);
  return null;
}

/** Lists a start page that cannot be read, so that it can be seen why there is nothing else. */
async function noteMissed(
  { store, now }: SyncDeps,
  { _id: source, site }: StoredSource,
  sync: string,
  url: string,
  reason: string,
): Promise<void> {
  const _id = pageId(source, url);
  await store.pages.queueNew(sync, [{ _id, source, site, url, depth: 0, place: 0 }]);
  const isGone = reason === 'http_404' || reason === 'http_410';
  await store.pages.change(_id, {
    ...{ queuedIn: null, seenIn: sync, readAt: now(), outcome: isGone ? 'gone' : 'failed' },
    ...(reason === 'unreachable' ? robotsMissed : { reason, detail: detailOf(reason) }),
  });
}

/**
 * Reads queued pages for a while; says how it stands, now and then to `tell` as well. Cut off anywhere, it goes on with the
 * pages not yet read.
 */
export async function crawlSome(
  deps: SyncDeps,
  key: SyncKey,
  signal?: AbortSignal,
  tell: (progress: SyncProgress) => void = () => {},
): Promise<SyncProgress> {
  const { store } = deps;
  const until = Date.now() + crawlForMs;
  const source = await store.sources.get(key.source);
  if (!source?.crawl || source.sync?.id !== key.sync) return { ...none, capped: 'no_source' };
  const crawler = await createCrawler(deps, source, source.crawl, source.sync.hosts, signal);
  const settle = createSettler(deps, source, key.sync);
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
      changed = (await settle(page, read)) || changed;
    });
    await store.sources.addBytes(key.source, key.sync, bytes);
    capped = await capOf(deps, source._id, source.crawl);
    tell({ ...(await store.pages.tally(key.source, key.sync)), capped });
  }
  if (changed) await store.sources.advance(source.site);
  return { ...(await store.pages.tally(key.source, key.sync)), capped };
}

const none: SyncProgress = {
  counts: { changed: 0, unchanged: 0, failed: 0, gone: 0, left_out: 0, queued: 0 },
  reasons: {},
  capped: null,
};

/** A sync that begins. */
export function startOf(id: string, now: Date): NonNullable<StoredSource['sync']> {
  return {
    ...{ id, state: 'running', reason: null, startedAt: now, endedAt: null, hosts: [], bytes: 0 },
    tally: null,
  };
}

async function capOf({ store, now }: SyncDeps, source: string, crawl: Crawl): Promise<string | null> {
  const sync = (await store.sources.get(source))?.sync;
  if (!sync) return 'no_source';
  if (sync.bytes >= crawl.maxBytes) return 'max_bytes';
  return now().getTime() - sync.startedAt.getTime() >= crawl.maxMinutes * 60_000 ? 'max_minutes' : null;
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

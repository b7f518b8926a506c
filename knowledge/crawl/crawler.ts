import type { Crawl } from '../../domain/source.ts';
import { isAllowedHost } from '../../platform/addresses.ts';
import type { StoredPage } from '../../store/pages.ts';
import type { StoredSource } from '../../store/sources.ts';
import { createPace } from './pace.ts';
import { type PageRead, readPage } from './read-page.ts';
import { type Robots, readRobots } from './robots.ts';
import type { SyncDeps } from './sync-deps.ts';
import { createScope } from './urls.ts';

/** A host that whoever runs Baton has allowed is theirs: it is not spared like a stranger's. */
const ownRequestsPerSecond = 100;

/** Why a page is not read whose host has not said what may be. */
export const robotsMissed = { reason: 'robots', detail: 'robots.txt of its host cannot be read.' };

/** Reads one page of a website, at its pace and as its robots.txt has it. */
export async function createCrawler(
  { store, get, parser, allowedHosts }: SyncDeps,
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
        ...{ outcome: 'failed', ...robotsMissed },
        ...{ document: null, links: [], bytes: 0 },
      };
    }
    const links = page.snapshot === null ? null : await store.links.get(page._id);
    const reader = { get, parser, pace, maxBytes: crawl.maxPageBytes, allows, allowedHosts, signal };
    return readPage({ ...reader, articlesOnly: kind === 'help_center' }, { ...page, url, links });
  };
}

import type { Crawl } from '../../domain/source.ts';
import type { StoredSource } from '../../store/sources.ts';
import { pageId } from '../page.ts';
import type { SyncDeps } from './sync.ts';
import { createScope, normalUrl } from './urls.ts';

/** Queues pages that belong to the website and are new, up to its cap. */
export async function enqueue(
  { store }: Pick<SyncDeps, 'store'>,
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

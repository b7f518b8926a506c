import type { Crawl } from '../../domain/source.ts';
import type { StoredSource } from '../../store/sources.ts';
import { pageId } from '../page.ts';
import type { SyncDeps } from './sync-deps.ts';
import { createScope, normalUrl } from './urls.ts';

/**
 * Queues pages that belong to the website and are new, up to its cap, and those that were gone. `met` are pages that
 * were queued in this way before, which costs nothing.
 */
export async function enqueue(
  { store }: Pick<SyncDeps, 'store'>,
  source: StoredSource,
  sync: string,
  urls: readonly string[],
  depth: number,
  hosts: readonly string[],
  met: Set<string> = new Set(),
): Promise<void> {
  const crawl = source.crawl as Crawl;
  if (depth > crawl.maxDepth || urls.length === 0) return;
  const inScope = createScope(crawl, hosts);
  const found = [...new Set(urls.flatMap((url) => normalUrl(url) ?? []))]
    .filter((url) => !met.has(url) && inScope(url))
    .map((url, place) => ({ url, place, _id: pageId(source._id, url) }));
  if (found.length === 0) return;
  for (const { url } of found) met.add(url);
  const known = await store.pages.known(found.map(({ _id }) => _id));
  const gone = [...known].filter(([, { isGone }]) => isGone).map(([id]) => id);
  if (gone.length > 0) await store.pages.queueGone(sync, gone);
  const fresh = found.filter(({ _id }) => !known.has(_id));
  const room = fresh.length === 0 ? 0 : crawl.maxPages - (await store.pages.count(source._id));
  await store.pages.queueNew(
    sync,
    fresh
      .slice(0, Math.max(0, room))
      .map((page) => ({ ...page, source: source._id, site: source.site, depth })),
  );
}

import type { Operator } from '../../domain/caller.ts';
import { AppError } from '../../domain/errors.ts';
import { createIndexCache, type IndexCache } from '../../knowledge/index-cache.ts';
import type { Found, Index } from '../../knowledge/search.ts';
import type { StoredPassage } from '../../store/passages.ts';
import type { StoredSnapshot } from '../../store/snapshots.ts';
import type { Store } from '../../store/store.ts';
import type { ApiDeps } from '../deps.ts';
import { directoryOf } from '../directory.ts';
import { findSite } from '../sites.ts';

/** A passage of a site that the caller may see, even of an earlier text or of a source that is gone. */
export async function findPassage(
  deps: ApiDeps,
  caller: Operator,
  id: string,
): Promise<StoredPassage & { readonly current: boolean }> {
  const passage = await deps.store.passages.get(id);
  const hidden = await directoryOf(deps).hiddenSites(caller);
  if (!passage || hidden.includes(passage.site)) throw new AppError('not_found', 'There is no such passage.');
  const page = await deps.store.pages.get(passage._id.split(':')[0] as string);
  return { ...passage, current: page?.snapshot === passage.snapshot };
}

/** What a page of a site that the caller may see said at one time. */
export async function findSnapshot(deps: ApiDeps, caller: Operator, id: string): Promise<StoredSnapshot> {
  const snapshot = await deps.store.snapshots.get(id);
  const hidden = await directoryOf(deps).hiddenSites(caller);
  if (!snapshot || hidden.includes(snapshot.site)) {
    throw new AppError('not_found', 'There is no such snapshot.');
  }
  return snapshot;
}

const caches = new WeakMap<Store, IndexCache>();

/** What retrieval finds for a question on a site, internal passages too; the index is built when it is asked for. */
export async function searchSite(
  deps: ApiDeps,
  caller: Operator,
  { site, query }: { readonly site: string; readonly query: string },
): Promise<Found[]> {
  await findSite(deps, caller, site);
  return (await indexOf(deps, site)).search(query, { internal: true });
}

/** A site's newest index. */
export async function indexOf({ store }: Pick<ApiDeps, 'store'>, site: string): Promise<Index> {
  const cache = caches.get(store) ?? createIndexCache(store);
  caches.set(store, cache);
  return cache.newest(site);
}

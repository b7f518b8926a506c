import type { Operator } from '../../domain/caller.ts';
import { AppError } from '../../domain/errors.ts';
import { buildIndex, type Found, type Index } from '../../knowledge/search.ts';
import type { StoredSource } from '../../store/sources.ts';
import type { Store } from '../../store/store.ts';
import type { ApiDeps } from '../deps.ts';
import { directoryOf } from '../directory.ts';

/** A source of a site that the caller may see; AppError `not_found` for any other. */
export async function findSource(deps: ApiDeps, caller: Operator, id: string): Promise<StoredSource> {
  const source = await deps.store.sources.get(id);
  const hidden = await directoryOf(deps).hiddenSites(caller);
  if (!source || hidden.includes(source.site)) throw new AppError('not_found', 'There is no such source.');
  return source;
}

const indexes = new WeakMap<Store, Map<string, { readonly revision: number; readonly index: Index }>>();

/** What retrieval finds for a question on a site, internal passages too; the index is built when it is asked for. */
export async function searchSite({ store }: ApiDeps, site: string, query: string): Promise<Found[]> {
  const built = indexes.get(store) ?? new Map();
  indexes.set(store, built);
  const revision = (await store.sources.revisions()).get(site) ?? 0;
  if (built.get(site)?.revision !== revision) {
    built.set(site, { revision, index: buildIndex(await store.passages.ofSite(site)) });
  }
  return built.get(site)?.index.search(query, { internal: true }) ?? [];
}

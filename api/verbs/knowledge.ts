import type { Operator } from '../../domain/caller.ts';
import { AppError } from '../../domain/errors.ts';
import { createIndexCache, type IndexCache } from '../../knowledge/index-cache.ts';
import { createMeaning, type Meaning } from '../../knowledge/meaning.ts';
import type { Index } from '../../knowledge/search.ts';
import { embedderOf } from '../../llm/embeddings.ts';
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

/** What retrieval works with, over one store. */
type Retrieval = { readonly cache: IndexCache; readonly meaning: Meaning | null };
const known = new WeakMap<Store, Retrieval>();

function retrievalOf({ store, config }: Pick<ApiDeps, 'store' | 'config'>): Retrieval {
  const before = known.get(store);
  if (before) return before;
  const embedder = embedderOf(config);
  const meaning = embedder && createMeaning(store, embedder);
  const retrieval = { meaning, cache: createIndexCache(store, undefined, meaning) };
  known.set(store, retrieval);
  return retrieval;
}

/** What retrieval finds for a question on a site and why, internal passages too; the index is built when it is asked for. */
export async function searchSite(
  deps: ApiDeps,
  caller: Operator,
  { site, query, context = [], lastAnswer }: SearchQuery,
) {
  await findSite(deps, caller, site);
  const index = await indexOf(deps, site);
  const vector =
    (await retrievalOf(deps).meaning?.ofQuestion([...context.slice(-1), query].join('\n'))) ?? null;
  const asked = index.understand(query);
  const said = lastAnswer ? { lastAnswer } : {};
  const found = index.search(asked, { internal: true, context, vector, explain: true, ...said });
  return { found, asked, direct: index.direct(query) };
}

type SearchQuery = {
  readonly site: string;
  readonly query: string;
  readonly context?: readonly string[] | undefined;
  readonly lastAnswer?: string | undefined;
};

/** A site's newest index. */
export async function indexOf(deps: Pick<ApiDeps, 'store' | 'config'>, site: string): Promise<Index> {
  return retrievalOf(deps).cache.newest(site);
}

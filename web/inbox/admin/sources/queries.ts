import { keepPreviousData, queryOptions, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../../api.ts';
import { everyItem, type Item, mostListed } from '../answer.ts';

export type Source = Item<'/v1/sources'>;
export type SourcePage = Item<'/v1/sources/{id}/pages'>;
export type Passage = Item<'/v1/sources/{id}/passages'>;
export type Outcome = NonNullable<SourcePage['outcome']>;

/** While a sync runs, its numbers are read this often. */
const whileSyncingMs = 1_000;
/** A sync may begin by itself, or by somebody else. */
const elseMs = 20_000;

/** What was asked for just now begins a moment later. */
const soonMs = 10_000;
let askedAt = Number.NEGATIVE_INFINITY;

/** Being read, or about to be for the first time. */
const isSyncing = (source: Source | undefined) =>
  source?.sync ? source.sync.state === 'running' : source?.crawl !== undefined;

const nextLookMs = (isLively: boolean | undefined) =>
  isLively || Date.now() - askedAt < soonMs ? whileSyncingMs : elseMs;

/** The sources of a site, kept fresh by the second while one of them is being read. */
export const sourcesQuery = (site: string) =>
  queryOptions({
    queryKey: ['sources', site],
    queryFn: () =>
      everyItem((cursor) =>
        api.GET('/v1/sources', {
          params: { query: { site, limit: mostListed, ...(cursor ? { cursor } : {}) } },
        }),
      ),
    refetchInterval: ({ state }) => nextLookMs(state.data?.some(isSyncing)),
  });

export const sourceQuery = (id: string) =>
  queryOptions({
    queryKey: ['source', id],
    queryFn: () => answerOf(api.GET('/v1/sources/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state }) => nextLookMs(isSyncing(state.data)),
  });

type Paged = { readonly cursor: string | null };
const more = {
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ cursor }: Paged) => cursor ?? undefined,
  placeholderData: keepPreviousData,
};
const perPage = 50;

/** The pages of a source; `stamp` changes when they do. */
export function usePages(id: string, outcome: Outcome | null, stamp: string) {
  return useInfiniteQuery({
    queryKey: ['source', id, 'pages', outcome, stamp],
    queryFn: ({ pageParam: cursor }) =>
      answerOf(
        api.GET('/v1/sources/{id}/pages', {
          params: {
            path: { id },
            query: { limit: perPage, ...(outcome ? { outcome } : {}), ...(cursor ? { cursor } : {}) },
          },
        }),
      ),
    ...more,
  });
}

export function usePassages(id: string, stamp: string) {
  return useInfiniteQuery({
    queryKey: ['source', id, 'passages', stamp],
    queryFn: ({ pageParam: cursor }) =>
      answerOf(
        api.GET('/v1/sources/{id}/passages', {
          params: { path: { id }, query: { limit: perPage, ...(cursor ? { cursor } : {}) } },
        }),
      ),
    ...more,
  });
}

/** After something was asked of a source: reads again what is known of a site's sources, and goes on to for a while. */
export function useRefreshSources(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    askedAt = Date.now();
    await Promise.all([
      client.invalidateQueries({ queryKey: ['sources'] }),
      client.invalidateQueries({ queryKey: ['source'] }),
    ]);
  };
}

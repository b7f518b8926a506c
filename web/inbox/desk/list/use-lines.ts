import { type InfiniteData, type QueryClient, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { answerOf, api } from '../../api.ts';
import { applyChanges, type Change, type Page } from './pages.ts';
import type { Filters, Line, View } from './views.ts';

const pageSize = 100;
const scope = 'inbox';

/** The lines of a view as far as they were read. */
export function useLines(view: View, filters: Filters) {
  const query = useInfiniteQuery({
    queryKey: [scope, view, filters] as const,
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }): Promise<Page> =>
      answerOf(
        api.GET('/v1/inbox', {
          params: {
            query: { view, limit: pageSize, ...given(filters), ...(pageParam ? { cursor: pageParam } : {}) },
          },
          signal,
        }),
      ),
    getNextPageParam: ({ cursor }) => cursor,
  });
  const lines = useMemo(() => query.data?.pages.flatMap(({ items }) => items) ?? [], [query.data]);
  return { lines, query };
}

/** How many stand in each view, and wait on each site. */
export function useOverview() {
  return useQuery({
    queryKey: ['overview'],
    queryFn: ({ signal }) => answerOf(api.GET('/v1/inbox/overview', { signal })),
  });
}

/** Puts changes that the stream told into every view that was read. */
export function applyToViews(client: QueryClient, changes: readonly Change[], myId: string): void {
  for (const [key, data] of client.getQueriesData<InfiniteData<Page>>({ queryKey: [scope] })) {
    if (!data) continue;
    const [, view, filters] = key as [string, View, Filters];
    client.setQueryData<InfiniteData<Page>>(key, {
      ...data,
      pages: applyChanges(data.pages, changes, { view, filters, myId }),
    });
  }
}

/** A line of a conversation from any view that was read. */
export function findLine(client: QueryClient, conversationId: string): Line | undefined {
  for (const [, data] of client.getQueriesData<InfiniteData<Page>>({ queryKey: [scope] })) {
    for (const { items } of data?.pages ?? []) {
      const found = items.find((item) => item.conversationId === conversationId);
      if (found) return found;
    }
  }
  return undefined;
}

/** Reads every view again: after a connection was lost, nobody knows what was missed. */
export function refreshViews(client: QueryClient): void {
  void client.invalidateQueries({ queryKey: [scope] });
  void client.invalidateQueries({ queryKey: ['overview'] });
}

function given({ site, reason, risk }: Filters) {
  return { ...(site ? { site } : {}), ...(reason ? { reason } : {}), ...(risk ? { risk } : {}) };
}

import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Site } from '../../../client/schema.d.ts';
import { answerOf, api } from '../../api.ts';
import { sessionQuery, useMay } from '../../session.ts';
import { everyItem, mostListed } from '../answer.ts';

export const sitesQuery = queryOptions({
  queryKey: ['sites'],
  queryFn: () =>
    everyItem((cursor) =>
      api.GET('/v1/sites', { params: { query: { limit: mostListed, ...(cursor ? { cursor } : {}) } } }),
    ),
});

export const siteQuery = (id: string) =>
  queryOptions({
    queryKey: ['site', id],
    queryFn: () => answerOf(api.GET('/v1/sites/{id}', { params: { path: { id } } })),
  });

/** Places whose public holidays are known: countries, the states of one, or the regions of a state. */
export const holidayPlacesQuery = (query: { readonly country?: string; readonly state?: string }) =>
  queryOptions({
    queryKey: ['holiday-places', query],
    // They change with a new version of Baton alone.
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => (await answerOf(api.GET('/v1/holiday-places', { params: { query } }))).items,
  });

/** What can be changed of a site. */
export type SiteChange = Partial<Omit<Site, 'siteId'>>;

/** Changes a site; whoever shows it shows it changed. */
export function useChangeSite(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: SiteChange) =>
      answerOf(api.PATCH('/v1/sites/{id}', { params: { path: { id } }, body: change })),
    onSuccess: async (site, change) => {
      client.setQueryData(siteQuery(id).queryKey, site);
      await client.invalidateQueries({ queryKey: sitesQuery.queryKey });
      // The names of sites stand in every list.
      if (change.name !== undefined) await client.invalidateQueries({ queryKey: sessionQuery.queryKey });
    },
  });
}

/** Names of the people who work here, by id, as far as one may know them. */
export function useNames(): (id: string) => string {
  const isOperator = useMay('operator');
  const { data } = useQuery({
    queryKey: ['colleagues'],
    queryFn: () =>
      everyItem((cursor) =>
        api.GET('/v1/colleagues', {
          params: { query: { limit: mostListed, ...(cursor ? { cursor } : {}) } },
        }),
      ),
    enabled: isOperator,
  });
  return (id) => {
    if (id === 'system') return 'Baton';
    if (id.startsWith('key:')) return 'an API key';
    return data?.find((one) => one.id === id)?.name ?? 'someone';
  };
}

import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api.ts';
import { everyItem, type Item, mostListed } from '../answer.ts';

export type Channel = Item<'/v1/channels'>;
export type Delivery = Item<'/v1/deliveries'>;

export const channelsQuery = queryOptions({
  queryKey: ['channels'],
  queryFn: () =>
    everyItem((cursor) =>
      api.GET('/v1/channels', { params: { query: { limit: mostListed, ...(cursor ? { cursor } : {}) } } }),
    ),
});

import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api.ts';
import { everyItem, mostListed } from '../answer.ts';

export const operatorsQuery = queryOptions({
  queryKey: ['operators'],
  queryFn: () =>
    everyItem((cursor) =>
      api.GET('/v1/operators', { params: { query: { limit: mostListed, ...(cursor ? { cursor } : {}) } } }),
    ),
});

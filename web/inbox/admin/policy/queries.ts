import { queryOptions } from '@tanstack/react-query';
import type { PolicyDocument } from '../../../../domain/policy.ts';
import { answerOf, api } from '../../api.ts';
import type { Item } from '../answer.ts';

/** A version as it was published. */
export type Version = Omit<Item<'/v1/policies'>, keyof PolicyDocument> & PolicyDocument;

/** Versions that are kept at hand to compare; older ones are the API's. */
const versionsShown = 100;

export const policiesQuery = (site: string) =>
  queryOptions({
    queryKey: ['policies', site],
    queryFn: async () => {
      const { items } = await answerOf(
        api.GET('/v1/policies', { params: { query: { site, limit: versionsShown } } }),
      );
      // The API tells topics and teams as open records; they hold the flags of the policy.
      return items as unknown as readonly Version[];
    },
  });

/** What can be edited of a version. */
export function documentOf({
  site: _site,
  version: _version,
  createdAt: _at,
  by: _by,
  ...document
}: Version): PolicyDocument {
  return document;
}

import { queryOptions } from '@tanstack/react-query';
import type { Event, Site } from '../../../client/schema.d.ts';
import { answerOf, api } from '../../api.ts';
import type { Source } from '../sources/queries.ts';

/** The newest conversations tell whether the chat is in use. */
const conversationsLookedAt = 5;

/** What the newest conversations of a site show: an answer with a quote, and a page of the customer's own. */
export type InUse = { readonly answered: boolean; readonly seenOn: string | null };

/** How a site is used, read from its conversations and remembered nowhere else. */
export const inUseQuery = (site: string) =>
  queryOptions({
    queryKey: ['in-use', site],
    refetchInterval: 15_000,
    queryFn: async (): Promise<InUse> => {
      const { items } = await answerOf(
        api.GET('/v1/inbox', { params: { query: { view: 'all', site, limit: conversationsLookedAt } } }),
      );
      const looks = await Promise.all(items.map(({ conversationId }) => look(conversationId)));
      return {
        answered: looks.some(({ answered }) => answered),
        seenOn: looks.flatMap(({ page }) => page ?? [])[0] ?? null,
      };
    },
  });

async function look(id: string): Promise<{ readonly answered: boolean; readonly page: string | null }> {
  const params = { path: { id } };
  // One that is erased meanwhile says nothing.
  const nothing = () => null;
  const [conversation, log] = await Promise.all([
    answerOf(api.GET('/v1/conversations/{id}', { params })).catch(nothing),
    answerOf(api.GET('/v1/conversations/{id}/events', { params })).catch(nothing),
  ]);
  const url = conversation?.page?.url;
  const isOurs = url === undefined || new URL(url).origin === location.origin;
  return {
    answered: log?.events.some(isCited) ?? false,
    page: isOurs ? null : new URL(url).host,
  };
}

/** An answer that quotes something. */
export function isCited({ type, citations }: Event): boolean {
  return type === 'ai_answer' && Array.isArray(citations) && citations.length > 0;
}

/** The steps of setting a site up, in their order. */
export type StepName = 'site' | 'domains' | 'hours' | 'source' | 'snippet' | 'question';
export type Standing = Readonly<Record<StepName, boolean>>;

/** Which steps are done, by what the API tells. */
export function standingOf(site: Site, sources: readonly Source[], inUse: InUse): Standing {
  return {
    site: true,
    domains: site.allowedDomains.length > 0,
    hours: site.hours !== null,
    source: sources.some(isReadable),
    snippet: inUse.seenOn !== null,
    question: inUse.answered,
  };
}

/** Something of it is in the index. */
export function isReadable({ crawl, sync }: Source): boolean {
  if (!crawl) return true;
  return sync !== null && sync.pages.changed + sync.pages.unchanged > 0;
}

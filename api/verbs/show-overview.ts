import type { Operator } from '../../domain/caller.ts';
import type { InboxCounts } from '../../store/inbox.ts';
import type { ApiDeps } from '../deps.ts';
import { directoryOf } from '../directory.ts';

export type Overview = Pick<InboxCounts, 'counts'> & {
  readonly sites: readonly { readonly siteId: string; readonly name: string; readonly waiting: number }[];
};

/** How much there is to do for an operator, and on which of the sites that they see; by name. */
export async function showOverview(deps: ApiDeps, operator: Operator): Promise<Overview> {
  const directory = directoryOf(deps);
  const [hidden, shown] = await Promise.all([
    directory.hiddenSites(operator),
    directory.shownSites(operator),
  ]);
  const { counts, waiting } = await deps.store.inbox.counts(operator.operatorId, hidden);
  const sites = shown.map(({ _id, name }) => ({ siteId: _id, name, waiting: waiting.get(_id) ?? 0 }));
  return { counts, sites: sites.sort((a, b) => a.name.localeCompare(b.name, 'en')) };
}

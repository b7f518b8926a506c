import type { Log } from '../platform/log.ts';
import type { Store } from '../store/store.ts';
import { buildIndex, type Index } from './search.ts';

/** A change of a site's sources is in every process's index within about this. */
const lookEveryMs = 1_000;

/**
 * What this process knows of all sites: one index a site, rebuilt behind the scenes when its revision moves on and
 * swapped when it is ready, so that a turn never waits for it.
 */
export function createKnowledge({ store, log }: { readonly store: Store; readonly log: Log }) {
  const indexes = new Map<string, { readonly revision: number; readonly index: Index }>();
  const empty = buildIndex([]);
  let timer: NodeJS.Timeout | null = null;
  let stopped = false;

  const refresh = async (): Promise<void> => {
    for (const [site, revision] of await store.sources.revisions()) {
      if (indexes.get(site)?.revision === revision) continue;
      indexes.set(site, { revision, index: buildIndex(await store.passages.ofSite(site)) });
    }
  };

  const look = (): void => {
    if (stopped) return;
    timer = setTimeout(() => {
      refresh()
        .catch(() => log.warn({}, 'the knowledge could not be looked at; the index before stays'))
        .finally(look);
    }, lookEveryMs);
  };

  const indexOf = (site: string): Index => indexes.get(site)?.index ?? empty;

  return {
    /** Builds all indexes and keeps them current until `stop`. */
    async warm(): Promise<void> {
      await refresh();
      look();
    },
    stop(): void {
      stopped = true;
      if (timer) clearTimeout(timer);
    },
    /** A site's index as it is now; empty for a site without knowledge. */
    index: indexOf,
  };
}

export type Knowledge = ReturnType<typeof createKnowledge>;

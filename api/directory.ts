import type { Operator } from '../domain/caller.ts';
import { atLeast } from '../domain/role.ts';
import { createPeople, type Person } from '../store/people.ts';
import type { StoredSite } from '../store/sites.ts';
import type { Store } from '../store/store.ts';
import type { ApiDeps } from './deps.ts';

/** A change of a site's operators is seen everywhere within this. */
const staleAfterMs = 4_000;

/** Who works here and for which sites: small, read often, changed rarely, so kept for a few seconds. */
export type Directory = ReturnType<typeof createDirectory>;

const directories = new WeakMap<Store, Directory>();

/** The directory over a store; there is one. */
export function directoryOf({ store, now }: Pick<ApiDeps, 'store' | 'now'>): Directory {
  const directory = directories.get(store) ?? createDirectory(store, now);
  directories.set(store, directory);
  return directory;
}

function createDirectory(store: Store, now: () => number) {
  const people = createPeople(store, now);
  let sites: { readonly all: Promise<StoredSite[]>; readonly at: number } | null = null;

  const allSites = (): Promise<StoredSite[]> => {
    if (!sites || now() - sites.at >= staleAfterMs) sites = { all: store.sites.all(), at: now() };
    sites.all.catch(() => {
      sites = null;
    });
    return sites.all;
  };

  return {
    /** The people behind ids of operators and API keys. */
    people,

    /** One of them; null for null. */
    async person(id: string | null): Promise<Person | null> {
      return id === null ? null : ((await people([id])).get(id) ?? null);
    },

    /** Sites whose conversations this operator may not see. */
    async hiddenSites(operator: Pick<Operator, 'operatorId' | 'role'>): Promise<string[]> {
      return (await allSites()).filter((site) => !sees(operator, site)).map(({ _id }) => _id);
    },
  };
}

/** An empty list means everyone; admins see all. */
function sees({ operatorId, role }: Pick<Operator, 'operatorId' | 'role'>, site: StoredSite): boolean {
  return atLeast(role, 'admin') || site.operators.length === 0 || site.operators.includes(operatorId);
}

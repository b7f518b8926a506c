import type { Operator } from '../domain/caller.ts';
import { atLeast } from '../domain/role.ts';
import { createPeople, type Person } from '../store/people.ts';
import type { StoredSite } from '../store/sites.ts';
import type { Store } from '../store/store.ts';
import type { Basics } from './basics.ts';

/** Who works here, and for which sites. */
export type Directory = ReturnType<typeof createDirectory>;

const directories = new WeakMap<Store, Directory>();

/** The directory over a store; there is one. */
export function directoryOf({ store, now }: Pick<Basics, 'store' | 'now'>): Directory {
  const directory = directories.get(store) ?? createDirectory(store, now);
  directories.set(store, directory);
  return directory;
}

function createDirectory(store: Store, now: () => number) {
  const people = createPeople(store, now);
  let reading: Promise<StoredSite[]> | null = null;

  /** Read each time, since a site's list keeps people out; those who ask together share a read. */
  const allSites = (): Promise<StoredSite[]> => {
    reading ??= store.sites.all().finally(() => {
      reading = null;
    });
    return reading;
  };

  return {
    /** The people behind ids of operators and API keys. */
    people,

    /** One of them; null for null. */
    async person(id: string | null): Promise<Person | null> {
      return id === null ? null : ((await people([id])).get(id) ?? null);
    },

    /** Sites whose conversations this operator sees. */
    async shownSites(operator: Pick<Operator, 'operatorId' | 'role'>): Promise<StoredSite[]> {
      return (await allSites()).filter((site) => sees(operator, site));
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

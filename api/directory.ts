import type { Operator } from '../domain/caller.ts';
import { atLeast } from '../domain/role.ts';
import type { StoredSite } from '../store/sites.ts';
import type { Store } from '../store/store.ts';
import type { ApiDeps } from './deps.ts';

/** A change of a name, a role or a site's operators is seen everywhere within this. */
const staleAfterMs = 4_000;
/** Names kept before the oldest are dropped. */
const namesKept = 2_000;
/** How ids of API keys start where operators' ids are expected. */
const keyPrefix = 'key:';

/** Someone who works here, as others see them. */
export type Person = { readonly id: string; readonly name: string };

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
  const names = new Map<string, { readonly name: string; readonly at: number }>();
  let sites: { readonly all: Promise<StoredSite[]>; readonly at: number } | null = null;

  const readNames = async (ids: readonly string[]): Promise<void> => {
    const keyIds = ids.filter(isKey).map((id) => id.slice(keyPrefix.length));
    const [operators, keys] = await Promise.all([
      store.operators.getMany(ids.filter((id) => !isKey(id))),
      store.apiKeys.getMany(keyIds),
    ]);
    for (const { _id, name } of operators) names.set(_id, { name, at: now() });
    for (const { _id, name } of keys) names.set(keyPrefix + _id, { name, at: now() });
    for (const id of names.keys()) {
      if (names.size <= namesKept) return;
      names.delete(id);
    }
  };

  const people = async (ids: readonly string[]): Promise<ReadonlyMap<string, Person>> => {
    const known = (id: string) => now() - (names.get(id)?.at ?? -staleAfterMs) < staleAfterMs;
    const missing = [...new Set(ids)].filter((id) => !known(id));
    if (missing.length > 0) await readNames(missing);
    // A signal from the Temporal UI may name anyone: someone unknown goes by their id.
    return new Map(ids.map((id) => [id, { id, name: names.get(id)?.name ?? id }]));
  };

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

function isKey(id: string): boolean {
  return id.startsWith(keyPrefix);
}

/** An empty list means everyone; admins see all. */
function sees({ operatorId, role }: Pick<Operator, 'operatorId' | 'role'>, site: StoredSite): boolean {
  return atLeast(role, 'admin') || site.operators.length === 0 || site.operators.includes(operatorId);
}

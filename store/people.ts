import type { Store } from './store.ts';

/** A change of a name is seen everywhere within this. */
const staleAfterMs = 4_000;
/** Names kept before the oldest are dropped. */
const namesKept = 2_000;
/** How ids of API keys start where operators' ids are expected. */
const keyPrefix = 'key:';

/** Someone who works here, as others see them. */
export type Person = { readonly id: string; readonly name: string };

/** The people behind ids of operators and API keys: read often, changed rarely, so kept for a few seconds. */
export function createPeople(store: Pick<Store, 'operators' | 'apiKeys'>, now: () => number = Date.now) {
  const names = new Map<string, { readonly name: string; readonly at: number }>();

  const read = async (ids: readonly string[]): Promise<void> => {
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

  return async (ids: readonly string[]): Promise<ReadonlyMap<string, Person>> => {
    const known = (id: string) => now() - (names.get(id)?.at ?? -staleAfterMs) < staleAfterMs;
    const missing = [...new Set(ids)].filter((id) => !known(id));
    if (missing.length > 0) await read(missing);
    // A signal from the Temporal UI may name anyone: someone unknown goes by their id.
    return new Map(ids.map((id) => [id, { id, name: names.get(id)?.name ?? id }]));
  };
}

export type People = ReturnType<typeof createPeople>;

function isKey(id: string): boolean {
  return id.startsWith(keyPrefix);
}

import { createPolicyCache, type PolicyCache } from '../store/policies.ts';
import type { Store } from '../store/store.ts';

const caches = new WeakMap<Store, PolicyCache>();

/** The newest policy of each site, at hand; one cache over a store. */
export function policiesOf({ store }: { readonly store: Store }): PolicyCache {
  const cache = caches.get(store) ?? createPolicyCache(store.policies.newest);
  caches.set(store, cache);
  return cache;
}

import type { Db } from 'mongodb';
import type { PolicyDocument } from '../domain/policy.ts';
import { insertOnce } from './connect.ts';

export type StoredPolicy = PolicyDocument & {
  readonly _id: string;
  readonly site: string;
  readonly version: number;
  readonly createdAt: Date;
  /** Who published it. */
  readonly by: string;
};

/** The id of a version of a site's policy. */
export function policyId(site: string, version: number): string {
  return `${site}:${version}`;
}

/** Policies under `<site>:<version>`, written once; the highest version counts. */
export function createPolicies(db: Db) {
  const collection = db.collection<StoredPolicy>('policies');
  return {
    /** Stores once: false when that version is there already. */
    insert: (policy: StoredPolicy): Promise<boolean> => insertOnce(collection, policy),

    async get(site: string, version: number): Promise<StoredPolicy | null> {
      return collection.findOne({ _id: policyId(site, version) });
    },

    /** The newest of a site, null while it runs with the default. */
    async newest(site: string): Promise<StoredPolicy | null> {
      return collection.find({ site }).sort({ version: -1 }).limit(1).next();
    },

    /** A site's versions below `before`, newest first. */
    async list(site: string, before: number, limit: number): Promise<StoredPolicy[]> {
      return collection
        .find({ site, version: { $lt: before } })
        .sort({ version: -1 })
        .limit(limit)
        .toArray();
    },

    async createIndexes(): Promise<void> {
      await collection.createIndex({ site: 1, version: -1 });
    },
  };
}

/** A policy that was just published counts everywhere within this time, where it was published at once. */
const freshMs = 15_000;
/** What is older is read anew beside the answer, so that on a busy site no turn waits for it. */
const youngMs = 10_000;

/**
 * The newest policy of each site, at hand. What is older than policies may be is read before the answer; a store that is
 * away leaves what was known.
 */
export function createPolicyCache(
  newest: (site: string) => Promise<StoredPolicy | null>,
  now: () => number = Date.now,
) {
  const known = new Map<string, { readonly policy: StoredPolicy | null; readonly at: number }>();
  const looks = new Map<string, Promise<StoredPolicy | null>>();

  const look = (site: string): Promise<StoredPolicy | null> => {
    const running = looks.get(site);
    if (running) return running;
    const started = newest(site)
      .then((policy) => {
        known.set(site, { policy, at: now() });
        return policy;
      })
      .finally(() => looks.delete(site));
    looks.set(site, started);
    return started;
  };

  return {
    async of(site: string): Promise<StoredPolicy | null> {
      const entry = known.get(site);
      if (!entry) return look(site);
      const age = now() - entry.at;
      if (age < youngMs) return entry.policy;
      const newer = look(site).catch(() => entry.policy);
      return age < freshMs ? entry.policy : newer;
    },
    /** What was just published here. */
    put(policy: StoredPolicy): void {
      known.set(policy.site, { policy, at: now() });
    },
  };
}

export type PolicyCache = ReturnType<typeof createPolicyCache>;

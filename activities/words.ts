/**
 * Words that were just read or written, kept for the next step of the same turn, so that a turn does not read them
 * again: what is under a made id never changes. Bounded in number and in time, so that erased words are gone soon.
 */
export function createWords<T extends { readonly _id: string }>(
  read: (ids: readonly string[]) => Promise<readonly T[]>,
  limits = { entries: 2_000, milliseconds: 5_000 },
) {
  const kept = new Map<string, { readonly value: T; readonly at: number }>();

  const keep = (value: T): void => {
    kept.delete(value._id);
    kept.set(value._id, { value, at: Date.now() });
    for (const [id, { at }] of kept) {
      if (kept.size <= limits.entries && Date.now() - at < limits.milliseconds) return;
      kept.delete(id);
    }
  };

  return {
    keep,
    /** Those of `ids` that exist, by id; one round trip for what is not at hand. */
    async get(ids: readonly string[]): Promise<ReadonlyMap<string, T>> {
      const fresh = ids.flatMap((id) => {
        const entry = kept.get(id);
        return entry && Date.now() - entry.at < limits.milliseconds ? [entry.value] : [];
      });
      const found = new Map(fresh.map((value) => [value._id, value]));
      const missing = ids.filter((id) => !found.has(id));
      for (const value of missing.length > 0 ? await read(missing) : []) {
        keep(value);
        found.set(value._id, value);
      }
      return found;
    },
    forget(belongs: (value: T) => boolean): void {
      for (const [id, { value }] of kept) if (belongs(value)) kept.delete(id);
    },
  };
}

export type Words<T extends { readonly _id: string }> = ReturnType<typeof createWords<T>>;

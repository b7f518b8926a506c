/** Entries remembered before the stale ones are thrown away. */
const remembered = 5_000;

/** Remembers what was told, by key and time, so that each report is told once; forgets what is older than `keepMs`. */
export function createTold(keepMs: number) {
  const told = new Map<string, number>();
  let room = remembered;

  const forgetBefore = (time: number): void => {
    for (const [key, at] of told) if (at < time) told.delete(key);
    room = Math.max(remembered, 2 * told.size);
  };

  return {
    /** True when nothing as new was told under this key; then it counts as told. */
    isNew(key: string, at: Date): boolean {
      if (at.getTime() <= (told.get(key) ?? 0)) return false;
      if (told.size >= room) forgetBefore(at.getTime() - keepMs);
      told.set(key, at.getTime());
      return true;
    },
  };
}

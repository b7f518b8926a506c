/** A wait as it counts: what was promised first, and how it ended. Times are epoch milliseconds. */
export type PromisedWait = {
  readonly team: string | null;
  /** Hour of the day, 0 to 23, in the site's time zone. */
  readonly hour: number;
  readonly dueAt: number | null;
  readonly endedAt: number | null;
  readonly answered: boolean;
};

/** How much of what was promised was kept; a wait without a bound promised nothing. */
export type Reliability = {
  readonly waits: number;
  readonly promised: number;
  readonly kept: number;
  readonly broken: number;
  readonly open: number;
  /** The customer left, or the matter ended, before the promise fell due. */
  readonly void: number;
  /** Kept of those that were kept or broken; null without any. */
  readonly share: number | null;
};

/** Counts waits at a time. */
export function reliabilityOf(waits: readonly PromisedWait[], now: number): Reliability {
  const ends = waits.map((wait) => endOf(wait, now));
  const count = (end: ReturnType<typeof endOf>) => ends.filter((one) => one === end).length;
  const [kept, broken] = [count('kept'), count('broken')];
  return {
    waits: waits.length,
    promised: waits.length - count('none'),
    kept,
    broken,
    open: count('open'),
    void: count('void'),
    share: kept + broken === 0 ? null : kept / (kept + broken),
  };
}

function endOf({ dueAt, endedAt, answered }: PromisedWait, now: number) {
  if (dueAt === null) return 'none';
  if ((endedAt ?? now) > dueAt) return 'broken';
  if (endedAt === null) return 'open';
  return answered ? 'kept' : 'void';
}

import type { PolicyDocument } from './policy.ts';
import type { Refresh } from './source.ts';

/** What is known of how current a source is; times in epoch milliseconds. */
export type SourceAge = {
  /** When all of it was last found to be current; null: never. */
  readonly checkedAt: number | null;
  /** Since when syncing it has failed; null: it has not. */
  readonly failingSince: number | null;
  readonly refresh: Refresh;
};

const dayMs = 86_400_000;
const hourMs = 3_600_000;

/** One failure may be a restart of their server. */
const failingFor = hourMs;

/** A source that is read by itself is late when it was missed twice. */
const missed = 2;
const intervalDays: Readonly<Record<Refresh, number>> = {
  never: Number.POSITIVE_INFINITY,
  daily: 1,
  weekly: 7,
  monthly: 31,
};

/** Whether a source may be out of date by a site's policy: it is too old, was not read as often as it should, or cannot be. */
export function isStale(
  { checkedAt, failingSince, refresh }: SourceAge,
  { staleAfterDays }: Pick<PolicyDocument, 'staleAfterDays'>,
  now: number,
): boolean {
  if (failingSince !== null && now - failingSince > failingFor) return true;
  const oldest = Math.min(staleAfterDays || Number.POSITIVE_INFINITY, missed * intervalDays[refresh]);
  return checkedAt !== null && now - checkedAt > oldest * dayMs;
}

import type { SyncCounts, SyncEnd, SyncKey } from '../../domain/source.ts';
import type { SyncDeps } from './sync-deps.ts';

/** More than this share of the pages gone or failed at once is an outage or a new address, not editing. */
const mostLost = 0.5;
const fewestForOutage = 5;

/**
 * Ends a sync. Pages that are gone leave the index when it was read to its end, unless most of them are, or could not be
 * read: then all stay, and the sync has failed, until someone says that it is meant (`force`).
 */
export async function closeSync(
  { store, now }: SyncDeps,
  { source: id, sync }: SyncKey,
  { state, reason, force }: SyncEnd,
): Promise<void> {
  const source = await store.sources.get(id);
  if (!source) return;
  const leaving = await store.pages.toWithdraw(id, sync);
  const indexed = leaving === 0 ? 0 : (await store.pages.snapshotsOf(id)).length;
  const tally = await store.pages.tally(id, sync);
  const { counts } = tally;
  const ended: SyncEnd =
    state === 'done' && !force ? (outage(leaving, indexed, counts) ?? { state, reason }) : { state, reason };
  if (ended.state === 'done') {
    await store.pages.withdraw(id, sync);
    const forgotten = await store.pages.forgettable(id, sync);
    await store.links.drop(forgotten);
    await store.pages.forget(forgotten);
  }
  await store.pages.unqueue(id, sync);
  if (ended.state === 'done') {
    const isChanged = leaving + counts.changed > 0;
    await store.sources.change(id, {
      ...{ checkedAt: now(), failingSince: null },
      ...(isChanged ? { changedAt: now() } : {}),
    });
  } else if (ended.state === 'failed') {
    await store.sources.change(id, { failingSince: source.failingSince ?? now() });
  }
  if (leaving + counts.changed > 0) await store.sources.advance(source.site);
  // Last: who reads that the sync has ended finds what it has led to.
  await store.sources.changeSync(id, sync, {
    ...ended,
    endedAt: now(),
    tally: { ...tally, counts: { ...counts, queued: 0 } },
  });
}

/** The failure that a sync comes to in truth when most of what it knew is lost; null for none. */
function outage(leaving: number, indexed: number, counts: SyncCounts): SyncEnd | null {
  const isMost = (lost: number, all: number) => lost >= fewestForOutage && lost > all * mostLost;
  if (isMost(leaving, indexed)) return { state: 'failed', reason: 'most_pages_gone' };
  const read = counts.changed + counts.unchanged + counts.failed;
  return isMost(counts.failed, read) ? { state: 'failed', reason: 'most_pages_failed' } : null;
}

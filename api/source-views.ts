import { type SyncTally, totalsOf } from '../domain/source.ts';
import type { StoredPage } from '../store/pages.ts';
import type { StoredSource } from '../store/sources.ts';
import type { ApiDeps } from './deps.ts';

/** A source as it is shown, with how far its sync is. */
export async function toSource({ store }: ApiDeps, { _id, sync, ...source }: StoredSource) {
  const tally = sync && (sync.tally ?? (await store.pages.tally(_id, sync.id)));
  return { sourceId: _id, ...source, sync: sync && tally ? toSync(sync, tally) : null };
}

function toSync(
  { state, reason, startedAt, endedAt, bytes }: NonNullable<StoredSource['sync']>,
  { counts, reasons }: SyncTally,
) {
  return {
    ...{ state, reason, startedAt, endedAt, bytes, reasons },
    pages: { ...counts, ...totalsOf(counts) },
  };
}

/** A page as it is shown: what people may know of it. */
export function toPage({ _id, snapshot, ...page }: StoredPage) {
  const { url, title, sections, language, outcome, reason, detail, depth } = page;
  const { fetchedAt, changedAt, checkedAt } = page;
  return {
    ...{ pageId: _id, url, title, sections, language, indexed: snapshot !== null },
    ...{ outcome, reason, detail, depth, fetchedAt, changedAt, checkedAt },
  };
}

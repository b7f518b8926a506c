import type { StoredPage } from '../../store/pages.ts';
import type { StoredSource } from '../../store/sources.ts';
import { cutPage, storePassages } from '../page.ts';
import { enqueue } from './enqueue.ts';
import type { PageRead } from './read-page.ts';
import type { SyncDeps } from './sync.ts';

/** Stores what became of a page, its passages first; true when the index changes. */
export async function settle(
  deps: SyncDeps,
  source: StoredSource,
  sync: string,
  page: StoredPage,
  read: PageRead,
): Promise<boolean> {
  const { store } = deps;
  const now = deps.now();
  await enqueue(deps, source, sync, read.links, page.depth + 1, source.sync?.hosts ?? []);
  const seen = { queuedIn: null, seenIn: sync, reason: read.reason, detail: read.detail };
  if (read.outcome !== 'read' || !read.document) {
    const outcome = read.outcome === 'read' ? 'failed' : read.outcome;
    await store.pages.change(page._id, {
      ...seen,
      outcome,
      ...(outcome === 'unchanged' ? { checkedAt: now } : {}),
    });
    return false;
  }
  const { title, sections, text, language } = read.document;
  const url = page.url as string;
  const cut = cutPage(source, { id: page._id, title: title ?? url, sections, url, text, language }, now);
  const freshness = { etag: read.etag, lastModified: read.lastModified, checkedAt: now };
  if (cut.page.snapshot === page.snapshot) {
    await store.pages.change(page._id, { ...seen, ...freshness, outcome: 'unchanged' });
    return false;
  }
  if (await store.pages.twin(source._id, cut.page.textHash as string, page._id)) {
    // A page that now says what others say is most likely a notice of an outage: what it said stays.
    const outcome = page.snapshot === null ? 'left_out' : 'failed';
    const detail = 'It says the same as another page.';
    await store.pages.change(page._id, { ...seen, outcome, reason: 'duplicate', detail });
    return false;
  }
  if (cut.passages.length === 0) {
    const detail = 'It holds no text to quote.';
    await store.pages.change(page._id, { ...seen, outcome: 'failed', reason: 'no_text', detail });
    return false;
  }
  await storePassages(store, cut, now);
  await store.pages.change(page._id, {
    ...{ ...cut.page, ...seen, ...freshness, outcome: 'changed' },
    ...{ announced: true, fetchedAt: now, changedAt: now },
  });
  return true;
}

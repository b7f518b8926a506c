import type { PageOutcome } from '../../domain/source.ts';
import type { StoredPage } from '../../store/pages.ts';
import type { StoredSource } from '../../store/sources.ts';
import { type CutPage, cutPage, storePassages } from '../page.ts';
import { enqueue } from './enqueue.ts';
import type { PageRead } from './read-page.ts';
import type { SyncDeps } from './sync-deps.ts';
import { standingOf } from './twins.ts';

/** Stores what became of a page, its passages first; true when the index changes. */
export type Settle = (page: StoredPage, read: PageRead) => Promise<boolean>;

/** Settles pages of a sync, several at a time. */
export function createSettler(deps: SyncDeps, source: StoredSource, sync: string): Settle {
  const { store } = deps;
  const met = new Set<string>();
  // Pages that count what there is room for at the same time would all take it.
  const oneByOne = createTurns();
  // Of two pages that say the same at the same time, each would take itself for the only one.
  const inTurn = createTurns();
  return async (page, read) => {
    const now = deps.now();
    await oneByOne(() =>
      enqueue(deps, source, sync, read.links, page.depth + 1, source.sync?.hosts ?? [], met),
    );
    const seen = { queuedIn: null, seenIn: sync, readAt: now, reason: read.reason, detail: read.detail };
    if (read.outcome !== 'read' || !read.document) {
      const outcome = read.outcome === 'read' ? 'failed' : read.outcome;
      const checked = outcome === 'unchanged' ? { checkedAt: now } : {};
      await store.pages.change(page._id, { ...seen, outcome, ...checked });
      return false;
    }
    const { title, sections, text, language } = read.document;
    const url = page.url as string;
    const cut = cutPage(source, { id: page._id, title: title ?? url, sections, url, text, language }, now);
    const { canonical = null, etag, lastModified } = read;
    const fresh = { ...seen, canonical, etag, lastModified, checkedAt: now };
    const leave = async (outcome: PageOutcome, reason: string, detail: string) => {
      await store.pages.change(page._id, { ...seen, outcome, reason, detail });
      return false;
    };
    if (cut.page.snapshot === page.snapshot) {
      await store.links.put(page._id, source._id, read.links);
      await store.pages.change(page._id, { ...fresh, outcome: 'unchanged' });
      return false;
    }
    return inTurn(async () => {
      const { textHash } = cut.page;
      const standing = await standingOf(store, { ...page, url, canonical, textHash: textHash as string });
      if (!standing.stands) return leave(standing.outcome, 'duplicate', 'It says the same as another page.');
      if (cut.passages.length === 0) return leave('failed', 'no_text', 'It holds no text to quote.');
      for (const { _id } of standing.displaced) await store.pages.change(_id, displaced);
      await store.links.put(page._id, source._id, read.links);
      await put(deps, cut, fresh, now);
      return true;
    });
  };
}

const displaced = {
  ...{ snapshot: null, textHash: null, reason: 'duplicate' },
  outcome: 'left_out',
  detail: 'It says the same as another page, which was found before it or is its own address.',
} as const;

async function put(
  { store }: SyncDeps,
  cut: CutPage,
  fresh: Partial<Omit<StoredPage, '_id' | 'source' | 'site'>>,
  now: Date,
): Promise<void> {
  await storePassages(store, cut, now);
  await store.pages.change(cut.page._id, {
    ...{ ...cut.page, ...fresh, outcome: 'changed' },
    ...{ announced: true, fetchedAt: now, changedAt: now },
  });
}

/** Runs what it is given one after the other. */
function createTurns() {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(run: () => Promise<T>): Promise<T> => {
    const turn = last.then(run, run);
    last = turn.catch(() => {});
    return turn;
  };
}

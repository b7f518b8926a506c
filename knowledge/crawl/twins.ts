import type { StoredPage } from '../../store/pages.ts';
import type { Store } from '../../store/store.ts';

/** A page that is about to be put into the index. */
export type Newcomer = Pick<StoredPage, '_id' | 'source' | 'depth' | 'place' | 'snapshot'> & {
  readonly url: string;
  readonly canonical: string | null;
  readonly textHash: string;
};

/** What a page that says the same as others comes to: it stands, or not, and these others make room for it. */
export type Standing =
  | { readonly stands: true; readonly displaced: readonly StoredPage[] }
  | { readonly stands: false; readonly outcome: 'failed' | 'left_out' };

/**
 * Of pages that say the same one is kept: that which the others name as their own address, else the one that was found
 * first. A page that had other words and now says what others say is most likely a notice of an outage: it has failed,
 * and what it said stays.
 */
export async function standingOf({ pages }: Store, page: Newcomer): Promise<Standing> {
  const twins = await pages.twins(page.source, page.textHash, page._id);
  const better = twins.find((twin) => !isBefore(page, twin));
  const isOutage = page.snapshot !== null && !twins.every((twin) => names(twin, page) || names(page, twin));
  if (isOutage) return { stands: false, outcome: 'failed' };
  return better ? { stands: false, outcome: 'left_out' } : { stands: true, displaced: twins };
}

type Placed = Pick<StoredPage, '_id' | 'url' | 'canonical' | 'depth' | 'place'>;

function isBefore(page: Placed, other: Placed): boolean {
  if (names(other, page) !== names(page, other)) return names(other, page);
  if (page.depth !== other.depth) return page.depth < other.depth;
  return place(page) === place(other) ? page._id < other._id : place(page) < place(other);
}

function names({ canonical }: Placed, { url }: Placed): boolean {
  return url !== null && canonical === url;
}

/** Pages from before places were kept come first, as they do in the queue. */
function place({ place = -1 }: Placed): number {
  return place;
}

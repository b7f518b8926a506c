import type { Filters, Line, View } from './views.ts';
import { belongs, compare } from './views.ts';

/** Pages of a view as they were read, in order. */
export type Page = { readonly items: readonly Line[]; readonly cursor: string | null };
export type Change =
  | { readonly kind: 'item'; readonly item: Line }
  | { readonly kind: 'removed'; readonly conversationId: string };

/** The pages of a view after changes: what moved stands in its new place, once. Pure. */
export function applyChanges(
  pages: readonly Page[],
  changes: readonly Change[],
  { view, filters, myId }: { readonly view: View; readonly filters: Filters; readonly myId: string },
): Page[] {
  const newest = new Map(changes.map((change) => [idOf(change), change]));
  const kept = pages.map(({ items, cursor }) => ({
    items: items.filter(({ conversationId }) => !newest.has(conversationId)),
    cursor,
  }));
  const order = compare(view);
  for (const change of newest.values()) {
    if (change.kind === 'removed' || !belongs(change.item, view, filters, myId)) continue;
    place(kept, change.item, order);
  }
  return kept;
}

function place(
  pages: { items: Line[]; readonly cursor: string | null }[],
  item: Line,
  order: (a: Line, b: Line) => number,
): void {
  for (const page of pages) {
    const index = page.items.findIndex((other) => order(item, other) < 0);
    if (index >= 0) return void page.items.splice(index, 0, item);
  }
  // Beyond what was read: a later page will bring it.
  const last = pages.at(-1);
  if (last?.cursor === null) last.items.push(item);
}

function idOf(change: Change): string {
  return change.kind === 'item' ? change.item.conversationId : change.conversationId;
}

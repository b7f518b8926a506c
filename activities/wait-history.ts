import type { Calendar } from '../domain/calendar/calendar.ts';
import { type History, historyOf } from '../domain/waits/history.ts';
import type { Store } from '../store/store.ts';
import { waitsOfBook } from '../store/waits.ts';

/** Many who enter the queue at one time share a book: reading it anew for each would cost more than their turns. */
const freshMs = 5_000;
/** Sites whose books are at hand. */
const booksKept = 200;

export type WaitHistories = ReturnType<typeof createWaitHistories>;

/** Where books are kept; one per process. */
export function createWaitHistories(store: Pick<Store, 'waits'>) {
  const kept = new Map<string, { readonly at: number; readonly history: Promise<History> }>();
  return (site: string, calendar: Calendar, quantile: number, now: number): Promise<History> => {
    const entry = kept.get(site);
    if (entry && Math.abs(now - entry.at) < freshMs) return entry.history;
    const history = store.waits
      .newest(site, waitsOfBook)
      .then((waits) => historyOf(waits, calendar, quantile));
    kept.delete(site);
    kept.set(site, { at: now, history });
    history.catch(() => kept.delete(site));
    const oldest = kept.keys().next();
    if (kept.size > booksKept && !oldest.done) kept.delete(oldest.value);
    return history;
  };
}

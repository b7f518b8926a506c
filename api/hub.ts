import type { Basics } from './basics.ts';
import { directoryOf } from './directory.ts';
import { toInboxItems } from './inbox-items.ts';
import { createFeed } from './streams/feed.ts';
import { outcasts } from './streams/outcasts.ts';

export type Hub = ReturnType<typeof createHub>;

/** What feeds all open streams of this process from the store; `close` ends them. */
export function createHub(deps: Pick<Basics, 'store' | 'log' | 'now'>) {
  const { store, log, now } = deps;
  return createFeed(
    {
      next: store.events.next,
      follow: store.events.follow,
      typing: store.typing.getMany,
      outcasts: (streams) => outcasts(deps, streams),
      inbox: {
        changedSince: store.conversations.changedSince,
        toItems: (conversations) => toInboxItems(deps, conversations),
        hiddenSites: (operator) => directoryOf(deps).hiddenSites(operator),
      },
    },
    log,
    now,
  );
}

import type { Operator } from '../../domain/caller.ts';
import type { Log } from '../../platform/log.ts';
import type { StoredConversation } from '../../store/conversations.ts';
import type { InboxItem } from '../views.ts';
import { createLoop } from './loop.ts';

/** A person who watches a list sees a change within this and the time of a read. */
const lookMs = 300;
/** As for conversations: looking takes a fifth of the time at most, since lists may have to scan. */
const restPerLook = 4;
/** Times of change come from several clocks and are stored a moment later: look back so far, and tell nothing twice. */
const overlapMs = 3_000;
/** Changes taken at once; what is beyond comes with the next look, which then is due at once. */
const changesPerLook = 1_000;

/** What inbox streams tell: a conversation's new line, or that it was erased. */
export type InboxChange =
  | { readonly kind: 'item'; readonly item: InboxItem }
  | { readonly kind: 'removed'; readonly site: string; readonly conversationId: string };

/** An open inbox stream. */
export type InboxSubscriber = {
  readonly caller: Operator;
  deliver(changes: readonly InboxChange[]): void;
  ping(): void;
  close(): void;
};

export type InboxSources = {
  readonly changedSince: (since: Date, limit: number) => Promise<StoredConversation[]>;
  readonly toItems: (conversations: readonly StoredConversation[]) => Promise<readonly InboxItem[]>;
  /** Sites whose conversations an operator may not see. */
  readonly hiddenSites: (operator: Operator) => Promise<readonly string[]>;
};

/** Feeds all open inbox streams of this process from one look at what changed. */
export function createInboxFeed(sources: InboxSources, log: Log, now: () => number) {
  const subscribers = new Set<InboxSubscriber>();
  /** When the changes told lately happened, by conversation. */
  const told = new Map<string, number>();
  let since = 0;

  const loop = createLoop(
    'inbox',
    async () => {
      if (subscribers.size === 0) return null;
      const started = performance.now();
      const changed = await sources.changedSince(new Date(since), changesPerLook);
      const isFull = changed.length === changesPerLook;
      const news = changed.filter((conversation) => told.get(conversation._id) !== changeTime(conversation));
      await tell(news);
      for (const conversation of news) told.set(conversation._id, changeTime(conversation));
      since = Math.max(since, isFull ? Math.max(...changed.map(changeTime)) : now() - overlapMs);
      for (const [id, at] of told) if (at < since) told.delete(id);
      return isFull ? 0 : Math.max(lookMs, restPerLook * (performance.now() - started));
    },
    log,
  );

  const tell = async (conversations: readonly StoredConversation[]): Promise<void> => {
    if (conversations.length === 0) return;
    const items = await sources.toItems(conversations.filter(({ erasedAt }) => !erasedAt));
    const changes: InboxChange[] = [
      ...conversations
        .filter(({ erasedAt }) => erasedAt)
        .map(({ _id, site }) => ({ kind: 'removed' as const, site, conversationId: _id })),
      ...items.map((item) => ({ kind: 'item' as const, item })),
    ];
    const readers = [...subscribers].map(async (subscriber) => {
      const hidden = await sources.hiddenSites(subscriber.caller);
      return { subscriber, visible: changes.filter((change) => !hidden.includes(siteOf(change))) };
    });
    for (const { subscriber, visible } of await Promise.all(readers)) subscriber.deliver(visible);
  };

  return {
    /** Tells a stream every change from now on, until the returned function ends it. */
    subscribe(subscriber: InboxSubscriber): () => void {
      if (subscribers.size === 0) since = now() - overlapMs;
      subscribers.add(subscriber);
      loop.wake(lookMs);
      return () => subscribers.delete(subscriber);
    },

    subscribers: (): InboxSubscriber[] => [...subscribers],

    stop: loop.stop,
  };
}

function changeTime({ updatedAt }: StoredConversation): number {
  return updatedAt?.getTime() ?? 0;
}

function siteOf(change: InboxChange): string {
  return change.kind === 'item' ? change.item.site : change.site;
}

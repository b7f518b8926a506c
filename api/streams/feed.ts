import type { Caller } from '../../domain/caller.ts';
import type { ConversationEvent, Published } from '../../domain/events.ts';
import type { Log } from '../../platform/log.ts';
import type { StoredTyping } from '../../store/typing.ts';
import { createChannels, type Listener } from './channels.ts';
import { createInboxFeed, type InboxSources, type InboxSubscriber } from './inbox-feed.ts';
import { createLoop } from './loop.ts';
import type { Guarded } from './outcasts.ts';
import { parts } from './parts.ts';
import { createSeenNews, type Seen } from './seen-news.ts';
import { createTypingNews, type TypingBy } from './typing-news.ts';

/**
 * Between two close looks. A turn takes some 30 ms, so half of this is the delay that a reader feels; a look costs the
 * store about 1 ms.
 */
const closeLookMs = 4;
/** Between two looks at conversations from which nothing is expected: what other processes cause is seen within it. */
const slowLookMs = 250;
/** While a change stream announces events, looks only make up for what it may have missed. */
const safetyLookMs = 2_000;
/** A pause is at least so many times its look's duration, so that looking takes a fifth of the time at most. */
const restPerLook = 4;
/** Events read ahead per hot conversation: a message and its answer come together. */
const closeAhead = 2;
/** Ids per read: some 30 ms of the embedded store. */
const idsPerRead = 1_000;
const typingLookMs = 1_000;
/** Streams of erased conversations and ended sessions close within 5 s; this leaves room for a slow store. */
const guardLookMs = 2_000;
/** Keeps proxies from closing an idle stream, and tells a client that it is still connected. */
const pingMs = 15_000;

/** An open conversation stream. */
export type Subscriber = Listener & {
  readonly caller: Caller;
  readonly site: string;
  typing(by: TypingBy): void;
  tellSeen(news: Seen): void;
  ping(): void;
  close(): void;
};

/** What the feed reads; each is one round trip for all open streams. */
export type FeedSources = {
  readonly next: (
    watched: ReadonlyMap<string, number>,
    ahead: number,
  ) => Promise<Map<string, ConversationEvent[]>>;
  readonly typing: (conversations: readonly string[]) => Promise<StoredTyping[]>;
  /** Those whose conversation was erased or whose caller may not read it any more. */
  readonly outcasts: <S extends Guarded>(streams: readonly S[]) => Promise<readonly S[]>;
  readonly inbox: InboxSources;
  /** Announces every event as it is stored, where the server can; `up` says whether it does at the moment. */
  readonly follow: (
    onEvent: (conversation: string, event: ConversationEvent) => void,
    onChange: (up: boolean) => void,
  ) => () => void;
};

/** Feeds all open conversation streams of this process: one shared look each time, never one per stream. */
export function createFeed(sources: FeedSources, log: Log, now: () => number = Date.now) {
  const channels = createChannels<Subscriber>(now);
  const typingNews = createTypingNews();
  const seenNews = createSeenNews();
  const inbox = createInboxFeed(sources.inbox, log, now);
  let announced = false;

  const read = async (watched: ReadonlyMap<string, number>, ahead: number): Promise<void> => {
    for (const part of parts(watched, idsPerRead / ahead)) {
      for (const [conversation, events] of await sources.next(new Map(part), ahead)) {
        channels.receive(conversation, events);
        if (events.length === ahead) channels.doubt(conversation);
      }
    }
  };

  /** Milliseconds until the next close look is due; short, since what is touched meanwhile may be due sooner. */
  const untilNext = (): number | null => {
    const wait = announced ? null : channels.untilHot();
    return wait === null ? null : Math.min(wait, closeLookMs);
  };

  const closeLoop = createLoop(
    'close',
    async () => {
      const urgent = channels.takeUrgent();
      const hot = announced ? urgent : new Map([...channels.takeHot(), ...urgent]);
      if (hot.size === 0) return untilNext();
      const started = performance.now();
      await read(hot, closeAhead);
      if (channels.hasUrgent()) return 0;
      const rest = Math.max(closeLookMs, restPerLook * (performance.now() - started));
      const wait = untilNext();
      return wait === null ? null : Math.max(wait, rest);
    },
    log,
  );

  const slowLoop = createLoop(
    'slow',
    async () => {
      if (channels.isEmpty()) return null;
      const started = performance.now();
      await read(channels.cold(), 1);
      if (channels.hasUrgent() || channels.untilHot() !== null) closeLoop.wake(0);
      return Math.max(announced ? safetyLookMs : slowLookMs, restPerLook * (performance.now() - started));
    },
    log,
  );

  const typingLoop = createLoop(
    'typing',
    async () => {
      if (channels.isEmpty()) return null;
      const started = performance.now();
      for (const part of parts(channels.conversations(), idsPerRead)) {
        for (const typing of await sources.typing(part)) {
          for (const by of typingNews.of(typing, now())) tell(typing._id, by);
          for (const seen of seenNews.of(typing, now())) tellSeen(typing._id, seen);
        }
      }
      return Math.max(typingLookMs, restPerLook * (performance.now() - started));
    },
    log,
  );

  const guardLoop = createLoop(
    'guard',
    async () => {
      const open = streams();
      if (open.length === 0) return null;
      for (const stream of await sources.outcasts<(typeof open)[number]>(open)) stream.close();
      return guardLookMs;
    },
    log,
  );

  const streams = (): (Subscriber | InboxSubscriber)[] => [...channels.listeners(), ...inbox.subscribers()];

  const tell = (conversation: string, by: TypingBy): void => {
    for (const subscriber of channels.listenersOf(conversation)) subscriber.typing(by);
  };

  const tellSeen = (conversation: string, seen: Seen): void => {
    for (const subscriber of channels.listenersOf(conversation)) subscriber.tellSeen(seen);
  };

  const hear = ({ conversation, events }: Published): void => {
    channels.receive(conversation, events, true);
    if (channels.hasUrgent()) closeLoop.hurry();
  };

  const pings = setInterval(() => {
    for (const stream of streams()) stream.ping();
  }, pingMs);

  const unfollow = sources.follow(
    (conversation, event) => hear({ conversation, events: [event] }),
    (up) => {
      announced = up;
      channels.doubtAll();
      closeLoop.hurry();
    },
  );

  return {
    /** Feeds a stream that has had everything up to `seen`, until the returned function ends it. */
    subscribe(subscriber: Subscriber, silent: boolean): () => void {
      channels.attach(subscriber, silent);
      closeLoop.hurry();
      slowLoop.wake(slowLookMs);
      typingLoop.wake(typingLookMs);
      guardLoop.wake(guardLookMs);
      return () => channels.detach(subscriber);
    },

    /** Passes on what a process beside this one has just stored. */
    hear,

    /** Something was asked of a conversation in this process: its readers get what follows without delay. */
    touch(conversation: string): void {
      channels.touch(conversation);
      if (!announced) closeLoop.wake(channels.untilHot() ?? closeLookMs);
    },

    /** Someone types, as reported to this process; other processes read it from the store. */
    typing(conversation: string, by: TypingBy, at: Date): void {
      if (typingNews.isNew(conversation, by, at)) tell(conversation, by);
    },

    /** Someone has read so far, as reported to this process. */
    seen(conversation: string, news: Seen): void {
      if (seenNews.isNew(conversation, news)) tellSeen(conversation, news);
    },

    /** Tells an inbox stream what changes from now on, until the returned function ends it. */
    subscribeInbox(subscriber: InboxSubscriber): () => void {
      guardLoop.wake(guardLookMs);
      return inbox.subscribe(subscriber);
    },

    /** Ends every stream, for a graceful stop. */
    close(): void {
      clearInterval(pings);
      unfollow();
      for (const loop of [closeLoop, slowLoop, typingLoop, guardLoop, inbox]) loop.stop();
      for (const stream of streams()) stream.close();
    },
  };
}

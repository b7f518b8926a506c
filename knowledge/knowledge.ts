import type { Log } from '../platform/log.ts';
import type { Store } from '../store/store.ts';
import { createIndexCache } from './index-cache.ts';
import { createMeaning, type Embed } from './meaning.ts';
import type { Index } from './search.ts';

/** A change of a site's sources is in every process's index within about this. */
const lookEveryMs = 1_000;
/** Building takes at most this share of the time, so that turns go on while a site is being filled. */
const restPerWork = 4;

/** What customers may be answered from, on all sites. */
export type Knowledge = {
  /** Builds all indexes and keeps them current until `stop`; rejects when the store is away. */
  warm(): Promise<void>;
  stop(): void;
  /** A site's index as it is now, without what is internal; empty for a site without knowledge. */
  index(site: string): Index;
  /** The vector of a question, null without an embedding model or when it does not answer in time. */
  vectorOf(question: string): Promise<Float32Array | null>;
};

/** Keeps one index a site in this process, rebuilt behind the scenes, so that a turn never waits for it. */
export function createKnowledge({
  store,
  log,
  embedder = null,
}: {
  readonly store: Store;
  readonly log: Log;
  readonly embedder?: Embed | null;
}): Knowledge {
  const meaning = embedder && createMeaning(store, embedder);
  const cache = createIndexCache(store, 'public', meaning);
  let timer: NodeJS.Timeout | null = null;
  let stopped = false;

  const look = async (): Promise<void> => {
    const began = Date.now();
    try {
      await cache.refresh();
    } catch {
      log.warn({}, 'the knowledge could not be looked at; the indexes before stay');
    }
    again((Date.now() - began) * restPerWork);
    // Beside the next look, so that this process follows the next change meanwhile.
    await cache.packSettled(Date.now()).catch(() => log.warn({}, 'an index could not be stored'));
  };
  const again = (rest: number): void => {
    if (!stopped) timer = setTimeout(() => void look(), Math.max(lookEveryMs, rest));
  };

  return {
    async warm() {
      await cache.refresh();
      again(0);
    },
    stop() {
      stopped = true;
      if (timer) clearTimeout(timer);
    },
    index: cache.index,
    vectorOf: async (question) => (meaning ? meaning.ofQuestion(question) : null),
  };
}

import type { Config } from '../platform/config.ts';
import type { Log } from '../platform/log.ts';
import type { Store } from '../store/store.ts';

/** What everything in the API stands on. */
export type Basics = {
  readonly config: Config;
  readonly log: Log;
  readonly store: Store;
  /** Epoch milliseconds. */
  readonly now: () => number;
};

import type { Config } from '../platform/config.ts';
import type { Log } from '../platform/log.ts';
import type { Store } from '../store/store.ts';
import type { Engine } from './engine.ts';
import type { Hub } from './hub.ts';

/** What routes work with; built once by main.ts, or by a test. */
export type ApiDeps = {
  readonly config: Config;
  readonly log: Log;
  readonly store: Store;
  readonly engine: Engine;
  readonly hub: Hub;
  /** Epoch milliseconds. */
  readonly now: () => number;
};

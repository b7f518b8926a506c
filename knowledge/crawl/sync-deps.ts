import type { Store } from '../../store/store.ts';
import type { Parser } from '../parse/parser.ts';
import type { Get } from './get.ts';

/** What reading websites works with. */
export type SyncDeps = {
  readonly store: Store;
  readonly get: Get;
  readonly parser: Parser;
  readonly allowedHosts: readonly string[];
  readonly now: () => Date;
};

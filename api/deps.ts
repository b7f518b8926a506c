import type { Parser } from '../knowledge/parse/parser.ts';
import type { StoredMessage } from '../store/messages.ts';
import type { Basics } from './basics.ts';
import type { Engine } from './engine.ts';
import type { Hub } from './hub.ts';

/** What routes work with; built once by main.ts, or by a test. */
export type ApiDeps = Basics & {
  readonly engine: Engine;
  readonly hub: Hub;
  /** Reads files that admins send. */
  readonly parser: Parser;
  /** Hands a message that was just stored to a worker beside this process, which else reads it. */
  readonly tell: (message: StoredMessage) => void;
};

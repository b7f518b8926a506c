import type { Published } from '../domain/events.ts';
import type { Log } from '../platform/log.ts';
import type { StoredChannel } from '../store/channels.ts';
import type { StoredDraft } from '../store/drafts.ts';
import type { SaidText } from '../store/events.ts';
import type { StoredMessage } from '../store/messages.ts';
import type { StoredPacket } from '../store/packets.ts';
import type { People } from '../store/people.ts';
import type { PolicyCache } from '../store/policies.ts';
import type { SiteCache } from '../store/sites.ts';
import type { SourceCache } from '../store/sources.ts';
import type { Store } from '../store/store.ts';
import type { NumberedMarks } from './numbered.ts';
import type { WaitHistories } from './wait-history.ts';
import type { Words } from './words.ts';

export type Announce = (published: Published) => void;

/** What activities work with; built once by the worker. */
export type ActivityDependencies = {
  readonly store: Store;
  readonly log: Log;
  readonly messages: Words<StoredMessage>;
  readonly drafts: Words<StoredDraft>;
  readonly packets: Words<StoredPacket>;
  /** What customers were answered, by the id of its event. */
  readonly said: Words<SaidText>;
  readonly numbered: NumberedMarks;
  readonly people: People;
  /** Each site's newest policy. */
  readonly policies: PolicyCache;
  /** Each site, as it was a few seconds ago at most. */
  readonly sites: SiteCache;
  /** Each site's sources, as they were half a minute ago at most. */
  readonly sources: SourceCache;
  /** Where a site's notices go. */
  readonly channels: (site: string) => Promise<readonly StoredChannel[]>;
  /** Starts the delivery of what is in the ledger; one that was started is left. */
  readonly startDelivery: (id: string) => Promise<void>;
  /** Where people open the inbox. */
  readonly publicUrl: string;
  /** A mail server is set: a mail can tell a customer of a reply. */
  readonly canMail: boolean;
  /** The measured waits of a site. */
  readonly histories: WaitHistories;
  /** Tells who has streams open that these events were just stored: at best, at once, or not at all. */
  readonly announce: Announce;
};

import type { CommandStartedEvent } from 'mongodb';
import { createApiKeys } from './api-keys.ts';
import { createChannels } from './channels.ts';
import { connect } from './connect.ts';
import { createConversations } from './conversations.ts';
import { createDeliveries } from './deliveries.ts';
import { createDrafts } from './drafts.ts';
import { createEmbeddings } from './embeddings.ts';
import { createEvents } from './events.ts';
import { createGaps } from './gaps.ts';
import { createIdempotency } from './idempotency.ts';
import { createInbox } from './inbox.ts';
import { createLabels } from './labels.ts';
import { createLinks } from './links.ts';
import { createMessages } from './messages.ts';
import { createOperators } from './operators.ts';
import { createPackedIndexes } from './packed-indexes.ts';
import { createPackets } from './packets.ts';
import { createPages } from './pages.ts';
import { createPassages } from './passages.ts';
import { createPolicies } from './policies.ts';
import { createPresence } from './presence.ts';
import { createSecrets } from './secrets.ts';
import { createSessions } from './sessions.ts';
import { createSites } from './sites.ts';
import { createSlackThreads } from './slack-threads.ts';
import { createSnapshots } from './snapshots.ts';
import { createSources } from './sources.ts';
import { createTickets } from './tickets.ts';
import { createTyping } from './typing.ts';
import { createVisitors } from './visitors.ts';
import { createWaits } from './waits.ts';

/** How long a server may take to say that it is there. */
const pingTimeoutMs = 2_000;

/**
 * Opens the store that a MongoDB URI names; connecting happens at the first use, and again by itself. A collection
 * is one file and one line here. Every call rejects with the driver's error when the server is away. `onCommand` hears
 * of every command as it is sent, to count round trips.
 */
export function openStore(uri: string, onCommand?: (command: CommandStartedEvent) => void) {
  const { client, db } = connect(uri, { monitorCommands: onCommand !== undefined });
  if (onCommand) client.on('commandStarted', onCommand);
  const collections = {
    apiKeys: createApiKeys(db),
    channels: createChannels(db),
    conversations: createConversations(db),
    deliveries: createDeliveries(db),
    drafts: createDrafts(db),
    embeddings: createEmbeddings(db),
    events: createEvents(db),
    gaps: createGaps(db),
    idempotency: createIdempotency(db),
    inbox: createInbox(db),
    labels: createLabels(db),
    links: createLinks(db),
    messages: createMessages(db),
    operators: createOperators(db),
    packedIndexes: createPackedIndexes(db),
    packets: createPackets(db),
    pages: createPages(db),
    passages: createPassages(db),
    policies: createPolicies(db),
    presence: createPresence(db),
    secrets: createSecrets(db),
    sessions: createSessions(db),
    sites: createSites(db),
    slackThreads: createSlackThreads(db),
    snapshots: createSnapshots(db),
    sources: createSources(db),
    tickets: createTickets(db),
    typing: createTyping(db),
    visitors: createVisitors(db),
    waits: createWaits(db),
  };
  return {
    ...collections,

    /** Rejects when the server does not answer in time. */
    async ping(): Promise<void> {
      await db.command({ ping: 1 }, { timeoutMS: pingTimeoutMs });
    },

    /** Makes the indexes that are missing; repeating it is harmless. */
    async createIndexes(): Promise<void> {
      for (const collection of Object.values(collections)) {
        if ('createIndexes' in collection) await collection.createIndexes();
      }
    },

    /** Deletes what has expired, for servers that do not do so by themselves. */
    async deleteExpired(now: Date): Promise<void> {
      for (const collection of Object.values(collections)) {
        if ('deleteExpired' in collection) await collection.deleteExpired(now);
      }
    },

    /** Drops everything; for tests. */
    async drop(): Promise<void> {
      await db.dropDatabase();
    },

    async close(): Promise<void> {
      await client.close();
    },
  };
}

export type Store = ReturnType<typeof openStore>;

import type { MongoClient } from 'mongodb';

/** The one-node set that a local mongod is: change streams and majority writes need one. */
export const REPLICA_SET = 'rs0';

/** MongoDB's error code NotYetInitialized. */
const NOT_YET_INITIALIZED = 94;

/**
 * One look at a mongod that just started, and what it needs next: a first configuration, or its member's port set right
 * (the port changes from start to start; the files remember the old one). True when it takes writes.
 */
export async function servesAsPrimary(port: number): Promise<boolean> {
  const host = `127.0.0.1:${port}`;
  // Loaded here: the supervisor of another engine does without the driver's memory.
  const { MongoClient } = await import('mongodb');
  const client = new MongoClient(`mongodb://${host}/?directConnection=true`, {
    serverSelectionTimeoutMS: 1_000,
  });
  try {
    const admin = client.db('admin');
    const hello = await admin.command({ hello: 1 });
    if (hello.isWritablePrimary && hello.me === host) return true;
    const config = await configuration(client);
    if (config === null) {
      await admin.command({ replSetInitiate: { _id: REPLICA_SET, members: [{ _id: 0, host }] } });
    } else if (config.members[0]?.host !== host) {
      await admin.command({ replSetReconfig: movedTo(config, host), force: true });
    }
    return false;
  } catch {
    // Not listening yet, or in the middle of an election: the caller asks again.
    return false;
  } finally {
    await client.close();
  }
}

export interface SetConfiguration {
  readonly version: number;
  readonly members: readonly { readonly host: string }[];
}

/** The same set with its one member at another address. */
export function movedTo(config: SetConfiguration, host: string): SetConfiguration {
  return {
    ...config,
    version: config.version + 1,
    members: config.members.slice(0, 1).map((it) => ({ ...it, host })),
  };
}

async function configuration(client: MongoClient): Promise<SetConfiguration | null> {
  try {
    return (await client.db('admin').command({ replSetGetConfig: 1 })).config as SetConfiguration;
  } catch (error) {
    if ((error as { code?: unknown }).code === NOT_YET_INITIALIZED) return null;
    throw error;
  }
}

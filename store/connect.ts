import { type Collection, type Db, type Document, MongoClient, type MongoClientOptions } from 'mongodb';

/** Fails fast enough that a request can still answer 503 while the database is away. */
const serverSelectionTimeoutMs = 2_500;
const socketTimeoutMs = 10_000;

/**
 * Opens the database that `uri` names (its path; `baton` without one). The driver connects lazily and reconnects by
 * itself. Writes are acknowledged by a majority and journalled unless the URI says otherwise.
 */
export function connect(uri: string, options: MongoClientOptions = {}): { client: MongoClient; db: Db } {
  const client = new MongoClient(uri, {
    serverSelectionTimeoutMS: serverSelectionTimeoutMs,
    connectTimeoutMS: serverSelectionTimeoutMs,
    socketTimeoutMS: socketTimeoutMs,
    retryWrites: false,
    ignoreUndefined: true,
    ...(uri.includes('w=') ? {} : { writeConcern: { w: 'majority', journal: true } }),
    ...options,
  });
  const named = new URL(uri.replace(/^mongodb(\+srv)?:/, 'http:').replace(/,[^/]*/, '')).pathname.slice(1);
  return { client, db: client.db(named || 'baton') };
}

/** Duplicate key: with made ids it means "already done". */
export function isDuplicate(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 11_000;
}

/** Inserts once: false when the id was already there. */
export async function insertOnce<T extends Document>(
  collection: Collection<T>,
  document: T,
): Promise<boolean> {
  try {
    await collection.insertOne(document as Parameters<typeof collection.insertOne>[0]);
    return true;
  } catch (error) {
    if (isDuplicate(error)) return false;
    throw error;
  }
}

/** Finds what stands under `<conversation>:<…>`, by the index that every collection has. */
export function belongingTo(conversation: string): { readonly _id: { $gte: string; $lt: string } } {
  // In the order of strings `;` comes right after `:`.
  return { _id: { $gte: `${conversation}:`, $lt: `${conversation};` } };
}

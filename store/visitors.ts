import type { Db } from 'mongodb';
import { insertOnce } from './connect.ts';

/** A credential of a visitor; one visitor may hold several (a customer on two devices). */
export type StoredVisitor = {
  /** Hash of the token, so that authenticating is one read by `_id` and the store holds no credential. */
  readonly _id: string;
  readonly visitorId: string;
  readonly site: string;
  /** The customer's id in the site's own system, when the site vouched for it. */
  readonly sub: string | null;
  readonly createdAt: Date;
  /** IANA name, when the browser told it. */
  readonly timeZone?: string;
};

/** Visitors by the hash of their token. */
export function createVisitors(db: Db) {
  const collection = db.collection<StoredVisitor>('visitors');
  return {
    insert: (visitor: StoredVisitor): Promise<boolean> => insertOnce(collection, visitor),

    async get(tokenHash: string): Promise<StoredVisitor | null> {
      return collection.findOne({ _id: tokenHash });
    },
  };
}

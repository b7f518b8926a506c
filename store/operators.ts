import type { Db } from 'mongodb';
import type { Role } from '../domain/role.ts';
import { insertOnce, isDuplicate } from './connect.ts';

/** Someone who works here. */
export type StoredOperator = {
  readonly _id: string;
  /** Lower case, unique. */
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  /** PHC string; null until an invite is accepted. */
  readonly passwordHash: string | null;
  /** Sessions of an older epoch are over: moved on by a new password and by disabling. */
  readonly epoch: number;
  readonly createdAt: Date;
  readonly disabledAt: Date | null;
  /** The live one-use token: an invitation to set a password, or a link that signs in. */
  readonly oneUse: OneUse | null;
  /** Teams whose queues they answer, none for all; conversations that they can carry on at once. */
  readonly teams?: readonly string[];
  readonly capacity?: number;
};

export type OneUse = { readonly kind: 'invite' | 'sign_in'; readonly hash: string; readonly expiresAt: Date };

export type OperatorChange = Partial<
  Pick<StoredOperator, 'name' | 'role' | 'oneUse' | 'teams' | 'capacity'>
> & {
  /** These two end the operator's sessions. */
  readonly passwordHash?: string;
  readonly disabledAt?: Date | null;
};

/** Operators by id and by e-mail. */
export function createOperators(db: Db) {
  const collection = db.collection<StoredOperator>('operators');
  return {
    /** Stores once: false when the id or the e-mail is taken. */
    insert: (operator: StoredOperator): Promise<boolean> => insertOnce(collection, operator),

    async get(id: string): Promise<StoredOperator | null> {
      return collection.findOne({ _id: id });
    },

    async getMany(ids: readonly string[]): Promise<StoredOperator[]> {
      if (ids.length === 0) return [];
      return collection.find({ _id: { $in: [...ids] } }).toArray();
    },

    async byEmail(email: string): Promise<StoredOperator | null> {
      return collection.findOne({ email });
    },

    /** Operators after `after` in the order of their ids, disabled ones too. */
    async list(after: string, limit: number): Promise<StoredOperator[]> {
      return collection
        .find({ _id: { $gt: after } })
        .sort({ _id: 1 })
        .limit(limit)
        .toArray();
    },

    /** True when there is anyone at all. */
    async some(): Promise<boolean> {
      return (await collection.findOne({}, { projection: { _id: 1 } })) !== null;
    },

    /** The operator as changed, null when there is none. A password or disabling ends all sessions. */
    async change(id: string, change: OperatorChange): Promise<StoredOperator | null> {
      const ends = change.passwordHash !== undefined || change.disabledAt instanceof Date;
      return collection.findOneAndUpdate(
        { _id: id },
        { $set: change, ...(ends ? { $inc: { epoch: 1 } } : {}) },
        { returnDocument: 'after' },
      );
    },

    /** The operator under another e-mail; null when that is somebody else's, or there is no such operator. */
    async changeEmail(id: string, email: string): Promise<StoredOperator | null> {
      try {
        return await collection.findOneAndUpdate(
          { _id: id },
          { $set: { email } },
          { returnDocument: 'after' },
        );
      } catch (error) {
        if (isDuplicate(error)) return null;
        throw error;
      }
    },

    /** Spends a one-use token, once; null when it is not this one, spent, late or its operator disabled. */
    async spend(
      id: string,
      token: Pick<OneUse, 'kind' | 'hash'>,
      now: Date,
      change: OperatorChange = {},
    ): Promise<StoredOperator | null> {
      const ends = change.passwordHash !== undefined;
      return collection.findOneAndUpdate(
        {
          _id: id,
          'oneUse.kind': token.kind,
          'oneUse.hash': token.hash,
          'oneUse.expiresAt': { $gt: now },
          disabledAt: null,
        },
        { $set: { ...change, oneUse: null }, ...(ends ? { $inc: { epoch: 1 } } : {}) },
        { returnDocument: 'after' },
      );
    },

    async createIndexes(): Promise<void> {
      await collection.createIndex({ email: 1 }, { unique: true });
    },
  };
}

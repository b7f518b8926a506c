import type { Caller, Operator } from '../domain/caller.ts';
import type { StoredOperator } from '../store/operators.ts';
import type { StoredSession } from '../store/sessions.ts';
import type { Store } from '../store/store.ts';
import type { Basics } from './basics.ts';
import { hashSecret, sameHash } from './tokens.ts';

/** What was revoked elsewhere is refused here within this (api.md: 5 s). */
const staleAfterMs = 4_000;
/** Callers kept before the oldest are dropped. */
const callersKept = 10_000;
/** A session ends when it was idle this long, and after `sessionMs` in any case. */
const idleMs = 12 * 3_600_000;
export const sessionMs = 7 * 24 * 3_600_000;
/** Between two notes that a session is in use. */
const touchAfterMs = 5 * 60_000;

/** A visitor's token, an API key or the token of a session's cookie, as it came with the request. */
export type Credential = { readonly kind: 'bearer' | 'session'; readonly secret: string };

/** Finds out who callers are. */
export type Credentials = {
  /** Null for a credential that is unknown, revoked or over. One read by `_id` at most every few seconds. */
  identify(credential: Credential): Promise<Caller | null>;
  /** Those of `operators` who may still act as they were identified, in three reads at most. */
  standing(operators: readonly Operator[]): Promise<ReadonlySet<Operator>>;
  /** Lets what this process changed count at once. */
  forget(): void;
};

const known = new WeakMap<Store, Credentials>();

/** The credentials of a store; there is one set. */
export function credentialsOf({ store, now }: Pick<Basics, 'store' | 'now'>): Credentials {
  const credentials = known.get(store) ?? createCredentials(store, now);
  known.set(store, credentials);
  return credentials;
}

/** Taken apart by its shape: `baton_<id>_<secret>`. */
const apiKey = /^baton_([0-9a-f]{1,64})_(.+)$/s;

function createCredentials(store: Store, now: () => number): Credentials {
  const callers = new Map<string, { readonly caller: Caller; readonly at: number }>();

  const findVisitor = async (hash: string): Promise<Caller | null> => {
    const visitor = await store.visitors.get(hash);
    if (!visitor) return null;
    const { visitorId, site, sub, timeZone } = visitor;
    return {
      ...{ kind: 'visitor', visitorId, site },
      ...(sub === null ? {} : { known: true }),
      ...(timeZone === undefined ? {} : { timeZone }),
    };
  };

  const findKey = async (id: string, secret: string): Promise<Caller | null> => {
    const key = await store.apiKeys.get(id);
    if (!key || key.revokedAt || !sameHash(key.secretHash, hashSecret(secret))) return null;
    const credential = { kind: 'key', id } as const;
    return { kind: 'operator', operatorId: `key:${id}`, name: key.name, role: key.role, credential };
  };

  const findSession = async (hash: string): Promise<Caller | null> => {
    const session = await store.sessions.get(hash);
    const operator = session && (await store.operators.get(session.operatorId));
    if (!operator || !isLive(session, operator, now())) return null;
    if (now() - session.seenAt.getTime() > touchAfterMs) await store.sessions.touch(hash, new Date(now()));
    return toOperator(session, operator);
  };

  const find = ({ kind, secret }: Credential, hash: string): Promise<Caller | null> => {
    if (kind === 'session') return findSession(hash);
    const [, id, keySecret] = apiKey.exec(secret) ?? [];
    return id && keySecret ? findKey(id, keySecret) : findVisitor(hash);
  };

  const keep = (slot: string, caller: Caller): void => {
    callers.delete(slot);
    callers.set(slot, { caller, at: now() });
    const oldest = callers.keys().next();
    if (callers.size > callersKept && !oldest.done) callers.delete(oldest.value);
  };

  return {
    async identify(credential) {
      const hash = hashSecret(credential.secret);
      const slot = `${credential.kind}:${hash}`;
      const kept = callers.get(slot);
      if (kept && now() - kept.at < staleAfterMs) return kept.caller;
      callers.delete(slot);
      const caller = await find(credential, hash);
      if (caller) keep(slot, caller);
      return caller;
    },

    async standing(operators) {
      const idsOf = (kind: Operator['credential']['kind']) =>
        operators.filter(({ credential }) => credential.kind === kind).map(({ credential }) => credential.id);
      const [sessions, keys] = await Promise.all([
        store.sessions.getMany(idsOf('session')),
        store.apiKeys.getMany(idsOf('key')),
      ]);
      const people = await store.operators.getMany(sessions.map(({ operatorId }) => operatorId));
      const personOf = new Map(people.map((person) => [person._id, person]));
      const roleOf = new Map<string, string>();
      for (const key of keys) if (!key.revokedAt) roleOf.set(`key:${key._id}`, key.role);
      for (const session of sessions) {
        const person = personOf.get(session.operatorId);
        if (person && isLive(session, person, now())) roleOf.set(`session:${session._id}`, person.role);
      }
      return new Set(
        operators.filter(
          ({ credential, role }) => roleOf.get(`${credential.kind}:${credential.id}`) === role,
        ),
      );
    },

    forget: () => callers.clear(),
  };
}

function isLive(session: StoredSession, operator: StoredOperator, now: number): boolean {
  const { epoch, expiresAt, seenAt } = session;
  const inTime = now < expiresAt.getTime() && now - seenAt.getTime() < idleMs;
  return inTime && epoch === operator.epoch && operator.disabledAt === null;
}

function toOperator(session: StoredSession, { _id, name, role }: StoredOperator): Operator {
  return { kind: 'operator', operatorId: _id, name, role, credential: { kind: 'session', id: session._id } };
}

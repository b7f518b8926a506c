import { AppError } from '../../domain/errors.ts';
import type { StoredOperator } from '../../store/operators.ts';
import { credentialsOf, sessionMs } from '../credentials.ts';
import type { ApiDeps } from '../deps.ts';
import { hashSecret, newSecret } from '../tokens.ts';
import { readOneUse } from './one-use.ts';
import { hashPassword, verifyPassword } from './password.ts';

/** A session that has begun: its secret goes into the cookie and nowhere else. */
export type Begun = { readonly secret: string; readonly operator: StoredOperator };

/**
 * Signs in by e-mail and password. An unknown e-mail, a wrong password and a disabled operator take as long as one
 * another and are told apart by nobody: AppError `unauthenticated`.
 */
export async function signIn(deps: ApiDeps, email: string, password: string): Promise<Begun> {
  const operator = await deps.store.operators.byEmail(email);
  const known = operator?.disabledAt === null ? operator : null;
  const matches = await verifyPassword(password, known?.passwordHash ?? null);
  if (!known || !matches) throw new AppError('unauthenticated', 'The e-mail or the password is wrong.');
  return begin(deps, known);
}

/** Signs in by the one-use link that the first start printed. */
export async function signInByLink(deps: ApiDeps, token: string): Promise<Begun> {
  return begin(deps, await spend(deps, 'sign_in', token, {}));
}

/** Whose password a link would set, without using it up. AppError `unauthenticated` when it sets none any more. */
export async function checkInvite(
  deps: ApiDeps,
  token: string,
): Promise<Pick<StoredOperator, 'name' | 'passwordHash'>> {
  const read = readOneUse(token);
  const operator = read && (await deps.store.operators.get(read.operatorId));
  const { kind, hash, expiresAt } = operator?.oneUse ?? {};
  const isLive = kind === 'invite' && hash === read?.hash && (expiresAt?.getTime() ?? 0) > deps.now();
  if (!operator || !isLive || operator.disabledAt) throw spent();
  return operator;
}

/** Accepts an invitation: sets the password, and the name if one is given, and signs in. */
export async function acceptInvite(
  deps: ApiDeps,
  {
    token,
    password,
    name,
  }: { readonly token: string; readonly password: string; readonly name?: string | undefined },
): Promise<Begun> {
  const passwordHash = await hashPassword(password);
  return begin(deps, await spend(deps, 'invite', token, { passwordHash, ...(name ? { name } : {}) }));
}

/** Replaces the operator's own password, which ends all their sessions, and begins a new one. */
export async function changeOwnPassword(
  deps: ApiDeps,
  operatorId: string,
  { current, password }: { readonly current: string; readonly password: string },
): Promise<Begun> {
  const operator = await deps.store.operators.get(operatorId);
  // Whoever signed in by a link has no password yet.
  const matches =
    operator?.passwordHash === null || (await verifyPassword(current, operator?.passwordHash ?? null));
  if (!operator || !matches) throw new AppError('forbidden', 'The current password is wrong.');
  const changed = await deps.store.operators.change(operatorId, {
    passwordHash: await hashPassword(password),
    // A link that an admin made before would set yet another.
    oneUse: null,
  });
  credentialsOf(deps).forget();
  if (!changed) throw new AppError('unauthenticated', 'Sign in again.');
  return begin(deps, changed);
}

/** Replaces the e-mail that the operator signs in with. AppError `conflict` when somebody else has it. */
export async function changeOwnEmail(
  deps: ApiDeps,
  operatorId: string,
  { email, password }: { readonly email: string; readonly password: string },
): Promise<StoredOperator> {
  const operator = await deps.store.operators.get(operatorId);
  if (!operator || !(await verifyPassword(password, operator.passwordHash))) {
    throw new AppError('forbidden', 'The password is wrong.');
  }
  const changed = await deps.store.operators.changeEmail(operatorId, email);
  if (!changed) throw new AppError('conflict', 'Somebody else has this e-mail.', { field: 'email' });
  credentialsOf(deps).forget();
  return changed;
}

/** Ends a session; its streams close within seconds. */
export async function signOut(deps: ApiDeps, sessionId: string): Promise<void> {
  await deps.store.sessions.delete(sessionId);
  credentialsOf(deps).forget();
}

async function begin(deps: ApiDeps, operator: StoredOperator): Promise<Begun> {
  const secret = newSecret();
  const now = deps.now();
  await deps.store.sessions.insert({
    _id: hashSecret(secret),
    operatorId: operator._id,
    epoch: operator.epoch,
    createdAt: new Date(now),
    seenAt: new Date(now),
    expiresAt: new Date(now + sessionMs),
  });
  return { secret, operator };
}

async function spend(
  deps: ApiDeps,
  kind: 'invite' | 'sign_in',
  token: string,
  change: { readonly passwordHash?: string; readonly name?: string },
): Promise<StoredOperator> {
  const read = readOneUse(token);
  const now = new Date(deps.now());
  const operator =
    read && (await deps.store.operators.spend(read.operatorId, { kind, hash: read.hash }, now, change));
  if (!operator) throw spent();
  credentialsOf(deps).forget();
  return operator;
}

function spent(): AppError {
  return new AppError('unauthenticated', 'This link was used before or is too old. Ask for another.');
}

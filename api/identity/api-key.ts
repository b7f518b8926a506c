import { AppError } from '../../domain/errors.ts';
import type { Role } from '../../domain/role.ts';
import { credentialsOf } from '../credentials.ts';
import type { ApiDeps } from '../deps.ts';
import { hashSecret, newSecret } from '../tokens.ts';

/**
 * Makes an API key under a made id and returns it, this once. A repeat after a lost answer voids the key that nobody
 * saw by another secret.
 */
export async function createApiKey(
  { store, now }: ApiDeps,
  id: string,
  { name, role, createdBy }: { readonly name: string; readonly role: Role; readonly createdBy: string },
): Promise<string> {
  const secret = newSecret();
  const createdAt = new Date(now());
  const key = { _id: id, name, role, secretHash: hashSecret(secret), createdAt, createdBy, revokedAt: null };
  if (!(await store.apiKeys.insert(key))) await store.apiKeys.renew(id, key.secretHash);
  return `baton_${id}_${secret}`;
}

/** Ends an API key; AppError `not_found` when it is over already. */
export async function revokeApiKey(deps: ApiDeps, id: string): Promise<void> {
  const revoked = await deps.store.apiKeys.revoke(id, new Date(deps.now()));
  credentialsOf(deps).forget();
  if (!revoked) throw new AppError('not_found', 'There is no such API key.');
}

import type { OneUse } from '../../store/operators.ts';
import { hashSecret, newSecret } from '../tokens.ts';

/** facts/reliability.md, T7: invitations do not live for ever. */
const livesMs = 72 * 3_600_000;

/** A one-use token as it is handed out, and what the store keeps of it. */
export type NewOneUse = { readonly token: string; readonly stored: OneUse };

/** A token by which an operator sets a first password or signs in, once, within 72 hours. */
export function newOneUse(kind: OneUse['kind'], operatorId: string, now: number): NewOneUse {
  const secret = newSecret();
  const stored = { kind, hash: hashSecret(secret), expiresAt: new Date(now + livesMs) };
  return { token: `${operatorId}.${secret}`, stored };
}

/** The operator whom a token names and its hash; null for what is no token. */
export function readOneUse(token: string): { readonly operatorId: string; readonly hash: string } | null {
  const [, operatorId, secret] = /^([\w-]{1,64})\.([\w-]{20,100})$/.exec(token) ?? [];
  return operatorId && secret ? { operatorId, hash: hashSecret(secret) } : null;
}

/** Where a token is redeemed: the inbox reads it from the fragment, which browsers send to nobody. */
export function oneUseUrl(base: string, kind: OneUse['kind'], token: string): string {
  return `${base}/inbox#${kind === 'invite' ? 'invite' : 'sign-in'}=${token}`;
}

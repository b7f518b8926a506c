import type { Config } from '../../platform/config.ts';
import type { StoredOperator } from '../../store/operators.ts';
import type { ApiDeps } from '../deps.ts';
import { newId } from '../tokens.ts';
import { newOneUse } from './one-use.ts';
import { createOperator } from './operator.ts';
import { hashPassword, verifyPassword } from './password.ts';

/** Who the first admin is when nobody named one. */
const nameless = 'admin@localhost';

type Deps = Pick<ApiDeps, 'store' | 'now'> & {
  readonly config: Pick<Config, 'BATON_ADMIN_EMAIL' | 'BATON_ADMIN_PASSWORD'>;
};

/**
 * Sees to it that someone can sign in as admin. With an e-mail and a password in the configuration that operator is
 * made, or reset to them. Otherwise, while the only operator there is has no password, returns the token of a one-use link;
 * each start makes a new one. Null when nothing is to be printed.
 */
export async function ensureAdmin(deps: Deps): Promise<string | null> {
  const { BATON_ADMIN_EMAIL, BATON_ADMIN_PASSWORD: password } = deps.config;
  const email = BATON_ADMIN_EMAIL?.toLowerCase();
  if (email && password) {
    await createOrReset(deps, email, password);
    return null;
  }
  return linkForFirst(deps, email ?? nameless);
}

async function createOrReset(deps: Deps, email: string, password: string): Promise<void> {
  const { operators } = deps.store;
  const existing = await operators.byEmail(email);
  if (!existing) {
    await createOperator(deps, newId(), { email, name: nameOf(email), role: 'admin', password });
    return;
  }
  const { _id, role, disabledAt, passwordHash } = existing;
  const isSame = await verifyPassword(password, passwordHash);
  if (isSame && role === 'admin' && disabledAt === null) return;
  // An unchanged password keeps its hash: a restart must not end sessions.
  const change = isSame ? {} : { passwordHash: await hashPassword(password), oneUse: null };
  await operators.change(_id, { ...change, role: 'admin', disabledAt: null });
}

async function linkForFirst(deps: Deps, email: string): Promise<string | null> {
  const { operators } = deps.store;
  const known = await operators.list('', 2);
  if (known.length === 0) {
    const { operator } = await createOperator(deps, newId(), { email, name: nameOf(email), role: 'admin' });
    return renew(deps, operator);
  }
  const [only] = known;
  // Whoever used the link and left without a password would be locked out: the next start prints another.
  const isWaiting = known.length === 1 && only?.passwordHash === null && only.oneUse?.kind !== 'invite';
  return isWaiting ? renew(deps, only) : null;
}

async function renew({ store, now }: Deps, { _id }: StoredOperator): Promise<string> {
  const { token, stored } = newOneUse('sign_in', _id, now());
  await store.operators.change(_id, { oneUse: stored });
  return token;
}

/** What to call somebody until they say it themselves: "ana.lind@example.com" is "Ana Lind". */
function nameOf(email: string): string {
  if (email === nameless) return 'Admin';
  const words = (email.split('@')[0] ?? '').split(/[._+-]+/).filter((word) => word !== '');
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ') || email;
}

import { AppError } from '../../domain/errors.ts';
import type { Role } from '../../domain/role.ts';
import type { OperatorChange, StoredOperator } from '../../store/operators.ts';
import { credentialsOf } from '../credentials.ts';
import type { ApiDeps } from '../deps.ts';
import { newOneUse } from './one-use.ts';
import { hashPassword } from './password.ts';

/** More operators than one page of the store has. */
const everyone = 10_000;

export type Created = { readonly operator: StoredOperator; readonly inviteToken: string | null };

/**
 * Makes an operator under a made id, so that a repeat after a lost answer finds them. Without a password they get an
 * invitation. AppError `conflict` when the e-mail is taken.
 */
export async function createOperator(
  { store, now }: Pick<ApiDeps, 'store' | 'now'>,
  operatorId: string,
  given: {
    readonly email: string;
    readonly name: string;
    readonly role: Role;
    readonly password?: string | undefined;
  },
): Promise<Created> {
  const { email, name, role, password } = given;
  const invite = password === undefined ? newOneUse('invite', operatorId, now()) : null;
  const operator: StoredOperator = {
    _id: operatorId,
    email,
    name,
    role,
    passwordHash: password === undefined ? null : await hashPassword(password),
    epoch: 0,
    createdAt: new Date(now()),
    disabledAt: null,
    oneUse: invite?.stored ?? null,
  };
  if (await store.operators.insert(operator)) return { operator, inviteToken: invite?.token ?? null };
  const earlier = await store.operators.get(operatorId);
  if (earlier?.email !== email) throw new AppError('conflict', 'There is an operator with this e-mail.');
  const again = invite && (await store.operators.change(operatorId, { oneUse: invite.stored }));
  return { operator: again ?? earlier, inviteToken: invite?.token ?? null };
}

/**
 * A new link to set a password by, for who has none or forgot it; the link before is void, a password holds until the
 * link is used. AppError `conflict` for those whose access has ended.
 */
export async function inviteAgain({ store, now }: ApiDeps, operatorId: string): Promise<string> {
  const operator = await store.operators.get(operatorId);
  if (!operator) throw noSuchOperator();
  if (operator.disabledAt) throw new AppError('conflict', 'Their access has ended. Let them in again first.');
  const { token, stored } = newOneUse('invite', operatorId, now());
  await store.operators.change(operatorId, { oneUse: stored });
  return token;
}

export type AskedChange = {
  readonly name?: string | undefined;
  readonly role?: Role | undefined;
  readonly password?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly teams?: readonly string[] | undefined;
  readonly capacity?: number | undefined;
};

/**
 * Changes an operator. A new password or disabling ends their sessions; disabling also voids their links. AppError
 * `not_found`; `conflict` when nobody could administer any more.
 */
export async function changeOperator(deps: ApiDeps, id: string, asked: AskedChange): Promise<StoredOperator> {
  const operator = await deps.store.operators.get(id);
  if (!operator) throw noSuchOperator();
  const { name, role, password, disabled, teams, capacity } = asked;
  const losesAdmin = operator.role === 'admin' && ((role ?? 'admin') !== 'admin' || disabled === true);
  if (losesAdmin && !(await isAnotherAdmin(deps, id))) {
    throw new AppError('conflict', 'This is the only admin. Make another one first.');
  }
  const change: OperatorChange = {
    ...(name === undefined ? {} : { name }),
    ...(role === undefined ? {} : { role }),
    ...(teams === undefined ? {} : { teams }),
    ...(capacity === undefined ? {} : { capacity }),
    ...(password === undefined ? {} : { passwordHash: await hashPassword(password), oneUse: null }),
    ...(disabled === true ? { disabledAt: new Date(deps.now()), oneUse: null } : {}),
    ...(disabled === false ? { disabledAt: null } : {}),
  };
  const changed = Object.keys(change).length === 0 ? operator : await deps.store.operators.change(id, change);
  credentialsOf(deps).forget();
  if (!changed) throw noSuchOperator();
  return changed;
}

async function isAnotherAdmin({ store }: ApiDeps, id: string): Promise<boolean> {
  const all = await store.operators.list('', everyone);
  return all.some((other) => other._id !== id && other.role === 'admin' && other.disabledAt === null);
}

export function noSuchOperator(): AppError {
  return new AppError('not_found', 'There is no such operator.');
}

import { z } from 'zod';
import type { Operator } from '../../domain/caller.ts';
import { AppError } from '../../domain/errors.ts';
import type { StoredOperator } from '../../store/operators.ts';
import { sessionMs } from '../credentials.ts';
import type { ApiDeps } from '../deps.ts';
import { directoryOf } from '../directory.ts';
import { changeOperator } from '../identity/operator.ts';
import {
  acceptInvite,
  type Begun,
  changeOwnEmail,
  changeOwnPassword,
  checkInvite,
  signIn,
  signInByLink,
  signOut,
} from '../identity/session.ts';
import { limitsOf } from '../limits.ts';
import { type Reply, type Route, route, type Web } from '../route.ts';
import { emailSchema, nameSchema, passwordSchema, roleSchema } from '../schemas.ts';

const me = z
  .object({
    operatorId: z.string(),
    name: z.string(),
    email: z.string().nullable(),
    role: roleSchema,
    hasPassword: z.boolean().meta({
      description: 'False for someone who came in by a link and has set none yet, and for API keys.',
    }),
    sites: z.array(z.object({ siteId: z.string(), name: z.string() })),
  })
  .meta({ id: 'Me', description: 'Who calls, and the sites whose conversations they see.' });

/** Whatever an operator is known by, among it the first admin's `admin@localhost`: what nobody has is refused anyway. */
const signInEmail = z.string().min(1).max(254).trim().toLowerCase();
const oneUseToken = z.string().min(1).max(200);

export const sessionRoutes: readonly Route[] = [
  route({
    method: 'post',
    path: '/v1/session',
    access: 'public',
    repeats: 'none',
    limit: 'sign_in',
    tag: 'Operators',
    summary: 'Sign in: sets the session cookie',
    body: z.strictObject({ email: signInEmail, password: z.string().min(1).max(200) }),
    answers: { 200: me },
    async handle({ deps, body, web }) {
      await limitsOf(deps).signIn(body.email);
      return signedIn(deps, await signIn(deps, body.email, body.password), web);
    },
  }),
  route({
    method: 'get',
    path: '/v1/session',
    access: 'viewer',
    tag: 'Operators',
    summary: 'Who am I',
    answers: { 200: me },
    async handle({ deps, caller }) {
      const operator = await deps.store.operators.get(caller.operatorId);
      return { status: 200, body: await describe(deps, caller, operator) };
    },
  }),
  route({
    method: 'patch',
    path: '/v1/session',
    access: 'viewer',
    tag: 'Operators',
    summary: 'Change my name, which customers read when I answer',
    body: z.strictObject({ name: nameSchema }),
    answers: { 200: me },
    async handle({ deps, caller, body }) {
      if (caller.credential.kind === 'key') throw new AppError('forbidden', 'An API key keeps its name.');
      const operator = await changeOperator(deps, caller.operatorId, body);
      return { status: 200, body: await describe(deps, { ...caller, name: operator.name }, operator) };
    },
  }),
  route({
    method: 'delete',
    path: '/v1/session',
    access: 'viewer',
    repeats: 'none',
    tag: 'Operators',
    summary: 'Sign out',
    answers: { 204: null },
    async handle({ deps, caller, web }) {
      if (caller.credential.kind === 'session') await signOut(deps, caller.credential.id);
      return { status: 204, headers: web.sessionHeaders('', 0) };
    },
  }),
  route({
    method: 'post',
    path: '/v1/session/password',
    access: 'viewer',
    repeats: 'none',
    limit: 'sign_in',
    tag: 'Operators',
    summary: 'Change my password: ends all my sessions and begins a new one',
    body: z.strictObject({ current: z.string().max(200).default(''), password: passwordSchema }),
    answers: { 200: me },
    async handle({ deps, caller, body, web }) {
      if (caller.credential.kind === 'key') throw new AppError('forbidden', 'An API key has no password.');
      return signedIn(deps, await changeOwnPassword(deps, caller.operatorId, body), web);
    },
  }),
  route({
    method: 'post',
    path: '/v1/session/email',
    access: 'viewer',
    repeats: 'none',
    limit: 'sign_in',
    tag: 'Operators',
    summary: 'Change the e-mail that I sign in with, by my password',
    body: z.strictObject({ email: emailSchema, password: z.string().max(200) }),
    answers: { 200: me },
    async handle({ deps, caller, body }) {
      if (caller.credential.kind === 'key') throw new AppError('forbidden', 'An API key has no e-mail.');
      const operator = await changeOwnEmail(deps, caller.operatorId, body);
      return { status: 200, body: await describe(deps, caller, operator) };
    },
  }),
  route({
    method: 'post',
    path: '/v1/session/link',
    access: 'public',
    repeats: 'none',
    limit: 'sign_in',
    tag: 'Operators',
    summary: 'Sign in by the one-time link of the first start',
    body: z.strictObject({ token: oneUseToken }),
    answers: { 200: me },
    async handle({ deps, body, web }) {
      return signedIn(deps, await signInByLink(deps, body.token), web);
    },
  }),
  route({
    method: 'post',
    path: '/v1/invites/check',
    access: 'public',
    repeats: 'none',
    limit: 'sign_in',
    tag: 'Operators',
    summary: 'Whose password an invitation would set; it is not used up',
    body: z.strictObject({ token: oneUseToken }),
    answers: { 200: z.object({ name: z.string(), hasPassword: z.boolean() }) },
    async handle({ deps, body }) {
      const { name, passwordHash } = await checkInvite(deps, body.token);
      return { status: 200, body: { name, hasPassword: passwordHash !== null } };
    },
  }),
  route({
    method: 'post',
    path: '/v1/invites/accept',
    access: 'public',
    repeats: 'none',
    limit: 'sign_in',
    tag: 'Operators',
    summary: 'Accept an invitation: sets the password and signs in',
    body: z.strictObject({ token: oneUseToken, password: passwordSchema, name: nameSchema.optional() }),
    answers: { 200: me },
    async handle({ deps, body, web }) {
      return signedIn(deps, await acceptInvite(deps, body), web);
    },
  }),
];

async function signedIn(deps: ApiDeps, { secret, operator }: Begun, web: Web): Promise<Reply> {
  const { _id, name, role } = operator;
  const body = await describe(deps, { operatorId: _id, name, role }, operator);
  return { status: 200, headers: web.sessionHeaders(secret, sessionMs), body };
}

async function describe(
  deps: ApiDeps,
  operator: Pick<Operator, 'operatorId' | 'name' | 'role'>,
  stored: Pick<StoredOperator, 'email' | 'passwordHash'> | null,
): Promise<z.output<typeof me>> {
  const { operatorId, name, role } = operator;
  const hidden = new Set(await directoryOf(deps).hiddenSites(operator));
  const seen = (await deps.store.sites.all()).filter(({ _id }) => !hidden.has(_id));
  return {
    operatorId,
    name,
    email: stored?.email ?? null,
    role,
    hasPassword: typeof stored?.passwordHash === 'string',
    sites: seen.map((site) => ({ siteId: site._id, name: site.name })),
  };
}

import { z } from 'zod';
import { defaultCapacity } from '../../domain/presence.ts';
import type { StoredOperator } from '../../store/operators.ts';
import { oneUseUrl } from '../identity/one-use.ts';
import { changeOperator, createOperator, inviteAgain, noSuchOperator } from '../identity/operator.ts';
import { idParams } from '../parse.ts';
import { type Route, route } from '../route.ts';
import { emailSchema, listOf, listQuery, nameSchema, page, passwordSchema, roleSchema } from '../schemas.ts';
import { teamName } from '../site-schema.ts';

const operator = z
  .object({
    operatorId: z.string(),
    email: z.string(),
    name: z.string(),
    role: roleSchema,
    status: z.enum(['active', 'invited', 'disabled']),
    teams: z.array(z.string()),
    capacity: z.int(),
  })
  .meta({ id: 'Operator' });
const invite = z.object({ inviteUrl: z.string() });
const colleague = z.object({ id: z.string(), name: z.string(), role: roleSchema });

const common = { tag: 'Admins', access: 'admin' } as const;

/** The people who work here. */
export const operatorRoutes: readonly Route[] = [
  route({
    ...common,
    method: 'get',
    path: '/v1/operators',
    summary: 'The people who work here',
    query: listQuery,
    answers: { 200: listOf(operator) },
    async handle({ deps, query }) {
      return { status: 200, body: await page(deps.store.operators.list, query, toOperator) };
    },
  }),
  route({
    ...common,
    method: 'post',
    path: '/v1/operators',
    summary: 'Add someone; without a password they get a one-use invitation for 72 hours',
    body: z.strictObject({
      email: emailSchema,
      name: nameSchema,
      role: roleSchema,
      password: passwordSchema.optional(),
    }),
    answers: { 201: operator.extend(invite.partial().shape) },
    async handle({ deps, body, onceId, web }) {
      const made = await createOperator(deps, onceId, body);
      const link = made.inviteToken && { inviteUrl: oneUseUrl(web.baseUrl, 'invite', made.inviteToken) };
      return { status: 201, body: { ...toOperator(made.operator), ...link } };
    },
  }),
  route({
    ...common,
    method: 'get',
    path: '/v1/operators/{id}',
    summary: 'One of them',
    params: idParams,
    answers: { 200: operator },
    async handle({ deps, params }) {
      const found = await deps.store.operators.get(params.id);
      if (!found) throw noSuchOperator();
      return { status: 200, body: toOperator(found) };
    },
  }),
  route({
    ...common,
    method: 'patch',
    path: '/v1/operators/{id}',
    summary: 'Change someone; a new password or disabling ends their sessions',
    params: idParams,
    body: z.strictObject({
      name: nameSchema.optional(),
      role: roleSchema.optional(),
      password: passwordSchema.optional(),
      disabled: z.boolean().optional(),
      teams: z.array(teamName).max(50).optional(),
      capacity: z.int().min(1).max(1_000).optional(),
    }),
    answers: { 200: operator },
    async handle({ deps, params, body }) {
      return { status: 200, body: toOperator(await changeOperator(deps, params.id, body)) };
    },
  }),
  route({
    ...common,
    method: 'post',
    path: '/v1/operators/{id}/invite',
    summary: 'A new one-use link to set a password, for who was invited or forgot it',
    params: idParams,
    answers: { 201: invite },
    async handle({ deps, params, web }) {
      const token = await inviteAgain(deps, params.id);
      return { status: 201, body: { inviteUrl: oneUseUrl(web.baseUrl, 'invite', token) } };
    },
  }),
  route({
    method: 'get',
    path: '/v1/colleagues',
    access: 'operator',
    tag: 'Operators',
    summary: 'To whom a conversation can be transferred',
    query: listQuery,
    answers: { 200: listOf(colleague) },
    async handle({ deps, query }) {
      const { items, cursor } = await page(deps.store.operators.list, query, toOperator);
      const active = items.filter(({ status }) => status !== 'disabled');
      return {
        status: 200,
        body: { items: active.map(({ operatorId, name, role }) => ({ id: operatorId, name, role })), cursor },
      };
    },
  }),
];

function toOperator({
  _id,
  email,
  name,
  role,
  disabledAt,
  passwordHash,
  oneUse,
  teams = [],
  capacity = defaultCapacity,
}: StoredOperator): z.output<typeof operator> {
  const waits = passwordHash === null && oneUse?.kind === 'invite';
  const status = disabledAt ? 'disabled' : waits ? 'invited' : 'active';
  return { operatorId: _id, email, name, role, status, teams: [...teams], capacity };
}

import { z } from 'zod';
import type { StoredApiKey } from '../../store/api-keys.ts';
import { createApiKey, revokeApiKey } from '../identity/api-key.ts';
import { idParams } from '../parse.ts';
import { type Route, route } from '../route.ts';
import { listOf, listQuery, nameSchema, page, roleSchema, timeSchema } from '../schemas.ts';

const apiKey = z
  .object({
    apiKeyId: z.string(),
    name: z.string(),
    role: roleSchema,
    createdAt: timeSchema,
    createdBy: z.string(),
  })
  .meta({ id: 'ApiKey' });

const common = { tag: 'Admins', access: 'admin' } as const;

/** Keys for programs. */
export const apiKeyRoutes: readonly Route[] = [
  route({
    ...common,
    method: 'get',
    path: '/v1/api-keys',
    summary: 'Live API keys, without their secrets',
    query: listQuery,
    answers: { 200: listOf(apiKey) },
    async handle({ deps, query }) {
      return { status: 200, body: await page(deps.store.apiKeys.list, query, toApiKey) };
    },
  }),
  route({
    ...common,
    method: 'post',
    path: '/v1/api-keys',
    summary: 'Make an API key for a role; it is shown this once',
    body: z.strictObject({ name: nameSchema, role: roleSchema }),
    answers: { 201: z.object({ apiKeyId: z.string(), key: z.string(), name: z.string(), role: roleSchema }) },
    async handle({ deps, caller, body, onceId }) {
      const key = await createApiKey(deps, onceId, { ...body, createdBy: caller.operatorId });
      return { status: 201, body: { apiKeyId: onceId, key, ...body } };
    },
  }),
  route({
    ...common,
    method: 'delete',
    path: '/v1/api-keys/{id}',
    summary: 'Revoke an API key',
    params: idParams,
    answers: { 204: null },
    async handle({ deps, params }) {
      await revokeApiKey(deps, params.id);
      return { status: 204 };
    },
  }),
];

function toApiKey({ _id, name, role, createdAt, createdBy }: StoredApiKey): z.output<typeof apiKey> {
  return { apiKeyId: _id, name, role, createdAt: createdAt.toISOString(), createdBy };
}

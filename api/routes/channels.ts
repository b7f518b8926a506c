import { z } from 'zod';
import { noticeKinds } from '../../domain/notices.ts';
import type { StoredChannel } from '../../store/channels.ts';
import { idParams } from '../parse.ts';
import { type Route, route } from '../route.ts';
import { emailSchema, listOf, listQuery, nameSchema, page, timeSchema } from '../schemas.ts';
import { siteId } from '../site-schema.ts';
import {
  addChannel,
  changeChannel,
  findChannel,
  replayDelivery,
  rotateSecret,
  testChannel,
} from '../verbs/channels.ts';

const url = z.string().min(8).max(2_000);
const fields = z
  .strictObject({
    name: nameSchema,
    enabled: z.boolean(),
    notices: z.array(z.enum(noticeKinds)).max(noticeKinds.length),
    includeText: z.boolean(),
    url,
    to: z.array(emailSchema).min(1).max(50),
    signingSecret: z.string().min(16).max(200).nullable(),
    users: z.record(z.string().regex(/^[UW][A-Z0-9]{2,30}$/, 'must be a Slack user id'), z.string().max(128)),
  })
  .partial();
const view = z.object({
  channelId: z.string(),
  site: z.string(),
  kind: z.enum(['slack', 'email', 'webhook']),
  name: z.string(),
  enabled: z.boolean(),
  notices: z.array(z.enum(noticeKinds)),
  includeText: z.boolean(),
  gone: z.boolean(),
  url: z.string().optional(),
  to: z.array(z.string()).optional(),
  users: z.record(z.string(), z.string()).optional(),
  interactive: z.boolean().optional(),
});
const delivery = z.object({
  deliveryId: z.string(),
  conversationId: z.string(),
  site: z.string(),
  channelId: z.string().nullable(),
  kind: z.enum(noticeKinds),
  state: z.enum(['pending', 'sent', 'dead']),
  attempts: z.int(),
  code: z.string().nullable(),
  createdAt: timeSchema,
  settledAt: timeSchema.nullable(),
});
const common = { tag: 'Admins', access: 'admin' } as const;

/** Where people are told of what waits for them, and what became of it. */
export const channelRoutes: readonly Route[] = [
  route({
    ...common,
    method: 'get',
    path: '/v1/capabilities',
    summary: 'What this Baton was set up to do: whether it can send mail (BATON_SMTP_URL)',
    answers: { 200: z.object({ mail: z.boolean() }) },
    async handle({ deps }) {
      return { status: 200, body: { mail: deps.config.BATON_SMTP_URL !== undefined } };
    },
  }),
  route({
    ...common,
    method: 'get',
    path: '/v1/channels',
    summary: 'Where notices go',
    query: listQuery,
    answers: { 200: listOf(view) },
    async handle({ deps, query }) {
      return { status: 200, body: await page(deps.store.channels.list, query, toView) };
    },
  }),
  route({
    ...common,
    method: 'post',
    path: '/v1/channels',
    summary: 'Add a channel: Slack, e-mail or a signed webhook, whose secret is shown this once',
    body: fields.extend({ site: siteId, kind: z.enum(['slack', 'email', 'webhook']), name: nameSchema }),
    answers: { 201: view.extend({ secret: z.string().optional() }) },
    async handle({ deps, caller, body, onceId }) {
      const { channel, secret } = await addChannel(deps, caller, body, onceId);
      return { status: 201, body: { ...toView(channel), ...(secret ? { secret } : {}) } };
    },
  }),
  route({
    ...common,
    method: 'patch',
    path: '/v1/channels/{id}',
    summary: 'Change a channel',
    params: idParams,
    body: fields,
    answers: { 200: view },
    async handle({ deps, caller, params, body }) {
      return { status: 200, body: toView(await changeChannel(deps, caller, params.id, body)) };
    },
  }),
  route({
    ...common,
    method: 'delete',
    path: '/v1/channels/{id}',
    summary: 'Remove a channel',
    params: idParams,
    answers: { 204: null },
    async handle({ deps, caller, params }) {
      await findChannel(deps, caller, params.id);
      await deps.store.channels.remove(params.id);
      return { status: 204 };
    },
  }),
  route({
    ...common,
    method: 'post',
    path: '/v1/channels/{id}/rotate-secret',
    summary: 'A new secret of a webhook; the one before signs beside it',
    params: idParams,
    answers: { 201: z.object({ secret: z.string() }) },
    async handle({ deps, caller, params }) {
      return { status: 201, body: { secret: await rotateSecret(deps, caller, params.id) } };
    },
  }),
  route({
    ...common,
    method: 'post',
    path: '/v1/channels/{id}/test',
    summary: 'Send a notice about nothing, and learn whether it arrived',
    params: idParams,
    answers: {
      200: z.object({ outcome: z.enum(['sent', 'retry', 'refused', 'gone']), code: z.string().nullable() }),
    },
    async handle({ deps, caller, params, web }) {
      const outcome = await testChannel(deps, caller, params.id, web.baseUrl);
      const code = outcome.kind === 'sent' ? null : outcome.code;
      return { status: 200, body: { outcome: outcome.kind, code } };
    },
  }),
  route({
    ...common,
    method: 'get',
    path: '/v1/deliveries',
    summary: "A site's deliveries; the dead ones are those that were given up",
    query: listQuery.extend({ site: siteId, state: z.enum(['pending', 'sent', 'dead']).optional() }),
    answers: { 200: listOf(delivery) },
    async handle({ deps, query: { site, state, ...query } }) {
      const read = (after: string, limit: number) => deps.store.deliveries.list(site, state, after, limit);
      return {
        status: 200,
        body: await page(read, query, ({ _id, conversation, notice, createdAt, settledAt, ...rest }) => ({
          ...{ deliveryId: _id, conversationId: conversation, site: rest.site, channelId: rest.channelId },
          ...{ kind: notice.kind, state: rest.state, attempts: rest.attempts, code: rest.code },
          ...{ createdAt: createdAt.toISOString(), settledAt: settledAt?.toISOString() ?? null },
        })),
      };
    },
  }),
  route({
    ...common,
    method: 'post',
    path: '/v1/deliveries/{id}/replay',
    summary: 'Send again what was given up, under the id that it had',
    params: z.object({ id: z.string().regex(/^[\w:-]{1,200}$/) }),
    answers: { 202: null },
    async handle({ deps, caller, params }) {
      await replayDelivery(deps, caller, params.id);
      return { status: 202 };
    },
  }),
];

/** Secrets are never shown again. */
function toView(channel: StoredChannel) {
  const { _id: channelId, site, kind, name, enabled, notices, includeText, goneAt } = channel;
  const common = { channelId, site, kind, name, enabled, notices: [...notices], includeText, gone: !!goneAt };
  switch (channel.kind) {
    case 'email':
      return { ...common, to: [...channel.to] };
    case 'webhook':
      return { ...common, url: channel.url };
    case 'slack':
      return {
        ...common,
        url: channel.url,
        users: channel.users,
        interactive: channel.signingSecret !== null,
      };
  }
}

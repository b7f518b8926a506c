import { z } from 'zod';
import { AppError } from '../../domain/errors.ts';
import { idParams, pathId } from '../parse.ts';
import { type Route, route } from '../route.ts';
import { findConversation } from '../verbs/find-conversation.ts';
import { followConversation } from '../verbs/follow-conversation.ts';
import { issueTicket } from '../verbs/issue-ticket.ts';
import { readEvents } from '../verbs/read-events.ts';
import { showCitation } from '../verbs/show-citation.ts';
import { after, draft, event, time, wholeNumber } from './conversation-schemas.ts';

const defaultLimit = 200;
/** Five reads of the store; a reader that wants more asks again. */
const greatestLimit = 1_000;

/** The log of a conversation: in pages and as a stream. */
export const eventRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/v1/conversations/{id}/events',
    access: ['visitor', 'viewer'],
    summary: 'Events in order; people who work here also get what the AI drafted and did not send',
    tag: 'Visitors',
    params: idParams,
    query: z.object({
      after: after.optional(),
      limit: wholeNumber({ from: 1, to: greatestLimit }).optional(),
    }),
    answers: {
      200: z.object({
        events: z.array(event),
        seq: z.int(),
        more: z.boolean(),
        drafts: z.array(draft).optional(),
      }),
    },
    async handle({ deps, caller, params, query }) {
      const { after = 0, limit = defaultLimit } = query;
      return { status: 200, body: await readEvents(deps, caller, params.id, { after, limit }) };
    },
  }),
  route({
    method: 'get',
    path: '/v1/conversations/{id}/events/{seq}/citations/{n}',
    access: ['visitor', 'viewer'],
    summary: 'A citation of an answer, the first is 0, with the whole passage that it quotes',
    tag: 'Visitors',
    params: z.object({ id: pathId, seq: after, n: after }),
    answers: {
      200: z
        .object({
          sourceTitle: z.string(),
          path: z.array(z.string()),
          url: z.string().nullable(),
          text: z.string(),
          start: z.int(),
          end: z.int(),
          quote: z.string(),
          fetchedAt: time,
          changedSince: z.boolean(),
        })
        .meta({ id: 'Citation' }),
    },
    async handle({ deps, caller, params: { id, ...place } }) {
      return { status: 200, body: await showCitation(deps, caller, id, place) };
    },
  }),
  route({
    method: 'post',
    path: '/v1/conversations/{id}/stream-ticket',
    access: ['visitor', 'viewer'],
    summary: 'Get a ticket that opens the stream once, within a minute',
    tag: 'Visitors',
    params: idParams,
    repeats: 'none',
    answers: { 201: z.object({ ticket: z.string(), expiresAt: time }) },
    async handle({ deps, caller, params }) {
      await findConversation(deps, caller, params.id);
      const path = `/v1/conversations/${params.id}/stream`;
      return { status: 201, body: await issueTicket(deps, caller, path) };
    },
  }),
  route({
    method: 'get',
    path: '/v1/conversations/{id}/stream',
    access: ['visitor', 'viewer'],
    summary: 'Events as they come, one SSE event each; `typing`, `seen` and `ping` between them',
    tag: 'Visitors',
    params: idParams,
    query: z.object({ after: after.optional(), ticket: z.string().optional() }),
    answers: { 200: null },
    async stream({ deps, caller, params, query, headers }, sse) {
      const from = lastEventId(headers['last-event-id']) ?? query.after ?? 0;
      await followConversation(deps, caller, params.id, from, sse);
    },
  }),
];

/** A browser that reconnects sends the `id` of the event that it had last. */
function lastEventId(header: string | string[] | undefined): number | undefined {
  if (header === undefined || header === '') return undefined;
  const parsed = after.safeParse(header);
  if (parsed.success) return parsed.data;
  throw new AppError('invalid_request', '`Last-Event-ID` must be the id of an event.', {
    field: 'Last-Event-ID',
  });
}

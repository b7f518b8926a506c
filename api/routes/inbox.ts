import { z } from 'zod';
import { handoffReasons } from '../../domain/events.ts';
import { type Route, route } from '../route.ts';
import { followInbox } from '../verbs/follow-inbox.ts';
import { issueTicket } from '../verbs/issue-ticket.ts';
import { listInbox } from '../verbs/list-inbox.ts';
import { showOverview } from '../verbs/show-overview.ts';
import { inboxItem, time, wholeNumber } from './conversation-schemas.ts';

const defaultLimit = 50;
const greatestLimit = 200;

/** Conversations as the people who answer them find them. */
export const inboxRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/v1/inbox',
    access: 'viewer',
    summary: 'Conversations of a view, `waiting` by promise due, the others newest first',
    tag: 'Operators',
    query: z.object({
      view: z.enum(['waiting', 'mine', 'ai', 'human', 'resolved', 'all']).default('waiting'),
      site: z.string().optional(),
      reason: z.enum(handoffReasons).optional(),
      risk: z.enum(['high', 'normal']).optional(),
      cursor: z.string().max(500).optional(),
      limit: wholeNumber({ from: 1, to: greatestLimit }).optional(),
    }),
    answers: { 200: z.object({ items: z.array(inboxItem), cursor: z.string().nullable() }) },
    async handle({ deps, caller, query }) {
      const { limit = defaultLimit, ...question } = query;
      return { status: 200, body: await listInbox(deps, caller, { ...question, limit }) };
    },
  }),
  route({
    method: 'get',
    path: '/v1/inbox/overview',
    access: 'viewer',
    summary: 'How many conversations there are in the views that are worked on, and how many wait by site',
    tag: 'Operators',
    answers: {
      200: z
        .object({
          counts: z.object({ waiting: z.int(), mine: z.int(), ai: z.int(), human: z.int() }),
          sites: z.array(z.object({ siteId: z.string(), name: z.string(), waiting: z.int() })),
        })
        .meta({ id: 'Overview' }),
    },
    async handle({ deps, caller }) {
      return { status: 200, body: await showOverview(deps, caller) };
    },
  }),
  route({
    method: 'post',
    path: '/v1/inbox/stream-ticket',
    access: 'viewer',
    summary: 'Get a ticket that opens the inbox stream once, within a minute',
    tag: 'Operators',
    repeats: 'none',
    answers: { 201: z.object({ ticket: z.string(), expiresAt: time }) },
    async handle({ deps, caller }) {
      return { status: 201, body: await issueTicket(deps, caller, '/v1/inbox/stream') };
    },
  }),
  route({
    method: 'get',
    path: '/v1/inbox/stream',
    access: 'viewer',
    summary:
      'What changes from now on: `ready` first, then `item` for a new or changed line, `removed` for an erased one',
    tag: 'Operators',
    query: z.object({ ticket: z.string().optional() }),
    answers: { 200: null },
    async stream({ deps, caller }, sse) {
      await followInbox(deps, caller, sse);
    },
  }),
];

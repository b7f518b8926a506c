import { z } from 'zod';
import { type Route, route } from '../route.ts';
import { listOf } from '../schemas.ts';
import { listPresence, reportPresence } from '../verbs/presence.ts';

const state = z.enum(['online', 'away', 'offline']);
const colleague = z
  .object({
    id: z.string(),
    name: z.string(),
    state,
    load: z.int(),
    capacity: z.int(),
    teams: z.array(z.string()),
  })
  .meta({ id: 'Presence' });

/** Who is there. */
export const presenceRoutes: readonly Route[] = [
  route({
    method: 'post',
    path: '/v1/presence',
    access: 'operator',
    tag: 'Operators',
    summary: 'Say that you are there; after 90 seconds without another call you are offline',
    repeats: 'none',
    body: z.strictObject({ state }),
    answers: { 202: null },
    async handle({ deps, caller, body }) {
      await reportPresence(deps, caller, body.state);
      return { status: 202 };
    },
  }),
  route({
    method: 'get',
    path: '/v1/presence',
    access: 'operator',
    tag: 'Operators',
    summary: 'Who is there, and how many conversations each has',
    answers: { 200: listOf(colleague) },
    async handle({ deps }) {
      return { status: 200, body: { items: await listPresence(deps), cursor: null } };
    },
  }),
];

import { z } from 'zod';
import { type Route, route } from '../route.ts';
import { siteId } from '../site-schema.ts';
import { promiseMetrics } from '../verbs/promise-metrics.ts';

const counts = z.object({
  waits: z.int(),
  promised: z.int(),
  kept: z.int(),
  broken: z.int(),
  open: z.int(),
  void: z.int(),
  share: z.number().nullable(),
});

/** What is measured about handoffs. */
export const metricRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/v1/metrics/promises',
    access: 'viewer',
    tag: 'Metrics',
    summary: 'How much of the wait that a site stated was kept: in all, by team and by hour',
    query: z.strictObject({ site: siteId }),
    answers: {
      200: counts.extend({
        site: z.string(),
        byTeam: z.array(counts.extend({ team: z.string().nullable() })),
        byHour: z.array(counts.extend({ hour: z.int() })),
      }),
    },
    async handle({ deps, caller, query }) {
      return { status: 200, body: await promiseMetrics(deps, caller, query.site) };
    },
  }),
];

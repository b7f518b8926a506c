import { z } from 'zod';
import { AppError } from '../../domain/errors.ts';
import { docsPage, docsPolicy } from '../docs-page.ts';
import { metricsOf } from '../metrics.ts';
import { openApiOf } from '../openapi.ts';
import { checkReadiness } from '../readiness.ts';
import { type Route, route } from '../route.ts';

const common = { method: 'get', access: 'public', tag: 'Operations', limit: 'none' } as const;
const alive = z.object({ status: z.literal('ok') });

/** For those who run Baton. `table` is every route, these included; read when asked, as it is made from them. */
export function createOperationRoutes(table: () => readonly Route[]): readonly Route[] {
  return [
    route({
      ...common,
      path: '/healthz',
      summary: 'This process is alive',
      answers: { 200: alive },
      handle: async () => ({ status: 200, body: { status: 'ok' } }),
    }),
    route({
      ...common,
      path: '/readyz',
      summary: 'Store, engine and a worker can be reached; 503 with those that cannot',
      answers: { 200: alive.extend({ checks: z.record(z.string(), z.enum(['up', 'down'])) }) },
      async handle({ deps }) {
        const { down, checks } = await checkReadiness(deps);
        if (down.length === 0) return { status: 200, body: { status: 'ok', checks } };
        throw new AppError('unavailable', `Not ready: ${down.join(', ')}.`, { down, checks });
      },
    }),
    route({
      ...common,
      path: '/metrics',
      summary: 'Metrics of this process for Prometheus',
      answers: { 200: z.string() },
      async handle({ deps }) {
        const { contentType, text } = await metricsOf(deps).read();
        return { status: 200, headers: { 'Content-Type': contentType }, body: text };
      },
    }),
    route({
      ...common,
      path: '/openapi.json',
      summary: 'This API as an OpenAPI document',
      answers: { 200: z.looseObject({ openapi: z.string() }) },
      handle: async () => ({ status: 200, body: openApiOf(table()) }),
    }),
    route({
      ...common,
      path: '/docs',
      summary: 'This API as a page',
      answers: { 200: z.string() },
      handle: async () => ({ status: 200, headers: docsPolicy, body: docsPage(openApiOf(table())) }),
    }),
  ];
}

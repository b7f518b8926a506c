import { randomUUID } from 'node:crypto';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import helmet from 'helmet';
import { send } from './answer.ts';
import type { ApiDeps } from './deps.ts';
import { describeFailure, toAppError } from './failure.ts';
import { metricsOf } from './metrics.ts';
import { createPages } from './pages/pages.ts';
import { toProblem } from './problem.ts';
import type { Route } from './route.ts';
import { createRouter, nowhere } from './router.ts';
import { routes } from './routes/index.ts';

/** The API as an Express app, built without listening. `rows` is the whole table unless a test brings its own. */
export function buildApp(deps: ApiDeps, rows: readonly Route[] = routes): Express {
  const app = express();
  app.disable('x-powered-by').disable('etag');
  app.set('trust proxy', deps.config.BATON_TRUSTED_PROXIES);
  app.set('query parser', parseQueryString);
  app.use(helmet(headersOf(deps)));
  app.use(createBegin(deps));
  app.use(createPages(deps));
  app.use(createRouter(rows, deps));
  app.use(nothingHere);
  app.use(createFail(deps));
  return app;
}

/** Answers are for programs: a browser that shows one loads and runs nothing. Pages bring a policy of their own. */
function headersOf({ config }: ApiDeps): Parameters<typeof helmet>[0] {
  const isHttps = config.BATON_PUBLIC_URL?.startsWith('https:') ?? false;
  const none = ["'none'"];
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: none, baseUri: none, formAction: none, frameAncestors: none },
    },
    strictTransportSecurity: isHttps ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    referrerPolicy: { policy: 'no-referrer' },
  };
}

/** Gives a request its id, keeps its answer out of caches, and counts and logs it when it is over. */
function createBegin(deps: ApiDeps): RequestHandler {
  const metrics = metricsOf(deps);
  return function begin(request, response, next) {
    const started = performance.now();
    const requestId = randomUUID();
    response.locals.requestId = requestId;
    response.set({ 'X-Request-Id': requestId, 'Cache-Control': 'no-store' });
    response.once('close', () => {
      const { method } = request;
      const route = (response.locals.route as string | undefined) ?? 'none';
      const status = response.statusCode;
      const ms = Math.round((performance.now() - started) * 10) / 10;
      const isStream = response.getHeader('X-Accel-Buffering') !== undefined;
      if (!isStream) metrics.request({ method, route, status }, ms / 1_000);
      deps.log.info({ method, route, status, ms, requestId }, 'request');
    });
    next();
  };
}

const nothingHere: RequestHandler = () => {
  throw nowhere();
};

function createFail({ log }: ApiDeps): ErrorRequestHandler {
  return function fail(error: unknown, _request, response, _next) {
    const requestId = response.locals.requestId as string;
    const problem = toProblem(toAppError(error), requestId);
    if (problem.status >= 500) {
      log.error({ ...describeFailure(error), status: problem.status, requestId }, 'a request failed');
    }
    send(response, problem);
  };
}

/** A parameter that is there twice is an array, which no schema of ours takes. */
function parseQueryString(query: string | null): Record<string, string | string[]> {
  const found = new Map<string, string[]>();
  for (const [name, value] of new URLSearchParams(query ?? ''))
    found.set(name, [...(found.get(name) ?? []), value]);
  return Object.fromEntries(
    [...found].map(([name, values]) => [name, values.length > 1 ? values : (values[0] ?? '')]),
  );
}

import { createHash, randomUUID } from 'node:crypto';
import express, { type Request, type Response, type Router } from 'express';
import type { ZodType } from 'zod';
import type { Caller } from '../domain/caller.ts';
import { AppError } from '../domain/errors.ts';
import { type Answer, send, toAnswer } from './answer.ts';
import { authenticate, authorise, refuseForeignPage } from './authenticate.ts';
import { sessionCookie } from './cookie.ts';
import { allowOrigin, answerPreflight, isForVisitors } from './cors.ts';
import type { ApiDeps } from './deps.ts';
import { toAppError } from './failure.ts';
import { type Call, checkKey, once, onceId } from './idempotency.ts';
import { limitsOf } from './limits.ts';
import { isOwnOrigin } from './origins.ts';
import { parseBody, parseParams, parseQuery, readBody, toJson } from './parse.ts';
import { toProblem } from './problem.ts';
import type { Route, RouteInput, Web } from './route.ts';
import { streamsOf } from './sse.ts';

type Input = RouteInput<'public', ZodType, ZodType, ZodType>;

/** Every row of the table as an Express route; errors go on to the error handler of the app. */
export function createRouter(rows: readonly Route[], deps: ApiDeps): Router {
  const router = express.Router({ caseSensitive: true, strict: true });
  for (const row of rows) {
    router[row.method](toExpressPath(row.path), async (request, response) => {
      if (request.method.toLowerCase() !== row.method) throw nowhere();
      response.locals.route = row.path;
      await serve(row, deps, request, response);
    });
  }
  const visitorPaths = new Set(rows.filter(isForVisitors).map(({ path }) => path));
  for (const path of visitorPaths) {
    const methods = rows.filter((row) => row.path === path && isForVisitors(row)).map(({ method }) => method);
    router.options(toExpressPath(path), (request, response) =>
      answerPreflight(deps, methods, request, response),
    );
  }
  // Express would answer OPTIONS by itself, and HEAD as it answers GET.
  router.use(function refuseOptions(request, _response, next) {
    next(request.method === 'OPTIONS' ? nowhere() : undefined);
  });
  return router;
}

/** The answer to what is not in the table. */
export function nowhere(): AppError {
  return new AppError('not_found', 'There is nothing at this address.');
}

/** OpenAPI writes `{id}`, Express `:id`. */
export function toExpressPath(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, ':$1');
}

/** Authenticate, limit, authorise, read; then, once per key, parse and handle. */
async function serve(row: Route, deps: ApiDeps, request: Request, response: Response): Promise<void> {
  if (isForVisitors(row)) await allowOrigin(deps, request, response);
  else if (row.access === 'public' && row.method !== 'get') refuseForeignPage(deps, request);
  const caller = row.access === 'public' ? null : await authenticate(deps, row, request);
  await limitsOf(deps).admit(row, caller, request.ip ?? '');
  authorise(row.access, caller);
  const bytes = row.method === 'get' ? Buffer.alloc(0) : await readBody(row, request, response);
  const body = row.upload === undefined ? toJson(request, bytes) : digest(bytes);
  const key = keyOf(row, caller, request);
  const call = {
    caller: identityOf(caller),
    method: row.method,
    path: request.path,
    key: key ?? randomUUID(),
    body,
  };
  const toInput = () => parseInput(row, deps, { caller, bytes, call }, request, response);
  if ('stream' in row) {
    await row.stream(toInput() as never, streamsOf(deps).begin(request, response));
    return;
  }
  const run = async () => toAnswer(await row.handle(toInput() as never));
  send(response, key === null ? await run() : await once(deps, call, () => orRefusal(run, response)));
}

function parseInput(
  row: Route,
  deps: ApiDeps,
  known: { readonly caller: Caller | null; readonly bytes: Buffer; readonly call: Call },
  request: Request,
  response: Response,
): Input {
  const { caller, bytes, call } = known;
  return {
    params: parseParams(row, request.params),
    query: parseQuery(row, request),
    body: parseBody(row, call.body),
    caller,
    bytes,
    deps,
    headers: request.headers,
    web: webOf(deps, request),
    ip: request.ip ?? '',
    requestId: response.locals.requestId as string,
    onceId: onceId(call),
  };
}

function webOf({ config }: ApiDeps, request: Request): Web {
  const { origin = null, host } = request.headers;
  return {
    foreignOrigin: isOwnOrigin(request, config) ? null : origin,
    baseUrl: config.BATON_PUBLIC_URL?.replace(/\/+$/, '') ?? `${request.protocol}://${host}`,
    sessionHeaders: (secret, maxAgeMs) => ({
      'Set-Cookie': sessionCookie(config, request, secret, maxAgeMs),
    }),
  };
}

/** Null where a call is not repeated by key. */
function keyOf(row: Route, caller: Caller | null, request: Request): string | null {
  const repeats = row.repeats ?? (row.method === 'get' ? 'none' : 'key');
  const key = request.get('Idempotency-Key');
  return repeats === 'key' && caller && key !== undefined ? checkKey(key) : null;
}

function identityOf(caller: Caller | null): string {
  if (!caller) return 'nobody';
  return caller.kind === 'visitor' ? `visitor ${caller.visitorId}` : `operator ${caller.operatorId}`;
}

/** A refusal is an answer too, kept for repeats. */
async function orRefusal(run: () => Promise<Answer>, response: Response): Promise<Answer> {
  try {
    return await run();
  } catch (error) {
    const problem = toProblem(toAppError(error), response.locals.requestId as string);
    if (problem.status >= 500) throw error;
    return problem;
  }
}

function digest(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('base64url');
}

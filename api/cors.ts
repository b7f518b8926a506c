import type { Request, Response } from 'express';
import { AppError } from '../domain/errors.ts';
import type { ApiDeps } from './deps.ts';
import { isOwnOrigin, siteOriginsOf } from './origins.ts';
import type { Route } from './route.ts';

/** Browsers ask again after this. */
const preflightSeconds = '600';

/** Rows that front ends on customers' pages call, with a bearer token; never with a cookie. */
export function isForVisitors({ access, path }: Pick<Route, 'access' | 'path'>): boolean {
  return access === 'visitor' || Array.isArray(access) || path === '/v1/visitors';
}

/** Lets a page of an origin that some site allows read the answer. Credentials of the browser never count. */
export async function allowOrigin(deps: ApiDeps, request: Request, response: Response): Promise<boolean> {
  const { origin } = request.headers;
  response.vary('Origin');
  if (origin === undefined || isOwnOrigin(request, deps.config)) return false;
  const allowed = await siteOriginsOf(deps)
    .someAllow(origin)
    .catch(() => false);
  if (!allowed) return false;
  response.set('Access-Control-Allow-Origin', origin);
  response.set('Access-Control-Expose-Headers', 'Retry-After, X-Request-Id');
  return true;
}

/** Answers a preflight for a visitors' path; to other origins the path does not exist. */
export async function answerPreflight(
  deps: ApiDeps,
  methods: readonly string[],
  request: Request,
  response: Response,
): Promise<void> {
  const allowed = await allowOrigin(deps, request, response);
  if (!allowed) throw new AppError('not_found', 'There is nothing at this address.');
  response.set({
    'Access-Control-Allow-Methods': methods.map((method) => method.toUpperCase()).join(', '),
    'Access-Control-Allow-Headers': 'Authorization, Content-Type, Idempotency-Key, Last-Event-ID',
    'Access-Control-Max-Age': preflightSeconds,
  });
  response.status(204).end();
}

import type { Request } from 'express';
import type { Caller } from '../domain/caller.ts';
import { AppError } from '../domain/errors.ts';
import { atLeast, type Role } from '../domain/role.ts';
import { readSessionCookie } from './cookie.ts';
import { credentialsOf } from './credentials.ts';
import type { ApiDeps } from './deps.ts';
import { isOwnOrigin } from './origins.ts';
import type { Access, Route } from './route.ts';
import { hashSecret } from './tokens.ts';

/**
 * Who sends this request; null for bad or no credentials. A bearer token wins over a cookie; a stream may be opened
 * by a ticket. A cookie from a foreign page, or for a mutation without the CSRF header, is AppError `forbidden`.
 */
export async function authenticate(deps: ApiDeps, row: Route, request: Request): Promise<Caller | null> {
  const { authorization } = request.headers;
  if (authorization !== undefined) {
    const [, secret] = /^Bearer +(\S{1,1024})$/i.exec(authorization) ?? [];
    return secret ? credentialsOf(deps).identify({ kind: 'bearer', secret }) : null;
  }
  const ticket = 'stream' in row ? request.query.ticket : undefined;
  if (typeof ticket === 'string') return byTicket(deps, request, ticket);
  const secret = readSessionCookie(deps.config, request);
  if (secret === null) return null;
  const caller = await credentialsOf(deps).identify({ kind: 'session', secret });
  if (caller) refuseForgery(deps, request);
  return caller;
}

/** Refuses callers whom a row is not for: AppError `unauthenticated` or `forbidden`. */
export function authorise(access: Access, caller: Caller | null): void {
  if (access === 'public') return;
  if (!caller) throw new AppError('unauthenticated', 'Sign in, or send a valid token.');
  const [visitors, role] = parts(access);
  if (caller.kind === 'visitor' && visitors) return;
  if (caller.kind === 'operator' && role && atLeast(caller.role, role)) return;
  throw new AppError('forbidden', 'Your role may not do this.');
}

function parts(access: Exclude<Access, 'public'>): readonly [visitors: boolean, role: Role | null] {
  if (access === 'visitor') return [true, null];
  return typeof access === 'string' ? [false, access] : [true, access[1]];
}

async function byTicket(deps: ApiDeps, request: Request, ticket: string): Promise<Caller | null> {
  const found = await deps.store.tickets.take(hashSecret(ticket));
  const valid = found && found.path === request.path && found.expiresAt.getTime() > deps.now();
  return valid ? found.caller : null;
}

/** SameSite cookies keep most of it out; this also keeps out sibling domains and browsers that do not know better. */
function refuseForgery(deps: ApiDeps, request: Request): void {
  refuseForeignPage(deps, request);
  if (request.method !== 'GET' && request.headers['x-baton-csrf'] !== '1') {
    throw new AppError('forbidden', 'Send the header X-Baton-Csrf: 1.');
  }
}

/** Refuses what a page of another site asks for with, or about, this browser's session. */
export function refuseForeignPage({ config }: ApiDeps, request: Request): void {
  const { origin, 'sec-fetch-site': site } = request.headers;
  if ((origin !== undefined && !isOwnOrigin(request, config)) || site === 'cross-site') {
    throw new AppError('forbidden', 'Another site may not act for you.');
  }
}

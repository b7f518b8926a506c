import type { Request } from 'express';
import type { Config } from '../platform/config.ts';

type PublicUrl = Pick<Config, 'BATON_PUBLIC_URL'>;

/**
 * The name of the session cookie. Browsers keep cookies by host, not by port: on plain HTTP its name carries the port,
 * so that two Batons on one machine do not sign each other's operators out.
 */
export function sessionCookieName(config: PublicUrl, request: Pick<Request, 'headers'>): string {
  if (isHttps(config)) return '__Host-baton';
  const port = /:(\d{1,5})$/.exec(request.headers.host ?? '')?.[1];
  return `baton-${port ?? 80}`;
}

/** The Set-Cookie header that signs a browser in for `maxAgeMs`, or out again with an empty secret. */
export function sessionCookie(
  config: PublicUrl,
  request: Pick<Request, 'headers'>,
  secret: string,
  maxAgeMs: number,
): string {
  const name = sessionCookieName(config, request);
  const secure = isHttps(config) ? '; Secure' : '';
  return `${name}=${secret}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${Math.floor(maxAgeMs / 1_000)}${secure}`;
}

/** The session's secret that a request brings. A session of another port (the API has moved) counts when alone. */
export function readSessionCookie(config: PublicUrl, request: Pick<Request, 'headers'>): string | null {
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim());
  const name = sessionCookieName(config, request);
  const own = pairs.find((pair) => pair.startsWith(`${name}=`));
  const pair = own ?? (isHttps(config) ? undefined : pairs.find((other) => /^baton-\d+=/.test(other)));
  return pair?.slice(pair.indexOf('=') + 1) || null;
}

function isHttps({ BATON_PUBLIC_URL }: PublicUrl): boolean {
  return BATON_PUBLIC_URL?.startsWith('https:') ?? false;
}

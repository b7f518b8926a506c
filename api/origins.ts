import type { Request } from 'express';
import type { Config } from '../platform/config.ts';
import { parseUrl } from '../platform/parse-url.ts';
import type { ApiDeps } from './deps.ts';

/** A change of a site's allowed domains is seen everywhere within this. */
const staleAfterMs = 4_000;

/** The origins that operators' browsers may call from: our public address, and the one that this request came to. */
export function isOwnOrigin(
  request: Request,
  { BATON_PUBLIC_URL }: Pick<Config, 'BATON_PUBLIC_URL'>,
): boolean {
  const { origin } = request.headers;
  if (origin === undefined) return false;
  if (BATON_PUBLIC_URL && origin === new URL(BATON_PUBLIC_URL).origin) return true;
  return origin === `${request.protocol}://${request.headers.host}`;
}

/**
 * True when a browser page of this origin may open conversations: no list allows any; an entry (`example.com`,
 * `localhost:3000`, `https://example.com`) means exactly this host, this port (or its scheme's own) and, if it names
 * one, this scheme. `null` and what is no origin never match a list.
 */
export function allows(allowedDomains: readonly string[], origin: string): boolean {
  if (allowedDomains.length === 0) return true;
  const url = parseUrl(origin);
  if (!url) return false;
  const { protocol, host, hostname, port, origin: exact } = url;
  if (exact !== origin.toLowerCase() || !/^https?:$/.test(protocol)) return false;
  const withPort = `${hostname}:${port || (protocol === 'https:' ? 443 : 80)}`;
  return allowedDomains.some((entry) => [exact, host, withPort].includes(entry));
}

/** URLs know more: a `;` or `,` in a host would end what it stands in where policies are written. */
const plainHost = /^(?:[a-z0-9._-]+|\[[0-9a-f:.]+\])$/;

/** The one spelling of an allowed domain that `allows` compares with, or null for what is none. */
export function toAllowedDomain(given: string): string | null {
  const [, scheme, host] = /^(https?:\/\/)?([^/?#@\\\s*]+)\/?$/i.exec(given.trim()) ?? [];
  if (host === undefined || !parseUrl(`${scheme ?? 'https://'}${host}`)) return null;
  if (!plainHost.test(new URL(`${scheme ?? 'https://'}${host}`).hostname)) return null;
  if (scheme) return new URL(`${scheme}${host}`).origin;
  // Without a scheme neither 80 nor 443 may vanish as a default port, so parse under one without defaults.
  const { hostname } = new URL(`https://${host}`);
  const port = /:(\d{1,5})$/.exec(host)?.[1];
  return port === undefined ? hostname : `${hostname}:${Number(port)}`;
}

/** Tells whether any site lets an origin in; sites are read at most every few seconds. */
export type SiteOrigins = { readonly someAllow: (origin: string) => Promise<boolean> };

const known = new WeakMap<ApiDeps['store'], SiteOrigins>();

/** The sites' origins of a store; there is one. */
export function siteOriginsOf({ store, now }: Pick<ApiDeps, 'store' | 'now'>): SiteOrigins {
  const siteOrigins = known.get(store) ?? createSiteOrigins(store, now);
  known.set(store, siteOrigins);
  return siteOrigins;
}

function createSiteOrigins(store: ApiDeps['store'], now: () => number): SiteOrigins {
  let lists: Promise<(readonly string[])[]> = Promise.resolve([]);
  let readAt = Number.NEGATIVE_INFINITY;
  return {
    async someAllow(origin) {
      if (now() - readAt >= staleAfterMs) {
        readAt = now();
        lists = store.sites.all().then((sites) => sites.map(({ allowedDomains }) => allowedDomains));
        lists.catch(() => {
          readAt = Number.NEGATIVE_INFINITY;
        });
      }
      return (await lists).some((allowedDomains) => allows(allowedDomains, origin));
    },
  };
}

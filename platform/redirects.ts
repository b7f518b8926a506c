import { parseUrl } from './parse-url.ts';
import { fault } from './request-fault.ts';

/** One request of an exchange; only the first may have a method or a body. */
export type Hop = {
  readonly url: URL;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
};

/** 300 and 304 name no other place; 305 and 306 are withdrawn (RFC 9110, 15.4). */
const redirectStatuses: readonly number[] = [301, 302, 303, 307, 308];

/** Redirects that ask for the same method and body again. */
const repeatingStatuses: readonly number[] = [307, 308];

/** All that another origin is told of the caller's headers: what else there is may hold a secret. */
const harmlessHeaders: readonly string[] = ['accept', 'accept-language', 'user-agent'];

/** Where an answer redirects to, as it says; null when it is no redirect. */
export function locationOf(status: number, location: string | undefined): string | null {
  if (location === undefined || !redirectStatuses.includes(status)) return null;
  // Node reads headers as Latin-1, and the bytes that people put there are UTF-8.
  return Buffer.from(location, 'latin1').toString('utf8');
}

/**
 * The request that follows a redirect: a GET without a body. Rejected as `url_refused` where there is no such URL, and
 * as `redirect_refused` where a body would have to be sent again or where what came with one would leave encryption.
 * Whether the URL may be called is for the caller to check.
 */
export function redirected(from: Hop, status: number, location: string): Hop {
  const url = parseUrl(location, from.url.href);
  if (!url) throw fault('url_refused');
  url.hash = '';
  const isPlain = from.url.protocol === 'https:' && url.protocol === 'http:';
  const hadBody = from.body !== undefined || from.method === 'POST';
  if (hadBody && (isPlain || repeatingStatuses.includes(status))) throw fault('redirect_refused');
  return { url, method: 'GET', headers: headersFor(from, url), body: undefined };
}

/** What may be sent on. A header that was held back once stays back, even when a later hop leads home. */
function headersFor({ url: { origin }, headers }: Hop, url: URL): Readonly<Record<string, string>> {
  const names = Object.keys(headers).filter((name) =>
    url.origin === origin ? !/^content-/i.test(name) : harmlessHeaders.includes(name.toLowerCase()),
  );
  return Object.fromEntries(names.map((name) => [name, headers[name] ?? '']));
}

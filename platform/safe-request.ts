import dns from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import type { LookupFunction } from 'node:net';
import { isAllowedHost, isPublicAddress, urlProblem } from './addresses.ts';

/** A receiver that has not answered by then has most likely taken it in and is slow: it is asked again. */
const defaultTimeoutMs = 10_000;
/** An answer is a status and a few words. */
const defaultMaxBytes = 64 * 1024;

export type SafeRequest = {
  readonly url: string;
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Hosts that may be private; none unless whoever runs Baton says so. */
  readonly allowedHosts?: readonly string[];
  readonly timeoutMs?: number;
  readonly maxBytes?: number;
  /** Resolves names; the system's unless a test has its own. */
  readonly lookup?: typeof dns.lookup;
};

export type SafeResponse = {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: string;
};

/** Why a request was not made or not answered; never what the other side said. */
export type RequestFault = 'url_refused' | 'address_refused' | 'timeout' | 'too_large' | 'network';

/**
 * The one way in which Baton calls addresses that people have set. Connects only to addresses that it has checked, at
 * connection time, so that no name can point elsewhere meanwhile. Redirects are answers, not followed. Rejects with an
 * Error whose `code` is a `RequestFault`.
 */
export async function safeRequest(request: SafeRequest): Promise<SafeResponse> {
  const { allowedHosts = [], timeoutMs = defaultTimeoutMs, maxBytes = defaultMaxBytes } = request;
  if (urlProblem(request.url, allowedHosts) !== null) throw fault('url_refused');
  const url = new URL(request.url);
  const isAllowed = isAllowedHost(url, allowedHosts);
  const deadline = AbortSignal.timeout(timeoutMs);
  return new Promise((resolve, reject) => {
    const fail = (error: unknown) => reject(fault(deadline.aborted ? 'timeout' : codeOf(error)));
    const call = (url.protocol === 'https:' ? https : http).request(url, {
      method: request.method ?? 'GET',
      headers: { 'User-Agent': 'Baton', ...request.headers },
      signal: deadline,
      // A connection that was kept could be to an address that was right for another host.
      agent: false,
      lookup: checkedLookup(request.lookup ?? dns.lookup, isAllowed),
    });
    call.on('error', fail);
    call.on('response', (response) => {
      const chunks: Buffer[] = [];
      let size = 0;
      response.on('data', (chunk: Buffer) => {
        size += chunk.length;
        chunks.push(chunk);
        if (size > maxBytes) call.destroy(fault('too_large'));
      });
      response.on('error', fail);
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString('utf8'),
        }),
      );
    });
    call.end(request.body);
  });
}

/** Resolves a name to the addresses that may be connected to; one that may not be refuses them all. */
function checkedLookup(lookup: typeof dns.lookup, isAllowed: boolean): LookupFunction {
  return (hostname, options, done) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return done(error, '', 0);
      const refused = addresses.length === 0 || addresses.some(({ address }) => !isPublicAddress(address));
      if (refused && !isAllowed) return done(fault('address_refused'), '', 0);
      const [first] = addresses;
      if (options.all) return done(null, addresses);
      return done(null, first?.address ?? '', first?.family ?? 0);
    });
  };
}

function fault(code: RequestFault): NodeJS.ErrnoException {
  return Object.assign(new Error(code), { code });
}

function codeOf(error: unknown): RequestFault {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return code === 'address_refused' || code === 'too_large' ? code : 'network';
}

import dns from 'node:dns';
import type { IncomingHttpHeaders } from 'node:http';
import type { LookupFunction } from 'node:net';
import { isAllowedHost, urlProblem } from './addresses.ts';
import { checkedCall } from './checked-call.ts';
import { acceptedEncodings, decodedBody } from './decoded.ts';
import { type Hop, locationOf, redirected } from './redirects.ts';
import { fault, faultOf } from './request-fault.ts';

export type { RequestFault } from './request-fault.ts';

/** A receiver that has not answered by then has most likely taken it in and is slow: it is asked again. */
const defaultTimeoutMs = 10_000;
/** An answer is a status and a few words. */
const defaultMaxBytes = 64 * 1024;

export type SafeRequest = {
  readonly url: string;
  /** Of the first request; what follows a redirect is a GET without a body. */
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Hosts that may be private; none unless whoever runs Baton says so. */
  readonly allowedHosts?: readonly string[];
  /** For all of it: names, connections, redirects, heads and the body. */
  readonly timeoutMs?: number;
  /** Of the body, as it comes and as it is decoded. */
  readonly maxBytes?: number;
  /** A longer body is cut at `maxBytes` instead of refused. */
  readonly cut?: boolean;
  /** How many redirects are followed; with none, a redirect is an answer. */
  readonly maxRedirects?: number;
  /** Asked before a redirect is followed, about a URL that may be called; false is `redirect_refused`. */
  readonly admits?: (url: URL) => boolean;
  /** Asks for a compressed body and decodes it; without it the bytes stay as they came. */
  readonly decompress?: boolean;
  /** Ends the request early, which then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Resolves names; the system's unless a test has its own. */
  readonly lookup?: LookupFunction;
};

/** A redirect that was followed: the URL that was called, and the status that sent us on. */
export type Redirect = { readonly url: string; readonly status: number };

export type SafeResponse = {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** Of the last request. */
  readonly url: string;
  readonly redirects: readonly Redirect[];
  readonly bytes: Buffer;
  /** The bytes as UTF-8. */
  readonly body: string;
};

/**
 * The one way in which Baton calls addresses that people have set. Checks each URL, redirects too, and connects only to
 * addresses that it has checked, at connection time, so that no name can point elsewhere meanwhile. Rejects with an
 * Error whose `code` is a `RequestFault`, and leaves no connection open.
 */
export async function safeRequest(request: SafeRequest): Promise<SafeResponse> {
  const { signal, timeoutMs = defaultTimeoutMs } = request;
  signal?.throwIfAborted();
  const end = new AbortController();
  const abort = () => end.abort();
  const timer = setTimeout(abort, timeoutMs);
  signal?.addEventListener('abort', abort);
  try {
    return await follow(request, end.signal);
  } catch (error) {
    signal?.throwIfAborted();
    throw fault(end.signal.aborted ? 'timeout' : faultOf(error));
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  }
}

async function follow(request: SafeRequest, signal: AbortSignal): Promise<SafeResponse> {
  const { allowedHosts = [], maxRedirects = 0, lookup = dns.lookup } = request;
  const limits = {
    maxBytes: request.maxBytes ?? defaultMaxBytes,
    decompress: request.decompress ?? false,
    cut: request.cut ?? false,
  };
  const redirects: Redirect[] = [];
  const seen = new Set<string>();
  let hop = firstHop(request);
  for (;;) {
    // A form that is posted and then shown at its own address is no loop.
    seen.add(`${hop.method} ${hop.url.href}`);
    const asked = limits.decompress ? withEncodings(hop) : hop;
    const isAllowed = isAllowedHost(hop.url, allowedHosts);
    const response = await checkedCall(asked, { lookup, isAllowed, signal });
    try {
      const { statusCode: status = 0, headers } = response;
      const location = maxRedirects > 0 ? locationOf(status, headers.location) : null;
      if (location === null) {
        const bytes = await decodedBody(response, limits);
        return answer({ status, headers, url: hop.url.href, redirects, bytes });
      }
      redirects.push({ url: hop.url.href, status });
      hop = redirected(hop, status, location);
      if (urlProblem(hop.url.href, allowedHosts) !== null) throw fault('url_refused');
      if (redirects.length > maxRedirects || seen.has(`GET ${hop.url.href}`))
        throw fault('too_many_redirects');
      if (request.admits?.(hop.url) === false) throw fault('redirect_refused');
    } finally {
      response.socket.destroy();
    }
  }
}

function firstHop({ url: text, method = 'GET', headers = {}, body, allowedHosts }: SafeRequest): Hop {
  if (urlProblem(text, allowedHosts) !== null) throw fault('url_refused');
  const url = new URL(text);
  url.hash = '';
  return { url, method, headers, body };
}

function withEncodings(hop: Hop): Hop {
  return { ...hop, headers: { ...hop.headers, 'Accept-Encoding': acceptedEncodings } };
}

function answer(given: Omit<SafeResponse, 'body'>): SafeResponse {
  return {
    ...given,
    get body() {
      return given.bytes.toString('utf8');
    },
  };
}

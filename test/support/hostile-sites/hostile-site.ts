import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import zlib from 'node:zlib';

/** A website that is made to hold up, mislead or bring down who reads it, and what a sync of it must come to. */
export type HostileSite = {
  readonly what: string;
  readonly serve: (path: string, request: IncomingMessage, response: ServerResponse) => void;
  /** It is given up after a while: such sites are read first, beside the others. */
  readonly isSilent?: true;
  readonly crawl?: Readonly<Record<string, unknown>>;
  readonly state?: 'done' | 'failed';
  readonly reason?: string | null;
  /** Why pages are not in the index; null: they are. */
  readonly pages?: Readonly<Record<string, string | null>>;
  /** The most requests, sitemaps and repeats included. */
  readonly requests?: number;
  /** The most bytes that are taken from the server. */
  readonly bytes?: number;
};

/** A page of its own. */
export const page = (body: string) =>
  `<!doctype html><html lang="en"><head><title>Help</title></head><body><main><h1>Help</h1><p>Words of this page: ${body}</p></main></body></html>`;
export const link = (path: string) => `<a href="${path}">${path}</a> `;
export const send = (response: ServerResponse, body: string | Buffer, headers: Record<string, string> = {}) =>
  response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...headers }).end(body);
export const notFound = (response: ServerResponse) => response.writeHead(404).end();
export const redirect = (response: ServerResponse, to: string) =>
  response.writeHead(302, { Location: to }).end();

/** A home page that links to `/trap`, which answers so; robots.txt and sitemaps are none unless they are the trap. */
export function trap(answer: RequestListener, at = '/trap') {
  return (path: string, request: IncomingMessage, response: ServerResponse) => {
    if (path === at) answer(request, response);
    else if (path === '/') send(response, page(`home ${link('/trap')}`));
    else notFound(response);
  };
}

/** All paths but robots.txt and the sitemap answer so. */
export function everywhere(answer: (path: string, response: ServerResponse) => void) {
  return (path: string, _request: IncomingMessage, response: ServerResponse) =>
    /^\/(?:robots\.txt|sitemap\.xml)$/.test(path) ? notFound(response) : answer(path, response);
}

/** Sends chunks until nobody listens; what was generated is never held. */
export function endless(response: ServerResponse, chunk: Buffer, most = Number.POSITIVE_INFINITY): void {
  let sent = 0;
  const more = () => {
    while (!response.destroyed && sent < most) {
      sent += chunk.length;
      if (!response.write(chunk)) return;
    }
    response.end();
  };
  response.on('drain', more);
  more();
}

/** Sends a byte at a time until the other side has gone. */
export function drip(
  response: { write(text: string): unknown; destroyed: boolean },
  stop: NodeJS.EventEmitter,
): void {
  const timer = setInterval(() => response.write('x'), 50);
  stop.on('close', () => clearInterval(timer));
}

/** Enough to tell that more would be read. */
export const few = { maxPages: 30 };
/** As many spaces, in a thousandth of their bytes. */
export const bomb = (bytes: number) => zlib.gzipSync(Buffer.alloc(bytes, ' '));

import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import zlib from 'node:zlib';
import { docxOf, pdfPages } from '../../knowledge/parse/make-file.ts';

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
const page = (body: string) =>
  `<!doctype html><html lang="en"><head><title>Help</title></head><body><main><h1>Help</h1><p>Words of this page: ${body}</p></main></body></html>`;
const link = (path: string) => `<a href="${path}">${path}</a> `;
const send = (response: ServerResponse, body: string | Buffer, headers: Record<string, string> = {}) =>
  response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...headers }).end(body);
const notFound = (response: ServerResponse) => response.writeHead(404).end();
const redirect = (response: ServerResponse, to: string) => response.writeHead(302, { Location: to }).end();

/** A home page that links to `/trap`, which answers so; robots.txt and sitemaps are none unless they are the trap. */
function trap(answer: RequestListener, at = '/trap') {
  return (path: string, request: IncomingMessage, response: ServerResponse) => {
    if (path === at) answer(request, response);
    else if (path === '/') send(response, page(`home ${link('/trap')}`));
    else notFound(response);
  };
}

/** All paths but robots.txt and the sitemap answer so. */
function everywhere(answer: (path: string, response: ServerResponse) => void) {
  return (path: string, _request: IncomingMessage, response: ServerResponse) =>
    /^\/(?:robots\.txt|sitemap\.xml)$/.test(path) ? notFound(response) : answer(path, response);
}

/** Sends chunks until nobody listens; what was generated is never held. */
function endless(response: ServerResponse, chunk: Buffer, most = Number.POSITIVE_INFINITY): void {
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

function drip(
  response: { write(text: string): unknown; destroyed: boolean },
  stop: NodeJS.EventEmitter,
): void {
  const timer = setInterval(() => response.write('x'), 50);
  stop.on('close', () => clearInterval(timer));
}

const kilobytes = Buffer.alloc(16_384, 'words and ');
const gigabyte = 1_073_741_824;
const small = { maxPageBytes: 200_000 };
const few = { maxPages: 30 };
const quickBrotli = (bytes: number) =>
  zlib.brotliCompressSync(Buffer.alloc(bytes, ' '), { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 1 } });
const bomb = (bytes: number) => zlib.gzipSync(Buffer.alloc(bytes, ' '));
let visits = 0;

const bodies: readonly HostileSite[] = [
  {
    what: 'a page of a gigabyte',
    crawl: small,
    serve: trap((_request, response) =>
      endless(response.writeHead(200, { 'Content-Type': 'text/html' }), kilobytes, gigabyte),
    ),
    pages: { '/': null, '/trap': 'too_large' },
    bytes: 20e6,
  },
  {
    what: 'a page that says it is a gigabyte',
    crawl: small,
    serve: trap((_request, response) =>
      response.writeHead(200, { 'Content-Length': String(gigabyte) }).flushHeaders(),
    ),
    pages: { '/trap': 'too_large' },
    bytes: 10_000,
  },
  {
    what: 'a bomb of gzip',
    serve: trap((_request, response) => send(response, bomb(3e7), { 'Content-Encoding': 'gzip' })),
    pages: { '/': null, '/trap': 'too_large' },
  },
  {
    what: 'a bomb of brotli',
    serve: trap((_request, response) => send(response, quickBrotli(3e7), { 'Content-Encoding': 'br' })),
    pages: { '/trap': 'too_large' },
  },
  {
    what: 'a bomb within a bomb',
    serve: trap((_request, response) =>
      send(response, zlib.gzipSync(bomb(1e7)), { 'Content-Encoding': 'gzip, gzip' }),
    ),
    pages: { '/trap': 'undecodable' },
  },
  {
    what: 'half a gzip',
    serve: trap((_request, response) =>
      send(response, zlib.gzipSync(page('long '.repeat(999))).subarray(0, 60), {
        'Content-Encoding': 'gzip',
      }),
    ),
    pages: { '/trap': 'undecodable' },
  },
  {
    what: 'blocks of nothing without an end',
    crawl: small,
    serve: trap((_request, response) => {
      response.writeHead(200, { 'Content-Encoding': 'gzip' }).write(zlib.gzipSync('').subarray(0, 10));
      endless(response, Buffer.from('000000ffff'.repeat(2_000), 'hex'));
    }),
    pages: { '/trap': 'too_large' },
    bytes: 20e6,
  },
  {
    what: 'a body that comes byte by byte',
    isSilent: true,
    serve: trap((_request, response) =>
      drip(response.writeHead(200, { 'Content-Type': 'text/html' }), response),
    ),
    pages: { '/': null, '/trap': 'timeout' },
  },
  {
    what: 'a head that comes byte by byte',
    isSilent: true,
    serve: trap(({ socket }) => {
      socket.write('HTTP/1.1 200 OK\r\nX: ');
      drip(socket, socket);
    }),
    pages: { '/trap': 'timeout' },
  },
  { what: 'no answer', isSilent: true, serve: trap(() => {}), pages: { '/': null, '/trap': 'timeout' } },
  {
    what: 'a connection that breaks',
    serve: trap(({ socket }) => void socket.destroy()),
    pages: { '/trap': 'network' },
    requests: 8,
  },
  {
    what: 'half a body',
    serve: trap(({ socket }) => void socket.end('HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\nhalf')),
    pages: { '/trap': 'network' },
  },
  {
    what: 'no HTTP',
    serve: trap(({ socket }) => void socket.end('SSH-2.0-OpenSSH_9.6\r\n')),
    pages: { '/trap': 'network' },
  },
  {
    what: 'a head of 100 KB',
    serve: trap((_request, response) => send(response, page('x'), { 'X-Long': 'x'.repeat(100_000) })),
    pages: { '/trap': 'network' },
  },
  {
    what: 'a server that is always busy',
    serve: trap((_request, response) => response.writeHead(503, { 'Retry-After': '0' }).end()),
    pages: { '/trap': 'http_503' },
    requests: 8,
  },
  {
    what: 'a page that is as it never was',
    serve: trap((_request, response) => response.writeHead(304).end()),
    pages: { '/trap': 'http_304' },
  },
  {
    what: 'an answer of nothing',
    serve: trap((_request, response) => response.writeHead(204).end()),
    pages: { '/trap': 'http_204' },
  },
];

const types: readonly HostileSite[] = [
  {
    what: 'a picture that says it is a page',
    serve: trap((_request, response) =>
      send(response, Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')),
    ),
    pages: { '/trap': 'unsupported' },
  },
  {
    what: 'data for programs',
    serve: trap((_request, response) => send(response, '{"a":1}', { 'Content-Type': 'application/json' })),
    pages: { '/trap': 'unsupported' },
  },
  {
    what: 'a document that unpacks into 20 MB, a thousandfold',
    serve: trap((_request, response) => send(response, docxOf(Buffer.alloc(2e7, 'a')))),
    pages: { '/': null, '/trap': 'too_large' },
  },
  {
    what: 'a PDF that was cut off',
    serve: trap((_request, response) => send(response, pdfPages(['x']).subarray(0, 200))),
    pages: { '/trap': 'damaged' },
  },
  {
    what: 'elements in each other without an end',
    serve: trap((_request, response) => send(response, '<div>'.repeat(40_000))),
    pages: { '/': null, '/trap': 'too_large' },
  },
  {
    what: 'a charset that there is not',
    serve: trap((_request, response) =>
      send(response, page('kept'), { 'Content-Type': 'text/html; charset=x-none' }),
    ),
    pages: { '/trap': null },
  },
  {
    what: 'a page without words',
    serve: trap((_request, response) => send(response, '<html><body><div></div></body></html>')),
    pages: { '/trap': 'no_text' },
  },
];

const ways: readonly HostileSite[] = [
  {
    what: 'a start that leads in a circle',
    serve: everywhere((path, response) => redirect(response, path === '/' ? '/a' : '/')),
    state: 'failed',
    reason: 'too_many_redirects',
    requests: 4,
  },
  {
    what: 'a page that leads to itself',
    serve: trap((_request, response) => redirect(response, '/trap')),
    pages: { '/': null, '/trap': 'redirect' },
  },
  {
    what: 'pages that lead on and on',
    crawl: { maxDepth: 6 },
    serve: everywhere((path, response) =>
      path === '/' ? send(response, page(link('/r0'))) : redirect(response, `/r${Number(path.slice(2)) + 1}`),
    ),
    pages: { '/': null, '/r0': 'redirect', '/r5': 'redirect' },
    requests: 12,
  },
  {
    what: 'a page that leads nowhere',
    serve: trap((_request, response) => redirect(response, 'http://[::1')),
    pages: { '/trap': 'redirect' },
  },
  {
    what: 'a page that leads to a program',
    serve: trap((_request, response) => redirect(response, 'javascript:alert(1)')),
    pages: { '/trap': 'redirect' },
  },
  {
    what: 'a calendar without an end',
    crawl: few,
    serve: everywhere((path, response) => {
      const month = Number(path.split('=')[1] ?? 0);
      send(
        response,
        page(`month ${month} ${link(`/cal?month=${month + 1}`)}${link(`/cal?month=${month - 1}`)}`),
      );
    }),
    requests: 36,
  },
  {
    what: 'a session in every address',
    serve: everywhere((path, response) =>
      send(
        response,
        page(
          `${path.split('?')[0]} ${['/a', '/b', '/'].map((to) => link(`${to}?PHPSESSID=${`${++visits}`.padStart(26, '7f')}`)).join('')}`,
        ),
      ),
    ),
    pages: { '/a': null, '/b': null },
    requests: 7,
  },
  {
    what: 'a session in every path',
    serve: everywhere((path, response) =>
      send(
        response,
        page(
          `${path.split(';')[0]} ${['/a', '/b'].map((to) => link(`${to};jsessionid=${`${++visits}`.padStart(26, '7f')}`)).join('')}`,
        ),
      ),
    ),
    pages: { '/a': null, '/b': null },
    requests: 7,
  },
  {
    what: 'addresses that grow',
    serve: everywhere((path, response) => send(response, page(`${path} ${link('deeper/page')}`))),
    requests: 10,
  },
  {
    what: 'queries that grow',
    serve: everywhere((path, response) =>
      send(response, page(`${path} ${link(`${path}${path.includes('?') ? '&' : '?'}p${path.length}=1`)}`)),
    ),
    requests: 14,
  },
  {
    what: 'an address of 5,000 characters',
    serve: everywhere((path, response) =>
      send(response, page(`${path} ${link(`/${'a/b/'.repeat(1_250)}`)}${link('/end')}`)),
    ),
    pages: { '/end': null },
    requests: 6,
  },
  {
    what: 'every choice of every filter',
    crawl: few,
    serve: everywhere((path, response) =>
      send(
        response,
        page(
          `${path} ${Array.from({ length: 12 }, (_, n) => link(`${path}${path.includes('?') ? '&' : '?'}f${n}=1`)).join('')}`,
        ),
      ),
    ),
    requests: 36,
  },
  {
    what: 'fifty new pages on each page',
    crawl: few,
    serve: everywhere((path, response) =>
      send(response, page(`${path} ${Array.from({ length: 50 }, () => link(`/n${++visits}`)).join('')}`)),
    ),
    requests: 36,
  },
  {
    what: 'a page of 10,000 links',
    crawl: few,
    serve: everywhere((path, response) =>
      send(
        response,
        page(
          `${path} ${path === '/' ? Array.from({ length: 10_000 }, (_, n) => link(`/l${n}`)).join('') : ''}`,
        ),
      ),
    ),
    requests: 36,
  },
  {
    what: 'the same page at every address',
    crawl: few,
    serve: everywhere((_path, response) =>
      send(
        response,
        page(`nothing here ${link('a')}${link('b')}`).replace(/<a .*?<\/a>/g, (a) =>
          a.replaceAll(/"(.)"/g, (_, to) => `"/${to}${++visits}"`).replace(/>.*?</, '>next<'),
        ),
      ),
    ),
    requests: 36,
    pages: { '/': null },
  },
  {
    what: 'pages that name each other as the true one',
    serve: everywhere((path, response) =>
      send(
        response,
        page(`home ${link('/x?n=1')}`).replace(
          '</head>',
          `<link rel="canonical" href="${path === '/x?n=1' ? '/x?n=2' : path === '/x?n=2' ? '/x?n=1' : path}"></head>`,
        ),
      ),
    ),
    pages: { '/x?n=1': 'duplicate', '/x?n=2': 'duplicate' },
  },
  {
    what: 'more bytes than a site may have',
    crawl: { maxBytes: 300_000 },
    serve: everywhere((path, response) =>
      send(
        response,
        page(
          `${path} ${'words '.repeat(5_000)} ${Array.from({ length: 45 }, () => link(`/w${++visits}`)).join('')}`,
        ),
      ),
    ),
    reason: 'max_bytes',
    requests: 90,
  },
];

const sitemap = (urls: readonly string[]) =>
  `<?xml version="1.0"?><urlset>${urls.map((url) => `<url><loc>${url}</loc></url>`).join('')}</urlset>`;
const index = (urls: readonly string[]) =>
  `<sitemapindex>${urls.map((url) => `<sitemap><loc>${url}</loc></sitemap>`).join('')}</sitemapindex>`;
const origin = ({ headers }: IncomingMessage) => `http://${headers.host}`;
/** A home page of one link, and a sitemap that answers so. */
const mapped =
  (answer: (path: string, request: IncomingMessage, response: ServerResponse) => void) =>
  (path: string, request: IncomingMessage, response: ServerResponse) => {
    if (path.startsWith('/sitemap')) answer(path, request, response);
    else if (path === '/') send(response, page(`home ${link('/read')}`));
    else if (path === '/robots.txt') notFound(response);
    else send(response, page(path));
  };
const read = { '/': null, '/read': null };

const sitemaps: readonly HostileSite[] = [
  {
    what: 'a sitemap of 50,000 pages',
    crawl: few,
    serve: mapped((_path, request, response) =>
      send(response, sitemap(Array.from({ length: 50_000 }, (_, n) => `${origin(request)}/p${n}`))),
    ),
    requests: 36,
    pages: { '/': null },
  },
  {
    what: 'a sitemap of 60 MB',
    serve: mapped((_path, _request, response) =>
      endless(response.writeHead(200), Buffer.from('<url><loc>x</loc></url>'.repeat(999)), 6e7),
    ),
    pages: read,
    bytes: 6e7,
  },
  {
    what: 'a sitemap that leads to itself',
    serve: mapped((path, request, response) => send(response, index([origin(request) + path]))),
    pages: read,
    requests: 6,
  },
  {
    what: 'sitemaps without an end',
    serve: mapped((_path, request, response) =>
      send(response, index(Array.from({ length: 20 }, () => `${origin(request)}/sitemap${++visits}.xml`))),
    ),
    pages: read,
    requests: 105,
  },
  {
    what: 'a sitemap of a billion laughs',
    serve: mapped((_path, _request, response) =>
      send(
        response,
        `<!DOCTYPE x [<!ENTITY a "lol"><!ENTITY b "${'&a;'.repeat(1e5)}"><!ENTITY c "${'&b;'.repeat(1e5)}">]><urlset><url><loc>&c;</loc></url></urlset>`,
      ),
    ),
    pages: read,
    requests: 6,
  },
  {
    what: 'a sitemap that is a bomb',
    serve: mapped((_path, _request, response) =>
      send(response, bomb(6e7), { 'Content-Type': 'application/gzip' }),
    ),
    pages: read,
    requests: 6,
  },
  {
    what: 'a sitemap of other hosts',
    serve: mapped((_path, _request, response) =>
      send(
        response,
        sitemap([
          'http://10.0.0.1/',
          'http://169.254.169.254/latest/meta-data',
          'file:///etc/passwd',
          'http://localhost/',
          '//',
          'x'.repeat(1e5),
        ]),
      ),
    ),
    pages: read,
    requests: 6,
  },
  {
    what: 'a sitemap of noise',
    serve: mapped((_path, _request, response) => send(response, Buffer.from('<loc><<<loc>'.repeat(1e5)))),
    pages: read,
    requests: 6,
  },
  { what: 'a sitemap that never comes', isSilent: true, serve: mapped(() => {}), pages: read, requests: 6 },
];

const robots =
  (answer: (request: IncomingMessage, response: ServerResponse) => void) =>
  (path: string, request: IncomingMessage, response: ServerResponse) => {
    if (path === '/robots.txt') answer(request, response);
    else if (path === '/sitemap.xml') notFound(response);
    else send(response, page(`${path} ${link('/read')}${link('/closed/x')}`));
  };
const closed = { '/': null, '/read': null, '/closed/x': 'robots' };
const rules = 'User-agent: *\nDisallow: /closed/\n';

const robotsFiles: readonly HostileSite[] = [
  {
    what: 'a robots.txt of 50 MB',
    serve: robots((_request, response) => {
      response.writeHead(200).write(rules);
      endless(response, Buffer.from('# words\n'.repeat(2_000)), 5e7);
    }),
    pages: closed,
    bytes: 2e7,
  },
  {
    what: 'a robots.txt that is a bomb',
    serve: robots((_request, response) =>
      send(response, zlib.gzipSync(Buffer.concat([Buffer.from(rules), Buffer.alloc(2e7, '\n')])), {
        'Content-Encoding': 'gzip',
      }),
    ),
    pages: closed,
  },
  {
    what: 'a robots.txt of 20,000 names and rules',
    serve: robots((_request, response) =>
      send(
        response,
        `${'User-agent: a\n'.repeat(20_000)}User-agent: *\n${'Disallow: /x\n'.repeat(4_000)}Disallow: /closed/\n`,
      ),
    ),
    pages: closed,
  },
  {
    what: 'a robots.txt of rules that match slowly',
    serve: robots((_request, response) =>
      send(response, `${rules}${`Disallow: /${'*a'.repeat(240)}b\n`.repeat(1_000)}`),
    ),
    pages: closed,
  },
  {
    what: 'a robots.txt of noise',
    serve: robots((_request, response) =>
      send(
        response,
        Buffer.from(`${rules}\0\xff:::\nCrawl-delay: never\nSitemap: ::\n${'\xfe'.repeat(9_999)}`, 'latin1'),
      ),
    ),
    pages: closed,
  },
  {
    what: 'a robots.txt that comes byte by byte',
    isSilent: true,
    serve: robots((_request, response) => drip(response.writeHead(200), response)),
    state: 'failed',
    reason: 'unreachable',
  },
  {
    what: 'a robots.txt that leads in a circle',
    serve: robots((_request, response) => redirect(response, '/robots.txt')),
    state: 'failed',
    reason: 'unreachable',
  },
  {
    what: 'a robots.txt that fails',
    serve: robots((_request, response) => response.writeHead(500).end()),
    state: 'failed',
    reason: 'unreachable',
  },
];

export const hostileSites: readonly HostileSite[] = [
  ...bodies,
  ...types,
  ...ways,
  ...sitemaps,
  ...robotsFiles,
];

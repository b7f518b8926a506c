import type { IncomingMessage, ServerResponse } from 'node:http';
import { bomb, endless, few, type HostileSite, link, notFound, page, send } from './hostile-site.ts';

/** Makes addresses that were not there before. */
let visits = 0;

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

/** Sitemaps that are too much, or lead astray. */
export const sitemaps: readonly HostileSite[] = [
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

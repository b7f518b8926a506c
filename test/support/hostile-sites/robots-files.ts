import type { IncomingMessage, ServerResponse } from 'node:http';
import zlib from 'node:zlib';
import { drip, endless, type HostileSite, link, notFound, page, redirect, send } from './hostile-site.ts';

const robots =
  (answer: (request: IncomingMessage, response: ServerResponse) => void) =>
  (path: string, request: IncomingMessage, response: ServerResponse) => {
    if (path === '/robots.txt') answer(request, response);
    else if (path === '/sitemap.xml') notFound(response);
    else send(response, page(`${path} ${link('/read')}${link('/closed/x')}`));
  };
const closed = { '/': null, '/read': null, '/closed/x': 'robots' };
const rules = 'User-agent: *\nDisallow: /closed/\n';

/** Rules for robots that are too many, or cannot be had. */
export const robotsFiles: readonly HostileSite[] = [
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

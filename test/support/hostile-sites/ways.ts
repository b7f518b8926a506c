import { everywhere, few, type HostileSite, link, page, redirect, send, trap } from './hostile-site.ts';

/** Makes addresses that were not there before. */
let visits = 0;

/** Addresses that lead on without an end. */
export const ways: readonly HostileSite[] = [
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

import type http from 'node:http';
import type { RequestListener } from 'node:http';
import { ask, closeServers, faultCode, redirectTo, serve } from './loopback.ts';
import { redirected } from './redirects.ts';

afterEach(closeServers);

const twice: RequestListener = (request, response) =>
  request.url === '/end'
    ? response.end('there')
    : response.writeHead(301, { Location: request.url === '/' ? '/next' : 'end' }).end();

test('redirects are answers unless they are to be followed', async () => {
  const { host } = await serve(twice);
  const answer = await ask(host);
  expect([answer.status, answer.headers.location, answer.redirects]).toEqual([301, '/next', []]);
});

test('redirects are followed as often as is said, and told', async () => {
  const { host, sockets } = await serve(twice);
  const answer = await ask(host, { maxRedirects: 2 });
  expect([answer.status, answer.body, answer.url]).toEqual([200, 'there', `http://${host}/end`]);
  expect(answer.redirects).toEqual([
    { url: `http://${host}/`, status: 301 },
    { url: `http://${host}/next`, status: 301 },
  ]);
  expect(sockets).toHaveLength(3);
  expect(await faultCode(ask(host, { maxRedirects: 1 }))).toBe('too_many_redirects');
});

test('redirects in a circle end where the circle closes', async () => {
  const { host, sockets } = await serve((request, response) =>
    response.writeHead(302, { Location: request.url === '/' ? '/other' : '/#again' }).end(),
  );
  expect(await faultCode(ask(host, { maxRedirects: 1000 }))).toBe('too_many_redirects');
  expect(sockets).toHaveLength(2);
});

test('redirects go only where the caller admits, who is asked of nothing that is refused anyway', async () => {
  const { host } = await serve(redirectTo(() => '/private'));
  const asked: string[] = [];
  const admits = ({ pathname }: URL) => asked.push(pathname) === 0;
  expect(await faultCode(ask(host, { maxRedirects: 5, admits }))).toBe('redirect_refused');
  const bad = await serve(redirectTo(() => 'http://10.0.0.1/secret'));
  expect(await faultCode(ask(bad.host, { maxRedirects: 5, admits }))).toBe('url_refused');
  expect(asked).toEqual(['/private']);
});

test('redirects from an allowed host to another port of this machine are refused', async () => {
  const canary = await serve((_request, response) => response.end('caught'));
  const { host } = await serve(redirectTo(() => `http://${canary.host}/`));
  expect(await faultCode(ask(host, { maxRedirects: 5 }))).toBe('url_refused');
  expect(canary.sockets).toHaveLength(0);
});

test('redirects take no secret to another origin, and none when they come home', async () => {
  const seen: http.IncomingHttpHeaders[] = [];
  const home = await serve((request, response) => {
    seen.push(request.headers);
    const to = request.url === '/' ? `http://${away.host}/` : '/end';
    if (request.url === '/end') response.end();
    else response.writeHead(302, { Location: to }).end();
  });
  const away = await serve((request, response) => {
    seen.push(request.headers);
    response.writeHead(302, { Location: `http://${home.host}/back` }).end();
  });
  const headers = {
    Authorization: 'a',
    cookie: 'b',
    'webhook-signature': 'c',
    'X-Api-Key': 'd',
    Accept: 'e',
  };
  await ask(home.host, { maxRedirects: 5, allowedHosts: [home.host, away.host], headers });
  const secrets = (sent: http.IncomingHttpHeaders) =>
    ['authorization', 'cookie', 'webhook-signature', 'x-api-key'].filter((name) => name in sent);
  expect(seen.map((sent) => secrets(sent).length)).toEqual([4, 0, 0, 0]);
  expect(seen.map(({ accept }) => accept)).toEqual(['e', 'e', 'e', 'e']);
});

test('redirects of what was posted are asked for with a GET, and never posted again', async () => {
  const seen: unknown[] = [];
  const serveForm = (status: number) =>
    serve((request, response) => {
      seen.push([request.method, request.headers['content-type'], request.headers['content-length']]);
      if (request.method === 'POST') response.writeHead(status, { Location: '/' }).end();
      else response.end();
    });
  const given = {
    method: 'POST',
    body: '{}',
    headers: { 'Content-Type': 'a/b' },
    maxRedirects: 1,
  } as const;
  expect((await ask((await serveForm(303)).host, given)).status).toBe(200);
  expect(await faultCode(ask((await serveForm(307)).host, given))).toBe('redirect_refused');
  expect(seen).toEqual([
    ['POST', 'a/b', '2'],
    ['GET', undefined, undefined],
    ['POST', 'a/b', '2'],
  ]);
});

test('redirects that leave encryption are refused for what had a body', () => {
  const from = { url: new URL('https://example.com/'), method: 'POST', headers: {}, body: '{}' } as const;
  expect(() => redirected(from, 302, 'http://example.com/')).toThrow('redirect_refused');
  expect(redirected({ ...from, method: 'GET', body: undefined }, 302, 'http://example.com/').url.href).toBe(
    'http://example.com/',
  );
});

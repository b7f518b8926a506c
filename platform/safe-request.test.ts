import { allClosed, ask, closeServers, faultCode, redirectTo, say, serve } from './loopback.ts';
import { safeRequest } from './safe-request.ts';
import { lookupOf, publicAddress, relativeTargets, type SsrfVector, ssrfVectors } from './ssrf-vectors.ts';

afterEach(closeServers);

const isRebinding = ({ answers = [] }: SsrfVector) => answers.length > 1;

test('vectors are at least 150, each by its own name', () => {
  const names = [...ssrfVectors(8000), ...relativeTargets(8000)].map(({ name }) => name);
  expect(names.length).toBeGreaterThanOrEqual(150);
  expect(new Set(names).size).toBe(names.length);
});

test('the canary hears who does reach it', async () => {
  const canary = await serve((_request, response) => response.end('caught'));
  for (const host of [canary.host, `localhost:${canary.port}`]) {
    const { body } = await ask(host, { lookup: lookupOf([['127.0.0.1']]) });
    expect(body).toBe('caught');
  }
  expect(canary.sockets).toHaveLength(2);
});

test('no vector reaches the canary directly', async () => {
  const canary = await serve((_request, response) => response.end('caught'));
  for (const { name, url, answers } of ssrfVectors(canary.port).filter((vector) => !isRebinding(vector))) {
    const code = await faultCode(safeRequest({ url, lookup: lookupOf(answers) }));
    expect([name, code]).toEqual([name, answers ? 'address_refused' : 'url_refused']);
  }
  expect(canary.sockets).toHaveLength(0);
});

test('no vector reaches the canary by a redirect', async () => {
  const canary = await serve((_request, response) => response.end('caught'));
  let target = '';
  const { host, sockets } = await serve(redirectTo(() => target));
  const vectors = [...ssrfVectors(canary.port), ...relativeTargets(canary.port)].filter(
    (vector) => !isRebinding(vector),
  );
  for (const { name, url, answers } of vectors) {
    target = url;
    const code = await faultCode(ask(host, { maxRedirects: 3, lookup: lookupOf(answers) }));
    expect([name, code]).toEqual([name, answers ? 'address_refused' : 'url_refused']);
  }
  expect(sockets).toHaveLength(vectors.length);
  expect(canary.sockets).toHaveLength(0);
});

test('a name that moves is connected to where it was checked, and checked again each time', async () => {
  const canary = await serve((_request, response) => response.end('caught'));
  const vectors = ssrfVectors(canary.port).filter(isRebinding);
  expect(vectors.length).toBeGreaterThan(0);
  for (const { url, answers } of vectors) {
    const lookup = lookupOf(answers);
    expect(await faultCode(safeRequest({ url, lookup, timeoutMs: 100 }))).toMatch(/^(?:network|timeout)$/);
    expect(await faultCode(safeRequest({ url, lookup }))).toBe('address_refused');
  }
  expect(canary.sockets).toHaveLength(0);
});

test('the deadline is one for all redirects', async () => {
  let hops = 0;
  const { host } = await serve((_request, response) => {
    hops += 1;
    setTimeout(() => response.writeHead(302, { Location: `/${hops}` }).end(), 20);
  });
  expect(await faultCode(ask(host, { timeoutMs: 300, maxRedirects: 1e6 }))).toBe('timeout');
});

test('a name that is never resolved does not outlast the deadline', async () => {
  const asked = safeRequest({ url: 'http://example.com/', timeoutMs: 50, lookup: () => {} });
  expect(await faultCode(asked)).toBe('timeout');
});

test('a caller who ends it is told the reason that it gave', async () => {
  const stop = new AbortController();
  const { host, sockets } = await serve(() => stop.abort(new Error('enough')));
  await expect(ask(host, { signal: stop.signal })).rejects.toThrow('enough');
  await expect(ask(host, { signal: stop.signal })).rejects.toThrow('enough');
  expect(sockets).toHaveLength(1);
  await allClosed(sockets);
});

test('a fault says nothing of what the other side said', async () => {
  const { host } = await say('secret words\r\n\r\n');
  const error = await ask(host).catch((caught: Error) => caught);
  expect(JSON.stringify({ ...error, ...{ text: String(error) } })).not.toContain('secret');
  expect(error).toMatchObject({ message: 'network', code: 'network' });
  expect(error).not.toHaveProperty('cause');
});

test('a name that leads only to public addresses is looked up once', async () => {
  let asked = 0;
  const answer = lookupOf([[publicAddress]]);
  const lookup: typeof answer = (...given) => {
    asked += 1;
    answer(...given);
  };
  await faultCode(safeRequest({ url: 'http://example.com/', lookup, timeoutMs: 50 }));
  expect(asked).toBe(1);
});

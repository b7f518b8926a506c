import { request } from 'node:http';
import { startApi, type TestApi } from './support/api.ts';

/** The pages as they are sent: what protects them, and that nothing beside them is. */
let api: TestApi;
let site: string;
beforeAll(async () => {
  api = await startApi();
  site = await api.site({ allowedDomains: ['shop.example'] });
  await api.site({ siteId: 'sample' });
});
afterAll(() => api.stop());

/** A path as it stands: fetch would tidy it up. */
function raw(path: string, method = 'GET'): Promise<{ readonly status: number; readonly body: string }> {
  const { hostname, port } = new URL(api.url);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        body += chunk;
      });
      response.once('end', () => resolve({ status: response.statusCode ?? 0, body }));
    });
    sent.once('error', reject).end();
  });
}

const nonceIn = (policy: string | null) => /'nonce-([^']+)'/.exec(policy ?? '')?.[1];

test.each(['/inbox', '/inbox/c/some-conversation', '/demo'])(
  '%s is sent anew each time, guessed at by nobody and shown by no other page',
  async (path) => {
    const [one, other] = [await api.ask(path), await api.ask(path)];
    const policy = one.headers.get('Content-Security-Policy');
    expect(one.status).toBe(200);
    expect(one.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
    expect(one.headers.get('Cache-Control')).toBe('no-store');
    expect(one.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(one.headers.get('Cross-Origin-Resource-Policy')).toBe('same-origin');
    expect(one.headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin');
    expect(one.headers.get('Set-Cookie')).toBeNull();
    expect(policy).toContain("frame-ancestors 'none'");
    expect(nonceIn(policy)).toMatch(/^[\w+/]{22}==$/);
    expect(nonceIn(policy)).not.toBe(nonceIn(other.headers.get('Content-Security-Policy')));
    expect(one.text).not.toContain('__NONCE__');
    const scripts = one.text.match(/<script\b[^>]*>/g) ?? [];
    expect(scripts.length).toBeGreaterThan(0);
    for (const script of scripts) expect(script).toContain(`nonce="${nonceIn(policy)}"`);
  },
);

test.each(['/demo?site=none', '/demo?site=<b>', '/demo?site=a&site=b'])(
  'the demo of a site that is not there says so, and runs nothing: %s',
  async (path) => {
    const { status, text, headers } = await api.ask(path);
    expect(status).toBe(404);
    expect(headers.get('Content-Type')).toBe('text/html; charset=utf-8');
    expect(text).toContain('<h1>No such site</h1>');
    expect(text).not.toMatch(/<script|<b>|__/);
  },
);

test('the widget is shown by the pages of its site alone, isolated ones too', async () => {
  const { status, headers } = await api.ask(`/widget/${site}`);
  expect(status).toBe(200);
  expect(headers.get('Content-Security-Policy')).toMatch(
    /frame-ancestors 'self' https:\/\/shop\.example http:\/\/shop\.example$/,
  );
  expect(headers.get('X-Frame-Options')).toBeNull();
  expect(headers.get('Cache-Control')).toBe('no-store');
  expect(headers.get('Vary')).toContain('Accept-Language');
  expect(headers.get('Cross-Origin-Resource-Policy')).toBe('cross-origin');
  expect(headers.get('Cross-Origin-Embedder-Policy')).toBe('require-corp');
  const loader = await api.ask('/widget.js');
  expect(loader.headers.get('Cross-Origin-Resource-Policy')).toBe('cross-origin');
  expect(loader.headers.get('X-Content-Type-Options')).toBe('nosniff');
});

test.each([
  '</script><script>alert(1)</script>',
  '<!--<script>',
  '\u2028\u2029',
  '\'"`$' + '{alert(1)}',
  '__NONCE__',
  "$& $' $`",
])('a site named %j is told to its widget as that, and ends nothing', async (name) => {
  const look = { color: '#2f5fd0', greeting: name, position: 'right' } as const;
  const { text, headers } = await api.ask(`/widget/${await api.site({ name, look })}`);
  const policy = headers.get('Content-Security-Policy');
  const blocks = [...text.matchAll(/<script type="application\/json"[^>]*>(.*?)<\/script>/gs)];
  expect(blocks).toHaveLength(1);
  expect(JSON.parse(blocks[0]?.[1] ?? '')).toMatchObject({ name, look: { greeting: name } });
  const scripts = text.match(/<script\b[^>]*>/gi) ?? [];
  for (const script of scripts) expect(script).toContain(`nonce="${nonceIn(policy)}"`);
  expect(text.match(/<\/script>/gi)).toHaveLength(scripts.length);
});

test.each(['/widget/none', '/widget/..%2f..%2fpackage.json', '/widget/%00', '/widget/[$ne]', '/widget/<b>'])(
  'the widget of a site that is not there says so to people and to the page around it: %s',
  async (path) => {
    const { status, text, headers } = await api.ask(path);
    const policy = headers.get('Content-Security-Policy');
    expect(status).toBe(404);
    expect(policy).toMatch(/frame-ancestors \*$/);
    expect(headers.get('X-Frame-Options')).toBeNull();
    expect(text).toContain('<h1>No such site</h1>');
    expect(text.match(/<script\b[^>]*>/g)).toEqual([`<script nonce="${nonceIn(policy)}">`]);
    expect(text).not.toMatch(/dependencies|ne\]|<b>|__/);
  },
);

test('a browser that asks for an icon gets one', async () => {
  const { status, headers } = await api.ask('/favicon.ico');
  expect(status).toBe(200);
  expect(headers.get('Content-Type')).toMatch('image/svg+xml');
});

test.each([
  '/widget/%ff',
  '/widget/a/b',
  '/assets/inbox/../../../package.json',
  '/assets/inbox/..%2f..%2f..%2fpackage.json',
  '/assets/inbox/%2e%2e/%2e%2e/%2e%2e/package.json',
  '/assets/inbox/..%5c..%5c..%5cpackage.json',
  '/assets/inbox//etc/passwd',
  '/assets/inbox/%00',
  '/assets/inbox/',
  '/assets/inbox',
  '/assets/inbox/index.html',
  '/assets/widget/INDEX.HTML',
  '/assets/widget/index%2ehtml',
  '/assets/loader/widget.js',
  '/assets/',
  '/INBOX',
])('%s is nowhere', async (path) => {
  const { status, body } = await raw(path);
  expect([400, 404]).toContain(status);
  expect(JSON.parse(body)).toMatchObject({ status, code: expect.any(String) });
  expect(body).not.toMatch(/dependencies|root:|<html/);
});

test.each(['/inbox', '/demo', '/widget.js'])('%s is read and nothing else', async (path) => {
  expect(await raw(path, 'HEAD')).toEqual({ status: 200, body: '' });
  for (const method of ['OPTIONS', 'POST', 'PUT', 'DELETE']) {
    expect((await raw(path, method)).status).toBe(404);
  }
});

test('where no mail can be sent, no address is asked for and none is taken', async () => {
  const told = ({ text }: { readonly text: string }) =>
    JSON.parse(/<script type="application\/json"[^>]*>(.*?)<\/script>/s.exec(text)?.[1] ?? '');
  expect(told(await api.ask(`/widget/${site}`)).mail).toBe(false);
  const headers = await api.visitor(site);
  const made = await api.ask('/v1/conversations', {
    ...{ method: 'POST', headers, body: { clientConversationId: 'c' } },
  });
  const { status, body } = await api.ask(`/v1/conversations/${made.body.conversationId}/address`, {
    ...{ method: 'POST', headers, body: { email: 'kim@example.com' } },
  });
  expect([status, body.code]).toEqual([409, 'conflict']);
});

test('the bare address leads to the inbox', async () => {
  const { status, headers } = await fetch(`${api.url}/`, { redirect: 'manual' });
  expect([status, headers.get('Location')]).toEqual([302, '/inbox']);
  expect(headers.get('Cache-Control')).toBe('no-store');
  expect((await raw('/', 'HEAD')).status).toBe(302);
  for (const method of ['OPTIONS', 'POST']) expect((await raw('/', method)).status).toBe(404);
});

test('files never change under their name, and those that are missing are not kept', async () => {
  const { text } = await api.ask('/inbox');
  const [, file = ''] = /src="(\/assets\/inbox\/[^"]+\.js)"/.exec(text) ?? [];
  const found = await api.ask(file);
  expect(found.status).toBe(200);
  expect(found.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
  expect(found.headers.get('Content-Type')).toMatch(/^text\/javascript/);
  expect(found.headers.get('X-Content-Type-Options')).toBe('nosniff');
  const plain = await api.ask(file, { headers: { 'Accept-Encoding': 'identity' } });
  expect([found, plain].map(({ headers }) => headers.get('Content-Encoding'))).toEqual(['gzip', null]);
  expect(found.headers.get('Vary')).toContain('Accept-Encoding');
  expect(found.text).toBe(plain.text);
  const missing = await api.ask('/assets/inbox/index-gone.js');
  expect([missing.status, missing.headers.get('Cache-Control')]).toEqual([404, 'no-store']);
});

import { framedBy, pagePolicy } from './page-policy.ts';

const directives = (policy: string) =>
  new Map(policy.split('; ').map((one) => [one.split(' ')[0], one.split(' ').slice(1)] as const));

test('a page runs what carries its nonce, talks to its own origin, and is shown by no other page', () => {
  const policy = directives(pagePolicy('n0nce'));
  expect(policy.get('default-src')).toEqual(["'none'"]);
  expect(policy.get('script-src')).toEqual(["'nonce-n0nce'", "'strict-dynamic'"]);
  expect(policy.get('connect-src')).toEqual(["'self'"]);
  expect(policy.get('frame-ancestors')).toEqual(["'none'"]);
  expect(policy.get('base-uri')).toEqual(["'none'"]);
  expect(policy.get('require-trusted-types-for')).toEqual(["'script'"]);
  expect(pagePolicy('n0nce')).not.toMatch(/unsafe|\*|https?:/);
});

test.each([
  [['shop.example'], ['https://shop.example', 'http://shop.example']],
  [['localhost:3000'], ['https://localhost:3000', 'http://localhost:3000']],
  [['https://shop.example'], ['https://shop.example']],
  [['http://shop.example:8080'], ['http://shop.example:8080']],
  [
    ['xn--mnchen-3ya.de', '[::1]:3000'],
    ['https://xn--mnchen-3ya.de', 'http://xn--mnchen-3ya.de'],
  ],
])('%j may show the widget as %j and as nothing more', (allowed, origins) => {
  expect(framedBy(allowed).slice(0, origins.length + 1)).toEqual(["'self'", ...origins]);
});

test('a site without a list is shown by any page', () => {
  expect(framedBy([])).toEqual(['*']);
});

test.each([
  'x.test; script-src *',
  'x.test;sandbox',
  'x.test, default-src *',
  "'unsafe-inline'",
  '*',
  '*.test',
  'https://',
  'javascript:',
  'data:',
  'x.test\r\nSet-Cookie: a=b',
  'x.test:443/path',
  'https://x.test https://y.test',
  '',
])('%j gets no place in the header, nor opens the widget to all', (entry) => {
  expect(framedBy([entry])).toEqual(["'self'"]);
  expect(pagePolicy('n', framedBy([entry]))).toMatch(/; frame-ancestors 'self'$/);
});

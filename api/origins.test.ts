import { allows, toAllowedDomain } from './origins.ts';

test.each([
  ['example.com', 'https://example.com', true],
  ['example.com', 'http://example.com', true],
  ['example.com', 'https://example.com:8443', false],
  ['example.com:8443', 'https://example.com:8443', true],
  ['example.com:8443', 'https://example.com', false],
  ['example.com:443', 'https://example.com', true],
  ['example.com:443', 'http://example.com', false],
  ['localhost:3000', 'http://localhost:3000', true],
  ['https://example.com', 'http://example.com', false],
  ['https://example.com', 'https://example.com', true],
  ['example.com', 'https://www.example.com', false],
  ['example.com', 'https://example.com.evil.test', false],
  ['example.com', 'https://evil-example.com', false],
  ['example.com', 'https://example.com@evil.test', false],
  ['example.com', 'https://example.com/', false],
  ['example.com', 'null', false],
  ['example.com', 'file://example.com', false],
  ['example.com', 'chrome-extension://example.com', false],
  ['xn--mnchen-3ya.de', 'https://xn--mnchen-3ya.de', true],
])('a list of %s and the origin %s: %s', (entry, origin, expected) => {
  expect(allows([entry], origin)).toBe(expected);
});

test('an empty list allows any origin', () => {
  expect(allows([], 'https://anyone.test')).toBe(true);
  expect(allows([], 'null')).toBe(true);
});

test('allowed domains get one spelling', () => {
  expect(toAllowedDomain('Example.COM')).toBe('example.com');
  expect(toAllowedDomain('münchen.de')).toBe('xn--mnchen-3ya.de');
  expect(toAllowedDomain('https://Shop.example.com/')).toBe('https://shop.example.com');
  expect(toAllowedDomain('https://example.com:443')).toBe('https://example.com');
  expect(toAllowedDomain('localhost:3000')).toBe('localhost:3000');
  expect(toAllowedDomain('[::1]:3000')).toBe('[::1]:3000');
});

test.each([
  '',
  '*',
  '*.example.com',
  'a b',
  'example.com/path',
  'ftp://x.test',
  'user@x.test',
  'x.test:99999',
  'javascript:alert(1)',
  'x.test;sandbox',
  'https://x.test,script-src',
  "'self'",
  'x.test$',
])('%j is no allowed domain', (given) => {
  expect(toAllowedDomain(given)).toBeNull();
});

import { separateHosts, toHost } from './host.ts';

test.each([
  ['example.com', 'example.com'],
  [' WWW.Example.com ', 'www.example.com'],
  ['https://www.northwind.example/shop?a=1', 'www.northwind.example'],
  ['shop.example/help', 'shop.example'],
  ['localhost:3000', 'localhost:3000'],
  ['example.com:443', 'example.com:443'],
  ['http://localhost:3000/', 'localhost:3000'],
  ['[::1]:8080', '[::1]:8080'],
])('"%s" names the host %s', (written, host) => {
  expect(toHost(written)).toBe(host);
});

test.each([
  '',
  '*.example.com',
  'nonsense!',
  'a;b',
  'ana@example.com',
  'ftp://example.com',
  'x:99999',
  '/shop',
])('"%s" names none', (written) => {
  expect(toHost(written)).toBeNull();
});

test.each([
  ['not a host!!', ['not a host!!']],
  ['not a host', ['not a host']],
  ['localhost', ['localhost']],
  [' example.com www.example.com ', ['example.com', 'www.example.com']],
  ['example.com localhost:3000', ['example.com', 'localhost:3000']],
  ['example.com and more', ['example.com and more']],
])('"%s" was written as %j', (written, entries) => {
  expect(separateHosts(written)).toEqual(entries);
});

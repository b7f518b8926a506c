import { apiUrl } from './baton.ts';

test.each([
  ['127.0.0.1', 'http://127.0.0.1:8080'],
  ['0.0.0.0', 'http://127.0.0.1:8080'],
  ['::', 'http://127.0.0.1:8080'],
  ['::1', 'http://[::1]:8080'],
  ['baton.local', 'http://baton.local:8080'],
])('an API on %s is reached at %s', (host, url) => {
  expect(apiUrl(host, 8080)).toBe(url);
});

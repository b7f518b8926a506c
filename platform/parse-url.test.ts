import { parseUrl } from './parse-url.ts';

test('a URL with letters of its language is one, however often it is asked about', () => {
  const hosts = new Set(
    Array.from({ length: 20_000 }, () => parseUrl('https://bücher.example/größe')?.hostname),
  );
  expect([...hosts]).toEqual(['xn--bcher-kva.example']);
  expect(parseUrl('/über-uns', 'https://example.com/a')?.href).toBe('https://example.com/%C3%BCber-uns');
  for (const none of ['', '//', 'no url', 'http://[::1']) expect(parseUrl(none)).toBeNull();
});

import { toPattern } from './pattern.ts';
import { type Robots, readRobots } from './robots.ts';
import { readSitemap } from './sitemap.ts';
import { aliasOf, canonicalOf, createScope, normalUrl } from './urls.ts';

test.each([
  ['https://a.example/x#top', 'https://a.example/x'],
  ['https://a.example/x?utm_source=n&b=2', 'https://a.example/x?b=2'],
  ['https://a.example/x?PHPSESSID=0123456789abcdef01', 'https://a.example/x'],
  ['https://a.example/x;jsessionid=0123456789abcdef01?b=2', 'https://a.example/x?b=2'],
  ['https://a.example/x?sid=blue', 'https://a.example/x?sid=blue'],
  ['https://bücher.example/größe', 'https://xn--bcher-kva.example/gr%C3%B6%C3%9Fe'],
  [`https://a.example/${'x'.repeat(3_000)}`, null],
  ['mailto:a@b.example', null],
])('%s is known as %s', (url, known) => expect(normalUrl(url)).toBe(known));

test.each([
  ['/docs', '/docs/a', true],
  ['/docs', '/docs?x=1', true],
  ['/docs', '/docsearch', false],
  ['/docs/*', '/docs/a/b', true],
  ['*/print', '/a/Print', true],
  ['/a*b*c', '/aXbXbXc', true],
  ['/a*b', '/ab?c', false],
  ['/ab*ba', '/aba', false],
])('the pattern %s and %s: %s', (pattern, path, matches) => expect(toPattern(pattern)(path)).toBe(matches));

test('no pattern takes long, whatever the address', () => {
  expect(toPattern(`/${'*a'.repeat(200)}b`)(`/${'a'.repeat(1_900)}`)).toBe(false);
});

test('a website is its hosts, what is included and not excluded, and no trap', () => {
  const inScope = createScope({ include: ['/help'], exclude: ['/help/old'] }, ['a.example']);
  const at = (path: string) => inScope(`https://www.a.example${path}`);
  expect(['/help/x', '/help/old/x', '/shop', '/help/a/a/a', '/help/x.png'].map(at)).toEqual([
    true,
    false,
    false,
    false,
    false,
  ]);
  expect(inScope('https://b.example/help/x')).toBe(false);
});

test('a page has another address only where its path is the same', () => {
  const url = 'https://a.example/x?n=1';
  expect(aliasOf(url, '/x/')).toBe('https://a.example/x/');
  for (const canonical of [null, '/', 'https://b.example/x', url]) expect(aliasOf(url, canonical)).toBeNull();
});

const robots = async (text: string): Promise<Robots> =>
  readRobots(
    async ({ url }) => ({ status: 200, headers: {}, bytes: Buffer.from(text), url }),
    'https://a.example/',
  );

test('a page may name any other address on its host as its own', () => {
  const url = 'https://a.example/x?n=1';
  expect(canonicalOf(url, '/gift-cards#top')).toBe('https://a.example/gift-cards');
  for (const canonical of [null, 'https://b.example/x', url]) expect(canonicalOf(url, canonical)).toBeNull();
});

test('robots.txt: our own rules, else those for all; never those of others', async () => {
  const own = await robots(
    'User-agent: Other\nDisallow: /o\n\nUser-agent: baton/2\nUser-agent: Third\nDisallow: /b # why\nCrawl-delay: 2\n\nUser-agent: *\nDisallow: /\n\nSitemap: https://a.example/s.xml',
  );
  const may = (path: string) => own.allows(`https://a.example${path}`);
  expect([may('/o'), may('/b'), may('/x')]).toEqual([true, false, true]);
  expect([own.delayMs, own.sitemaps]).toEqual([2_000, ['https://a.example/s.xml']]);
  const all = await robots('User-agent: *\nAllow: /a/open\nDisallow: /a/**$\n');
  expect(['/a/open', '/a/x', '/b'].map((path) => all.allows(`https://a.example${path}`))).toEqual([
    true,
    false,
    true,
  ]);
});

test.each([
  [
    'XML',
    '<urlset><url><loc> https://a.example/?a=1&amp;b=2 </loc><image:image><image:loc>https://a.example/i.png</image:loc></image:image></url></urlset>',
    ['https://a.example/?a=1&b=2'],
  ],
  [
    'CDATA',
    '<urlset><url><loc><![CDATA[https://a.example/x]]></loc></url></urlset>',
    ['https://a.example/x'],
  ],
  [
    'lines',
    'https://a.example/1\r\nno address\nhttps://a.example/2',
    ['https://a.example/1', 'https://a.example/2'],
  ],
  [
    'an XML that was cut off',
    '<urlset><url><loc>https://a.example/1</loc></url><url><loc>https://a.exa',
    ['https://a.example/1'],
  ],
])('a sitemap of %s is read', (_what, text, pages) => {
  expect(readSitemap(Buffer.from(text))).toEqual({ pages, sitemaps: [] });
});

test('an index of sitemaps leads to sitemaps', () => {
  const text =
    '<?xml version="1.0"?><sitemapindex><sitemap><loc>https://a.example/s1.xml</loc></sitemap></sitemapindex>';
  expect(readSitemap(Buffer.from(text))).toEqual({ pages: [], sitemaps: ['https://a.example/s1.xml'] });
});

import { linksTo, parseInline, parseRichText, toUrl } from './rich-text.ts';

const ours = linksTo(['example.com', 'localhost:3000', 'https://secure.example.com']);
const text = (words: string) => ({ type: 'text', text: words });

test('paragraphs, lists, headings and code are blocks', () => {
  const given =
    '# Ports\nFirst line\nsecond\n\n1. Start it\n2. Stop it\n- a\n- b\n```sh\nnpm start # *now*\n```\nend';
  expect(parseRichText(given, ours)).toEqual([
    { type: 'paragraph', children: [{ type: 'bold', children: [text('Ports')] }] },
    { type: 'paragraph', children: [text('First line'), { type: 'break' }, text('second')] },
    { type: 'list', start: 1, items: [[text('Start it')], [text('Stop it')]] },
    { type: 'list', start: null, items: [[text('a')], [text('b')]] },
    { type: 'code', text: 'npm start # *now*' },
    { type: 'paragraph', children: [text('end')] },
  ]);
});

test('bold, italic and code stand inside lines, and names with underscores stay as they are', () => {
  expect(parseInline('Set **the *port*** in `BATON_PORT` or BATON_DATA_PORT, _now_.', ours)).toEqual([
    text('Set '),
    { type: 'bold', children: [text('the '), { type: 'italic', children: [text('port')] }] },
    text(' in '),
    { type: 'code', text: 'BATON_PORT' },
    text(' or BATON_DATA_PORT, '),
    { type: 'italic', children: [text('now')] },
    text('.'),
  ]);
});

test('links lead to the hosts of the site; others are text that says where they would have led', () => {
  expect(parseInline('See [the docs](https://example.com/a) or https://example.com/b.', ours)).toEqual([
    text('See '),
    { type: 'link', href: 'https://example.com/a', text: 'the docs' },
    text(' or '),
    { type: 'link', href: 'https://example.com/b', text: 'https://example.com/b' },
    text('.'),
  ]);
  expect(parseInline('[Your bank](https://evil.test/x)', ours)).toEqual([
    text('Your bank (https://evil.test/x)'),
  ]);
});

test.each([
  'javascript:alert(1)',
  'data:text/html,x',
  'https://example.com@evil.test/',
  'https://user:word@example.com/',
  'https://example.com.evil.test/',
  '//example.com/',
  'http://secure.example.com/',
])('%s is no link', (address) => {
  expect(toUrl(address, ours)).toBeNull();
});

test.each([
  '*'.repeat(8_000),
  '**a'.repeat(2_600),
  '['.repeat(8_000),
  '`'.repeat(7_999),
  '_a '.repeat(2_600),
])('hostile text costs little time', (hostile) => {
  const started = performance.now();
  parseRichText(hostile, ours);
  expect(performance.now() - started).toBeLessThan(1_000);
});

test('nothing of a text is lost', () => {
  const words = '<img src=x onerror=alert(1)> a*b*c __x__ [x](javascript:1) &amp; 2 * 3 * 4';
  const flat = (pieces: readonly unknown[]): string =>
    pieces
      .map((piece) => {
        const { text = '', children = [] } = piece as { text?: string; children?: unknown[] };
        return text + flat(children);
      })
      .join('');
  expect(flat(parseInline(words, ours))).toBe(words.replaceAll('*b*', 'b'));
});

import iconv from 'iconv-lite';
import { docxOf, paragraph, pdfLines, pdfPages } from './make-file.ts';
import { parseHere } from './parse.ts';
import type { ParsedDocument, ParseInput } from './parsed.ts';

/** A document as it is read, in this process. */
async function read(bytes: Buffer | string, more: Omit<ParseInput, 'bytes'> = {}): Promise<ParsedDocument> {
  const parsed = await parseHere({ ...more, bytes: Buffer.from(bytes as string) });
  if (!parsed.ok) throw new Error(`${parsed.fault}: ${parsed.detail}`);
  return parsed.document;
}
const page = (main: string, around = '') =>
  `<!doctype html><html lang="en"><head><title>Returns | Acme</title></head><body>${around}<main><h1>Returns</h1>${main}</main></body></html>`;

test.each([
  [
    'lists and what is in them',
    '<ol start="3"><li>Open <a href="/s">Settings</a></li><li>Choose:<ul><li>All</li></ul></li></ol>',
    '3. Open Settings\n4. Choose:\n   - All',
  ],
  [
    'headings in lists as their words',
    '<ol><li><h2>A Short History</h2></li><li><h2>More</h2><p>Words.</p></li></ol>',
    '1. A Short History\n2. More\n   Words.',
  ],
  ['code', '<pre><code>npm i\n  npm start</code></pre>', '```\nnpm i\n  npm start\n```'],
  [
    'tables',
    '<table><tr><th>Day</th><th>Open</th></tr><tr><td>Mon</td><td>9|18</td></tr></table>',
    '| Day | Open |\n| --- | --- |\n| Mon | 9/18 |',
  ],
  [
    'cells that reach over rows and columns',
    '<table><tr><th>To</th><th colspan="2">Price</th></tr><tr><td rowspan="2">EU</td><td>a</td><td>1</td></tr><tr><td>b</td><td>2</td></tr></table>',
    '| To | Price |  |\n| --- | --- | --- |\n| EU | a | 1 |\n| EU | b | 2 |',
  ],
  [
    'tables that are there for the looks',
    '<table><tr><td><p>One.</p></td></tr><tr><td><p>Two.</p></td></tr></table>',
    'One.\n\nTwo.',
  ],
  [
    'terms and what they mean',
    '<dl><dt>Fee</dt><dd>None.</dd><div><dt>Time</dt><dd>Five days.</dd></div></dl>',
    'Fee\nNone.\n\nTime\nFive days.',
  ],
  [
    'answers that are folded away',
    '<details><summary>How long?</summary><p>30 days.</p></details><h3><button aria-expanded="false" aria-controls="a">Who pays?</button></h3><div id="a" hidden>We do.</div>',
    'How long?\n\n30 days.\n\n### Who pays?\n\nWe do.',
  ],
  [
    'panes of tabs under their names',
    '<div><ul role="tablist"><li role="tab">iOS</li><li role="tab">Web</li></ul><div role="tabpanel">Tap it.</div><div role="tabpanel" style="display:none">Click it.</div></div>',
    '#### iOS\n\nTap it.\n\n#### Web\n\nClick it.',
  ],
  [
    'not what is hidden from people',
    '<p>Seen.</p><p hidden>Not seen.</p><p style="display: none">Nor this.</p><p aria-hidden="true">Nor this.</p>',
    'Seen.',
  ],
])('a page keeps %s', async (_what, main, text) => {
  expect((await read(page(main))).text).toBe(text);
});

test('menus, footers and consent notices are no part of a page that says little', async () => {
  const around =
    '<header><nav><a href="/">Home</a></nav></header><div class="cookie-banner"><p>We use cookies.</p></div><footer>Imprint</footer>';
  const { text, links } = await read(page('<p>Call 0800 123.</p>', around), { url: 'https://a.example/x/' });
  expect(text).toBe('Call 0800 123.');
  expect(links).toEqual(['https://a.example/']);
});

test.each([
  [
    'a few words with links',
    '<main><h1>Blue lamp</h1><p>The blue lamp is sold out until March. See <a href="/l">other lamps</a> or <a href="/d">all of our beautiful desk lamps</a>.</p></main><aside class="related"><h3>Related</h3><p>People also bought the Turbo Kettle.</p></aside>',
    'The blue lamp is sold out until March. See other lamps or all of our beautiful desk lamps.',
  ],
  [
    'a welcome above a list of links',
    `<div role="main"><h1>Blue lamp</h1><p>Welcome to our shop.</p><ul>${'<li><a href="/x">A longer name of a product that we sell</a></li>'.repeat(6)}</ul></div><aside><p>${'Subscribe to our letter, it is free. '.repeat(9)}</p></aside>`,
    /^Welcome to our shop\.\n\n- A longer name/,
  ],
  [
    'notes in an article, not what is related to it',
    '<article><h1>Blue lamp</h1><p>It shines.</p><aside class="note"><p>Never look into it.</p></aside><aside class="related-posts"><p>Red lamp</p></aside></article>',
    'It shines.\n\nNever look into it.',
  ],
  ['an aside where there is nothing else', '<aside><p>Only this is said.</p></aside>', 'Only this is said.'],
])('the main text of a page is what it says is the main part of it: %s', async (_what, body, text) => {
  const html = `<!doctype html><html><head><title>Blue lamp</title></head><body><nav><a href="/">Home</a></nav>${body}</body></html>`;
  const read_ = (await read(html)).text;
  if (typeof text === 'string') expect(read_).toBe(text);
  else expect(read_).toMatch(text);
});

test('a page tells its title, language, path, true address and what it asks of machines', async () => {
  const html = `<html lang="de-AT"><head><title>Rückgabe | Acme</title><link rel="canonical" href="/r"><meta name="robots" content="noindex, nofollow"></head>
    <body><ol class="breadcrumb"><li>Hilfe</li><li>Rückgabe</li></ol><p>Worte.</p><a href="/b#c">b</a><a href="mailto:a@b.example">m</a><a rel="nofollow" href="/n">n</a></body></html>`;
  expect(await read(html, { url: 'https://a.example/x' })).toMatchObject({
    ...{ title: 'Rückgabe', language: 'de-AT', sections: ['Hilfe'], canonical: '/r' },
    ...{ noindex: true, nofollow: true, links: ['https://a.example/b'] },
  });
});

const greeting = 'Grüße aus München: schön, daß Sie da sind.';
test.each([
  ['UTF-8', Buffer.from(greeting), {}],
  ['UTF-16 with its mark', iconv.encode(greeting, 'utf16le', { addBOM: true }), {}],
  [
    'windows-1252 that says so in its header',
    iconv.encode(greeting, 'win1252'),
    { contentType: 'text/plain; charset=windows-1252' },
  ],
  ['Latin-1 that says nothing', iconv.encode(greeting, 'latin1'), {}],
])('text in %s is read', async (_name, bytes, more) => {
  expect((await read(bytes, more)).text).toBe(greeting);
});

test.each([
  ['windows-1251', 'ru', 'Возврат денег занимает пять рабочих дней.'],
  ['shift_jis', 'ja', '返金には五営業日かかります。お待ちください。'],
  ['gb18030', 'zh', '退款需要五个工作日。请耐心等待处理结果。'],
  ['euc-kr', 'ko', '환불에는 영업일 기준 오일이 걸립니다.'],
])('a page in %s that says so in itself is read', async (charset, language, words) => {
  const html = `<html lang="${language}"><head><meta charset="${charset}"></head><body><p>${words}</p></body></html>`;
  expect(await read(iconv.encode(html, charset))).toMatchObject({ text: words, language });
});

test.each([
  [',', 'name,price\nTea,"3,50"\n'],
  [';', '\ufeffname;price\nTea;3,50\n'],
  ['tab', 'name\tprice\nTea\t3,50\n'],
])('a table parted by %s is one', async (_what, text) => {
  expect((await read(text, { name: 'a.csv' })).text).toBe('| name | price |\n| --- | --- |\n| Tea | 3,50 |');
});

test('what stands above a Markdown text about it is its title and language, and no part of it', async () => {
  const text = '---\ntitle: "Kettle questions"\nlang: de\ntags:\n  - kettle\n---\n\n# FAQ\n\nIt boils.';
  expect(await read(text, { name: 'a.md' })).toMatchObject({
    ...{ title: 'Kettle questions', language: 'de', text: '# FAQ\n\nIt boils.' },
  });
  const hours = '---\nMonday: nine to five\n---\n\nClosed on Sunday.';
  expect((await read(hours, { name: 'a.md' })).text).toBe(hours);
});

test('Han letters in an encoding that was made for one language are in it', async () => {
  const table =
    '\u540d\u524d,\u4f4f\u6240\n\u4f50\u85e4\u592a\u90ce,\u6771\u4eac\n\u9ad9\u6a4b\u6df3,\u540d\u53e4\u5c4b\n';
  expect((await read(iconv.encode(table, 'cp932'), { name: 'a.csv' })).language).toBe('ja');
  expect((await read(table, { name: 'a.csv' })).language).toBeNull();
});

test.each([
  ['a PDF without words', pdfPages(['']), /^The PDF holds no text\. If its pages are pictures/],
  [
    'a document that declares entities',
    docxOf(paragraph('&x;'), [], '<!DOCTYPE w [<!ENTITY x "y">]>'),
    /^The file declares entities of its own/,
  ],
])('%s is told what is wrong with it', async (_what, bytes, detail) => {
  expect(await parseHere({ bytes })).toMatchObject({ ok: false, detail: expect.stringMatching(detail) });
});

test('a Word document keeps its headings and tables', async () => {
  const cell = (text: string, properties = '') =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
  const table = `<w:tbl><w:tr>${cell('To')}${cell('Price')}</w:tr><w:tr>${cell('EU', '<w:vMerge w:val="restart"/>')}${cell('1')}</w:tr><w:tr>${cell('', '<w:vMerge/>')}${cell('2')}</w:tr></w:tbl>`;
  const { title, text } = await read(
    docxOf(paragraph('Prices', 'Heading1') + table + paragraph('Words after it.')),
  );
  expect(title).toBe('Prices');
  expect(text).toBe('# Prices\n\n| To | Price |\n| --- | --- |\n| EU | 1 |\n| EU | 2 |\n\nWords after it.');
});

const column = (name: string) =>
  Array.from({ length: 5 }, (_, line) => `${name} line ${line} goes on with more words`);
test.each([
  [
    "paragraphs, and words cut at a line's end",
    [pdfLines(['This is a para-', 'graph that goes on', 'to its end here.', '', 'Another one.'])],
    'This is a paragraph that goes on to its end here.\n\nAnother one.',
  ],
  [
    'columns of text, one after the other',
    [pdfLines(column('Left')) + pdfLines(column('Right'), { x: 330 })],
    `${column('Left').join(' ')}\n\n${column('Right').join(' ')}`,
  ],
  [
    'rows of a table',
    [
      ['Item', 'Price', 'Tea', '3.50']
        .map((cell, n) => pdfLines([cell], { x: 50 + 150 * (n % 2), y: 700 - 14 * Math.floor(n / 2) }))
        .join(''),
    ],
    'Item  Price\nTea  3.50',
  ],
  [
    'larger lines as headings',
    [pdfLines(['Refunds'], { size: 20 }) + pdfLines(['The text begins here and', 'goes on.'], { y: 720 })],
    '# Refunds\n\nThe text begins here and goes on.',
  ],
  [
    'what is on every page once',
    [1, 2, 3].map(
      (n) =>
        pdfLines(['same', 'words', 'on', 'each', 'page']) + pdfLines([`Acme manual, ${n} of 3`], { y: 30 }),
    ),
    `${'same words on each page'.replaceAll(' ', '\n')}\n\nAcme manual, 1 of 3\n\non\neach\n\non\neach`,
  ],
])('a PDF keeps %s', async (_what, pages, text) => {
  expect((await read(pdfPages(pages))).text).toBe(text);
});

import { execFileSync } from 'node:child_process';
import zlib from 'node:zlib';
import {
  containerOf,
  docxOf,
  docxParts,
  paragraph,
  pdfLines,
  pdfOf,
  pdfPages,
  pdfStream,
  zipOf,
} from './make-file.ts';
import type { ParseFault, ParseInput } from './parsed.ts';
import { createParser, type Parser } from './parser.ts';

/** What is made to bring its reader down, in the process that reads it: each has its reason, and the next file is read. */
type Hostile = readonly [
  what: string,
  make: () => Buffer | string,
  expected: ParseFault | { readonly text: string },
  input?: Omit<ParseInput, 'bytes'>,
];

const html = (body: string) => `<!doctype html><html><body>${body}<p>Kept words.</p></body></html>`;
const kept = { text: 'Kept words.' };
const named = (name: string) => ({ name });
const document = (bytes: Buffer | string) => ({ name: 'word/document.xml', bytes });
const flood = (bytes: number) =>
  Buffer.concat([
    Buffer.from('<w:p><w:r><w:t>'),
    Buffer.alloc(bytes, 'a'),
    Buffer.from('</w:t></w:r></w:p>'),
  ]);
const entities = 'bcdefghij'
  .split('')
  .map((name, index) => `<!ENTITY ${name} "${`&${'abcdefghi'[index]};`.repeat(10)}">`)
  .join('');
const page = (content: string) => [
  '<</Type/Catalog/Pages 2 0 R>>',
  '<</Type/Pages/Kids[3 0 R]/Count 1>>',
  `<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]${content}>>`,
];

const archives: readonly Hostile[] = [
  ['a document that unpacks into 120 MB', () => docxOf(flood(1.2e8)), 'too_large'],
  ['one that packs a thousandfold', () => docxOf(flood(2e6)), 'too_large'],
  [
    'one that says it unpacks into little',
    () => zipOf([...docxParts, { ...document(flood(1.2e8)), claims: 9 }]),
    'damaged',
  ],
  ['one that says it holds nothing', () => zipOf([...docxParts, document(flood(1.2e8))], 0), 'too_large'],
  ['one that says it holds more than it does', () => zipOf([...docxParts, document('x')], 9), 'damaged'],
  ['one of 64-bit sizes', () => zipOf([...docxParts, document('x')], 0xffff), 'too_large'],
  [
    'one of 12,000 parts',
    () =>
      zipOf([...docxParts, ...Array.from({ length: 12_000 }, (_, n) => ({ name: `word/${n}`, bytes: '' }))]),
    'too_large',
  ],
  [
    'one that reads a file of this machine (XXE)',
    () => docxOf(paragraph('&x;'), [], '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
    'unsupported',
  ],
  [
    'one of a billion laughs',
    () => docxOf(paragraph('&j;'), [], `<!DOCTYPE w [<!ENTITY a "lol">${entities}]>`),
    'unsupported',
  ],
  [
    'tables two thousand deep',
    () => docxOf('<w:tbl><w:tr><w:tc>'.repeat(2_000) + '</w:tc></w:tr></w:tbl>'.repeat(2_000)),
    'damaged',
  ],
  [
    'a password on its parts',
    () => zipOf([...docxParts, { ...document('x'), isEncrypted: true }]),
    'encrypted',
  ],
  ['a password on all of it', () => containerOf('EncryptionInfo', 'EncryptedPackage'), 'encrypted'],
  ['one that was cut off', () => docxOf(paragraph('Hello. '.repeat(5_000))).subarray(0, 500), 'damaged'],
  [
    'one without a document in it',
    () => zipOf([...docxParts, { name: 'word/other.xml', bytes: 'x' }]),
    'damaged',
  ],
  ['one whose XML is none', () => zipOf([...docxParts, document('<w:document <<< &&&')]), 'damaged'],
  ['one without words', () => docxOf(''), 'no_text'],
  [
    'one that includes a file of this machine',
    () =>
      docxOf(
        `${paragraph('Kept words.')}<w:altChunk r:id="r9" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/>`,
        [
          {
            name: 'word/_rels/document.xml.rels',
            bytes:
              '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk" TargetMode="External" Target="file:///etc/passwd"/></Relationships>',
          },
        ],
      ),
    kept,
  ],
  [
    'a document in a document',
    () =>
      docxOf(paragraph('Kept words.'), [
        { name: 'word/embeddings/a.docx', bytes: docxOf(paragraph('inner')) },
      ]),
    kept,
  ],
  [
    'an archive in an archive',
    () => zipOf([{ name: 'a.zip', bytes: zipOf([{ name: 'b.zip', bytes: 'x' }]) }]),
    'unsupported',
  ],
];

const pdfs: readonly Hostile[] = [
  ['a PDF of nothing but a header', () => `%PDF-1.7\n${'xyz '.repeat(2_000)}`, 'damaged'],
  ['a PDF that was cut off', () => pdfPages([pdfLines(['Hello.'])]).subarray(0, 300), 'damaged'],
  [
    'a PDF with a password',
    () =>
      pdfPages(
        ['x'],
        `/Encrypt<</Filter/Standard/V 1/R 2/O<${'41'.repeat(32)}>/U<${'42'.repeat(32)}>/P -4>>/ID[<41><41>]`,
      ),
    'encrypted',
  ],
  ['a scan', () => pdfPages(['q 100 0 0 100 0 0 cm Q']), 'no_text'],
  [
    'a page that unpacks into 400 MB',
    () => pdfPages([pdfStream(Buffer.alloc(4e8, ' '), { isPacked: true })]),
    'too_large',
  ],
  [
    'a page of three million pieces of text',
    () =>
      pdfPages([pdfStream(`BT /F 12 Tf ${'(aaaaaaaaaaaaaaaaaaaa) Tj '.repeat(3e6)}`, { isPacked: true })]),
    'timeout',
  ],
  [
    'pages that hold themselves',
    () => pdfOf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[2 0 R]/Count 1>>']),
    'damaged',
  ],
  [
    'a thousand million pages that are not there',
    () => pdfOf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[]/Count 1000000000>>']),
    'no_text',
  ],
  ['2,500 pages', () => pdfPages(Array<string>(2_500).fill('')), 'too_large'],
  ['lists 200,000 deep', () => pdfOf(['<</Type/Catalog/Pages 2 0 R>>', '['.repeat(2e5)]), 'damaged'],
  ['lists 200,000 deep on a page', () => pdfPages(['['.repeat(2e5)]), 'no_text'],
  ['an index that comes before itself', () => pdfPages([pdfLines(['Kept words.'])], '/Prev 9'), kept],
  [
    'a picture that shows itself',
    () =>
      pdfOf([
        ...page('/Resources<</XObject<</X 4 0 R>>>>/Contents 5 0 R'),
        pdfStream('/X Do /X Do', {
          more: '/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 4 0 R>>>>',
        }),
        pdfStream('/X Do'),
      ]),
    'no_text',
  ],
  [
    'a PDF that is an archive as well',
    () => Buffer.concat([pdfPages([pdfLines(['Kept words.'])]), docxOf(paragraph('other'))]),
    kept,
  ],
];

const pages: readonly Hostile[] = [
  ['44,000 elements in each other', () => '<div>'.repeat(44_000), 'too_large'],
  ['half a million elements', () => html('<b>x</b>'.repeat(5e5)), 'too_large'],
  ['a million tags that never end', () => '<html'.repeat(1e6), 'too_large'],
  ['an attribute of 8 MB', () => html(`<i title="${'a'.repeat(8e6)}"></i>`), kept],
  [
    '50,000 attributes',
    () => html(`<i ${Array.from({ length: 50_000 }, (_, n) => `a${n}=1`).join(' ')}></i>`),
    kept,
  ],
  ['a comment without an end', () => `<!doctype html><!--${'x'.repeat(5e6)}`, 'no_text'],
  ['5,000 comments and no page', () => `${'<!-- a -->'.repeat(5_000)}<p>Kept words.</p>`, kept],
  [
    'entities of its own',
    () => `<!DOCTYPE html [<!ENTITY a "lol">]>${html('<p>&a;</p>')}`,
    { text: '&a;\n\nKept words.' },
  ],
  ['a page of scripts', () => `<html><body><script>${'x();'.repeat(1e4)}</script></body></html>`, 'no_text'],
  [
    'scripts of data 200,000 deep',
    () => html(`<script type="application/ld+json">${'['.repeat(2e5)}</script>`),
    kept,
  ],
  [
    'a style that takes for ever to look through',
    () => html(`<i style="display${' '.repeat(1e5)}">x</i>`),
    { text: 'x\n\nKept words.' },
  ],
  [
    'a charset that there is not',
    () => `<html><head><meta charset="x-none"></head><body><p>Kept words.</p></body></html>`,
    kept,
  ],
  [
    'a title of 2 MB',
    () => `<html><head><title>${'a'.repeat(2e6)}</title></head><body><p>Kept words.</p></body></html>`,
    kept,
  ],
  [
    'a row of 20,000 cells',
    () => html(`<table><tr>${'<td>a</td>'.repeat(20_000)}</tr></table>`),
    { text: `| ${'a | '.repeat(99)}a |` },
  ],
  ['tables 90 deep', () => html('<table><tr><td>'.repeat(90)), kept],
];

const others: readonly Hostile[] = [
  ['more than 20 MiB', () => Buffer.alloc(21 * 1_048_576, 'a'), 'too_large'],
  ['two million words', () => 'word '.repeat(2e6), 'too_large'],
  ['a table of a million rows', () => 'a,b\n'.repeat(1e6), 'too_large', named('a.csv')],
  ['a table of 250,000 columns', () => 'a,'.repeat(2.5e5), 'too_large', named('a.csv')],
  ['a quotation that is never closed', () => `a,b\n"${'x,y\n'.repeat(1e5)}`, 'damaged', named('a.csv')],
  ['nothing', () => '', 'no_text'],
  ['a byte order mark', () => Buffer.from('efbbbf', 'hex'), 'no_text'],
  ['blanks', () => ' \n\t '.repeat(1e5), 'no_text'],
  ['control characters', () => Buffer.alloc(3_000, 1), 'unsupported'],
  ['text with a NUL', () => 'words\0and words', 'unsupported'],
  ['brackets half a million deep', () => '['.repeat(5e5), 'no_text'],
  ['data for programs', () => '{"a": [1, 2]}', 'unsupported', named('a.txt')],
  [
    'a program that is called a PDF',
    () => Buffer.concat([Buffer.from('MZ'), Buffer.alloc(500, 7)]),
    'unsupported',
    named('a.pdf'),
  ],
  [
    'a picture that is called a document',
    () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
    'unsupported',
    named('a.docx'),
  ],
  ['a picture that is a script as well', () => 'GIF89a=1;alert(1)//', 'unsupported', named('a.html')],
  ['a page that is called a PDF', () => html(''), kept, named('a.pdf')],
  ['a PDF that is called a text', () => pdfPages([pdfLines(['Kept words.'])]), kept, named('a.txt')],
  ['a text that is called a document', () => 'Kept words.', kept, named('a.docx')],
  [
    'a page that speaks of PDFs',
    () => html('<p>\n%PDF-1.7\n1 0 obj</p>'),
    { text: '%PDF-1.7 1 0 obj\n\nKept words.' },
  ],
  ['a drawing', () => '<svg xmlns="http://www.w3.org/2000/svg"><text>words</text></svg>', 'unsupported'],
  ['a feed', () => '<?xml version="1.0"?><rss><channel><title>words</title></channel></rss>', 'unsupported'],
  ['a bomb of gzip', () => zlib.gzipSync(Buffer.alloc(1e8)), 'unsupported'],
  ['rich text', () => '{\\rtf1\\ansi words}', 'unsupported'],
  ['an old Word file', () => containerOf('Root Entry', 'WordDocument'), 'unsupported'],
  ['a message of Outlook', () => containerOf('Root Entry', '__nameid_version1.0'), 'unsupported'],
  [
    'an OpenDocument text',
    () => zipOf([{ name: 'mimetype', bytes: 'application/vnd.oasis.opendocument.text' }]),
    'unsupported',
  ],
  ['a heading of a megabyte', () => `# ${'**a '.repeat(2.5e5)}`, { text: '# **a **a' }, named('a.md')],
  ['a heading of blanks', () => `# a${' '.repeat(1e6)}b`, { text: '# a b' }, named('a.md')],
];

let parser: Parser;
let hasty: Parser;

beforeAll(() => {
  // The process that reads files runs what was built.
  execFileSync(process.execPath, ['stack/prepare.mjs', '--build']);
  parser = createParser({ memoryMb: 256, timeoutMs: 60_000 });
  hasty = createParser({ timeoutMs: 2_000 });
});
afterAll(() => {
  parser?.stop();
  hasty?.stop();
});

const all = [...archives, ...pdfs, ...pages, ...others];

for (const [what, make, expected, input = {}] of all) {
  test(what, async () => {
    // What takes for ever is not waited for as long as a busy machine may need for the rest.
    const reader = expected === 'timeout' ? hasty : parser;
    const parsed = await reader.parse({ ...input, bytes: Buffer.from(make()) });
    if (typeof expected === 'string') {
      expect(parsed).toMatchObject({
        ok: false,
        fault: expected,
        detail: expect.stringMatching(/^[A-Z].+\.$/),
      });
      return;
    }
    expect(parsed).toMatchObject({ ok: true });
    if (!parsed.ok) return;
    const { text, title, sections } = parsed.document;
    expect(text.slice(0, expected.text.length)).toBe(expected.text);
    expect([title ?? '', ...sections].every(({ length }) => length <= 300)).toBe(true);
  });
}

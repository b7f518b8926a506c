import zlib from 'node:zlib';

/** Files as tests need them, made of bytes: none is kept in the repository. */

export type Entry = {
  readonly name: string;
  readonly bytes: Buffer | string;
  /** What the archive claims that it unpacks into. */
  readonly claims?: number;
  readonly isEncrypted?: boolean;
};

/** A ZIP archive; `count` is the number of entries that it claims to have. */
export function zipOf(entries: readonly Entry[], count = entries.length): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, bytes, claims, isEncrypted = false } of entries) {
    const plain = Buffer.from(bytes);
    const packed = zlib.deflateRawSync(plain);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(isEncrypted ? 1 : 0, 2);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(zlib.crc32(plain), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(claims ?? plain.length, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, Buffer.from(name), packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), fields, rest, Buffer.from(name)]));
    parts.push(local);
    at += local.length;
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(listing.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, listing, end]);
}

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** A Word document with this in its body; `prolog` stands before its XML. */
export function docxOf(body: string | Buffer, more: readonly Entry[] = [], prolog = ''): Buffer {
  const xml = Buffer.concat([
    Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${prolog}<w:document xmlns:w="${word}"><w:body>`),
    Buffer.from(body),
    Buffer.from('</w:body></w:document>'),
  ]);
  return zipOf([...docxParts, { name: 'word/document.xml', bytes: xml }, ...more]);
}

/** What every Word document has besides its words. */
export const docxParts: readonly Entry[] = [
  {
    name: '[Content_Types].xml',
    bytes:
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  },
  {
    name: '_rels/.rels',
    bytes:
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
  },
];

/** A paragraph of a Word document, in a style if one is named. */
export function paragraph(text: string, style = ''): string {
  const properties = style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : '';
  return `<w:p>${properties}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** A PDF of these objects, numbered from 1, of which the first is its catalogue; `trailer` adds to the trailer. */
export function pdfOf(objects: readonly (string | Buffer)[], trailer = ''): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  let at = parts[0]?.length ?? 0;
  for (const [index, object] of objects.entries()) {
    offsets.push(at);
    const part = Buffer.concat([
      Buffer.from(`${index + 1} 0 obj\n`),
      Buffer.from(object as string),
      Buffer.from('\nendobj\n'),
    ]);
    parts.push(part);
    at += part.length;
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<</Size ${size}/Root 1 0 R${trailer}>>\nstartxref\n${at}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

/** A stream of a PDF, packed if `isPacked`. */
export function pdfStream(content: string | Buffer, { isPacked = false, more = '' } = {}): Buffer {
  const bytes = isPacked ? zlib.deflateSync(Buffer.from(content as string)) : Buffer.from(content as string);
  const filter = isPacked ? '/Filter/FlateDecode' : '';
  return Buffer.concat([
    Buffer.from(`<</Length ${bytes.length}${filter}${more}>>\nstream\n`),
    bytes,
    Buffer.from('\nendstream'),
  ]);
}

/** A PDF of pages with these contents, as PDF's operators have them. */
export function pdfPages(contents: readonly (string | Buffer)[], trailer = ''): Buffer {
  const kids = contents.map((_, index) => `${4 + 2 * index} 0 R`).join(' ');
  return pdfOf(
    [
      '<</Type/Catalog/Pages 2 0 R>>',
      `<</Type/Pages/Kids[${kids}]/Count ${contents.length}>>`,
      '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
      ...contents.flatMap((content, index) => [
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F 3 0 R>>>>/Contents ${5 + 2 * index} 0 R>>`,
        Buffer.isBuffer(content) ? content : pdfStream(content),
      ]),
    ],
    trailer,
  );
}

/** PDF's operators that write lines of text from a place on, one below the other. */
export function pdfLines(
  lines: readonly string[],
  { x = 50, y = 750, size = 12, leading = 14 } = {},
): string {
  const shown = lines.map((line) => `(${line.replace(/[()\\]/g, '\\$&')}) Tj T*`).join(' ');
  return `BT /F ${size} Tf ${leading} TL ${x} ${y} Td ${shown} ET\n`;
}

/** An OLE container, as old Office files are, that names these streams. */
export function containerOf(...names: readonly string[]): Buffer {
  const head = Buffer.alloc(512);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(head);
  return Buffer.concat([head, ...names.map((name) => Buffer.from(name.padEnd(64, '\0'), 'utf16le'))]);
}

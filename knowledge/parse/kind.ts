import { fileTypeFromBuffer } from 'file-type';
import { decode } from './charset.ts';
import { type DocumentType, type ParseInput, Unreadable } from './parsed.ts';

/** What a file is by its content; of text, the text as well. */
export type Kind =
  | { readonly type: 'pdf' | 'docx' }
  | {
      readonly type: Exclude<DocumentType, 'pdf' | 'docx'>;
      readonly text: string;
      /** What its encoding was made for. */
      readonly language: string | null;
    };

/** Names of what people send and Baton does not read, with what to do instead. */
const otherwise: Readonly<Record<string, string>> = {
  xlsx: 'This is a spreadsheet (xlsx): save it as CSV.',
  ods: 'This is a spreadsheet (ods): save it as CSV.',
  pptx: 'This is a presentation (pptx): save it as PDF.',
  odp: 'This is a presentation (odp): save it as PDF.',
  odt: 'This is an OpenDocument text (odt): save it as DOCX or PDF.',
  rtf: 'This is rich text (rtf): save it as DOCX or PDF.',
  epub: 'This is an e-book (epub): save it as PDF.',
  zip: 'This is an archive (zip): send the files in it one by one.',
};
/** Bytes of an OLE container's directory that name what it holds, in UTF-16. */
const oleNames = {
  encrypted: Buffer.from('EncryptedPackage', 'utf16le'),
  word: Buffer.from('WordDocument', 'utf16le'),
};
/** Parts that a container must have to be what it is taken for. */
const zipMark = Buffer.from('PK\x03\x04');
const docxPart = Buffer.from('word/');
/** Text may hold a stray control character, not many. */
const mostControls = 0.005;
const sample = 64 * 1_024;
/** What a server says of text that nobody is meant to read. */
const forPrograms =
  /^\s*(?:application\/(?:[\w.-]+\+)?(?:json|javascript|ecmascript|xml)|text\/(?:css|javascript|xml))\b/i;

/** Finds out what bytes are; the name and the content type only break ties between kinds of text. Throws Unreadable. */
export async function kindOf({ bytes, name = '', contentType = '' }: ParseInput): Promise<Kind> {
  if (bytes.length === 0) throw new Unreadable('no_text', 'The file is empty.');
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (isPdf(buffer)) return { type: 'pdf' };
  // What begins with a byte order mark is text, though it looks like a picture or a sound.
  const isMarked = /^(?:\xff\xfe|\xfe\xff|\xef\xbb\xbf)/.test(buffer.toString('latin1', 0, 3));
  const type = isMarked ? undefined : await fileTypeFromBuffer(buffer).catch(() => undefined);
  const found = type?.ext ?? null;
  if (found === 'cfb') throw ofContainer(buffer);
  if (found === 'docx' || ((found === 'zip' || found === null) && isZip(buffer) && buffer.includes(docxPart)))
    return { type: 'docx' };
  if (found !== null && found !== 'xml' && found !== 'html') {
    throw new Unreadable(
      'unsupported',
      otherwise[found] ?? `This is a file of the kind ${found}, which Baton does not read.`,
    );
  }
  const { text, language } = decode(bytes, contentType);
  if (!isText(text)) throw new Unreadable('unsupported', 'This is not a kind of file that Baton reads.');
  return { type: textKind(text, name, contentType), text, language };
}

function textKind(text: string, name: string, contentType: string): Exclude<DocumentType, 'pdf' | 'docx'> {
  const head = afterComments(text.slice(0, sample));
  const ending = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  if (/^<(?:!doctype\s+html|html|head|body)\b/i.test(head)) return 'html';
  if (/^<(?:\?xml|!doctype|rss|feed|svg|urlset|sitemapindex|rdf:rdf)\b/i.test(head)) {
    throw new Unreadable('unsupported', 'This is an XML file, which Baton does not read.');
  }
  if (/\bx?html\b/i.test(contentType) || (/^html?$/.test(ending) && /<\w+[^<>]*>/.test(head))) return 'html';
  if (forPrograms.test(contentType) || isJson(text)) {
    throw new Unreadable('unsupported', 'This is code or data for programs, which Baton does not read.');
  }
  if (ending === 'csv' || ending === 'tsv' || /\bcsv\b/i.test(contentType)) return 'csv';
  if (ending === 'md' || ending === 'markdown' || /\bmarkdown\b/i.test(contentType)) return 'markdown';
  return isMarkup(head) ? 'html' : 'text';
}

/** A part of a page, or elements of a site's own. */
function isMarkup(head: string): boolean {
  return (
    /^<(?:div|p|table|article|section|main|h[1-6]|ul|ol)\b/i.test(head) ||
    (/^<[a-z][\w-]*[\s>]/i.test(head) && /<\/[a-z][\w-]*>/i.test(head))
  );
}

function isJson(text: string): boolean {
  if (!/^\s*[[{]/.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Where a text begins after white space, XML declarations of HTML and comments. */
function afterComments(head: string): string {
  let rest = head.trimStart();
  for (;;) {
    const end = rest.startsWith('<!--') ? rest.indexOf('-->') + 3 : xhtmlDeclaration(rest);
    if (end < 3) return rest;
    rest = rest.slice(end).trimStart();
  }
}

function xhtmlDeclaration(text: string): number {
  const end = /^<\?xml\b/i.test(text) ? text.indexOf('>') + 1 : 0;
  return /^<(?:!--|!doctype\s+html|html)/i.test(text.slice(end).trimStart()) ? end : 0;
}

function ofContainer(buffer: Buffer): Unreadable {
  if (buffer.includes(oleNames.encrypted)) {
    return new Unreadable('encrypted', 'The file is protected by a password: save it without one.');
  }
  return new Unreadable(
    'unsupported',
    buffer.includes(oleNames.word)
      ? 'This is an old Word file (doc): save it as DOCX or PDF.'
      : 'This is an old Office or Outlook file, which Baton does not read: save it as PDF.',
  );
}

/** Some programs put lines before a PDF's header; readers look for it within the first kilobyte. A text may speak of it. */
function isPdf(buffer: Buffer): boolean {
  const head = buffer.toString('latin1', 0, 1_024 + 8);
  return head.startsWith('%PDF-') || (/[\r\n]%PDF-\d\.\d[\r\n]/.test(head) && buffer.includes('startxref'));
}

function isZip(buffer: Buffer): boolean {
  return buffer.subarray(0, 4).equals(zipMark);
}

function isText(text: string): boolean {
  const some = text.slice(0, sample);
  const controls = some.match(/[\0-\x08\x0e-\x1a\x1c-\x1f\x7f\ufffd]/g)?.length ?? 0;
  return !some.includes('\0') && controls <= some.length * mostControls;
}

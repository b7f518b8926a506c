import { fileTypeFromBuffer } from 'file-type';
import { decode } from './charset.ts';
import { type DocumentType, type ParseInput, Unreadable } from './parsed.ts';

/** What a file is by its content; of text, the text as well. */
export type Kind =
  | { readonly type: 'pdf' | 'docx' }
  | { readonly type: Exclude<DocumentType, 'pdf' | 'docx'>; readonly text: string };

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
const docxPart = Buffer.from('word/');
/** Text may hold a stray control character, not many. */
const mostControls = 0.005;
const sample = 64 * 1_024;

/** Finds out what bytes are; the name and the content type only break ties between kinds of text. Throws Unreadable. */
export async function kindOf({ bytes, name = '', contentType = '' }: ParseInput): Promise<Kind> {
  if (bytes.length === 0) throw new Unreadable('no_text', 'The file is empty.');
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // Some programs put lines before a PDF's header; readers look for it within the first kilobyte.
  if (buffer.subarray(0, 1_024).includes('%PDF-')) return { type: 'pdf' };
  const found = (await fileTypeFromBuffer(buffer))?.ext ?? null;
  if (found === 'cfb') throw ofContainer(buffer);
  if (found === 'docx' || ((found === 'zip' || found === null) && isZip(buffer) && buffer.includes(docxPart)))
    return { type: 'docx' };
  if (found !== null && found !== 'xml' && found !== 'html') {
    throw new Unreadable(
      'unsupported',
      otherwise[found] ?? `This is a file of the kind ${found}, which Baton does not read.`,
    );
  }
  const text = decode(bytes, contentType);
  if (!isText(text)) throw new Unreadable('unsupported', 'This is not a kind of file that Baton reads.');
  return { type: textKind(text, name, contentType), text };
}

function textKind(text: string, name: string, contentType: string): Exclude<DocumentType, 'pdf' | 'docx'> {
  const head = text.slice(0, sample).trimStart();
  const ending = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  if (
    /^(?:<!--[\s\S]*?-->\s*)*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i.test(
      head,
    )
  )
    return 'html';
  if (/^<\?xml|^<!DOCTYPE/i.test(head)) {
    throw new Unreadable('unsupported', 'This is an XML file, which Baton does not read.');
  }
  if (/\bhtml\b/i.test(contentType) || ((ending === 'html' || ending === 'htm') && /<\w+[^>]*>/.test(head)))
    return 'html';
  if (ending === 'csv' || ending === 'tsv' || /\bcsv\b/i.test(contentType)) return 'csv';
  if (ending === 'md' || ending === 'markdown' || /\bmarkdown\b/i.test(contentType)) return 'markdown';
  return /^<(?:div|p|table|article|section|main|h[1-6]|ul|ol)\b/i.test(head) ? 'html' : 'text';
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

function isZip(buffer: Buffer): boolean {
  return buffer.readUInt32LE(0) === 0x04034b50;
}

function isText(text: string): boolean {
  const some = text.slice(0, sample);
  const controls = some.match(/[\0-\x08\x0e-\x1a\x1c-\x1f\x7f\ufffd]/g)?.length ?? 0;
  return !some.includes('\0') && controls <= some.length * mostControls;
}

import { readCsv } from './csv.ts';
import { readDocx } from './docx.ts';
import { frontMatter } from './front-matter.ts';
import { readHtml } from './html.ts';
import { kindOf } from './kind.ts';
import { type Parsed, type ParsedDocument, type ParseInput, type Read, Unreadable } from './parsed.ts';
import { readPdf } from './pdf.ts';

/** A manual with pictures. */
const mostBytes = 20 * 1_048_576;
/** Some thousand pages: more is a library, which is several files. */
const mostLetters = 2_000_000;

const longestTitle = 300;
const longestLanguage = 35;

const bare: Omit<ParsedDocument, 'type' | 'text'> = {
  ...{ title: null, language: null, sections: [], links: [], canonical: null },
  ...{ noindex: false, nofollow: false, isArticle: false },
};

/** Reads a file or a page in this process, which hostile bytes may bring down: `createParser` does it in one of its own. */
export async function parseHere(input: ParseInput): Promise<Parsed> {
  try {
    if (input.bytes.length > mostBytes) {
      throw new Unreadable('too_large', `It is larger than ${mostBytes / 1_048_576} MiB.`);
    }
    const read = await readKind(input);
    const text = clean(read.text);
    if (text.length > mostLetters) throw tooMuch();
    // A page without words of its own may still lead to others.
    if (!/[\p{L}\p{N}]/u.test(text) && (read.links ?? []).length === 0) {
      throw new Unreadable('no_text', 'It holds no text.');
    }
    return { ok: true, document: short({ ...bare, type: 'text', ...read, text }) };
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, fault: error.fault, detail: error.message };
    return { ok: false, fault: 'damaged', detail: 'The file is damaged: save it anew.' };
  }
}

async function readKind(input: ParseInput): Promise<Read> {
  const kind = await kindOf(input);
  if (kind.type !== 'html' && 'text' in kind && kind.text.length > mostLetters) throw tooMuch();
  switch (kind.type) {
    case 'pdf':
      return readPdf(input.bytes);
    case 'docx':
      return readDocx(Buffer.from(input.bytes));
    case 'html':
      return written(readHtml(kind.text, input), kind.language);
    case 'csv':
      return written(readCsv(kind.text), kind.language);
    case 'markdown':
      return written(readMarkdown(kind.text), kind.language);
    case 'text':
      return written({ type: 'text', text: kind.text }, kind.language);
  }
}

/** A text that does not name its language is in that of its encoding: Han letters alone do not tell it. */
function written(read: Read, language: string | null): Read {
  return read.language || !/\p{sc=Han}/u.test(read.text) ? read : { ...read, language };
}

function readMarkdown(given: string): Read {
  const { text, title, language } = frontMatter(given);
  return { type: 'markdown', title: title ?? /^# (.+)$/m.exec(text)?.[1]?.trim() ?? null, language, text };
}

function tooMuch(): Unreadable {
  return new Unreadable('too_large', 'It holds more text than Baton indexes of one file.');
}

/** Each passage holds what stands above it: a document says what it likes there, not as much as it likes. */
function short(document: ParsedDocument): ParsedDocument {
  const { title, language, sections } = document;
  return {
    ...document,
    title: title && (clean(title.slice(0, longestTitle)).replace(/\s+/g, ' ') || null),
    language: language && language.length <= longestLanguage ? language : null,
    sections: sections.map((section) => clean(section.slice(0, longestTitle))).filter(Boolean),
  };
}

/** Without what cannot be stored or shown: control characters, halves of surrogate pairs. */
function clean(text: string): string {
  return (
    text
      .replace(/\r\n?/g, '\n')
      .replace(/\p{Surrogate}/gu, '')
      // Blanks by the thousand are no layout.
      .replace(/[^\S\n]{200,}/g, ' ')
      .replace(/[\0-\x08\x0b-\x1f\x7f\u200b\ufeff\ufffd]/g, '')
      .trim()
  );
}

import { getDocumentProxy } from 'unpdf';
import { type Read, Unreadable } from './parsed.ts';
import {
  type Item,
  inReadingOrder,
  type Line,
  linesOf,
  paragraphs,
  withHeadings,
  withoutRepeats,
} from './pdf-layout.ts';

const mostPages = 2_000;
/** Pages of a scan that somebody stamped have a word or two. */
const fewestLetters = 3;

/** A PDF's words, line by line in the order of the page, joined into paragraphs. Throws Unreadable. */
export async function readPdf(bytes: Uint8Array): Promise<Read> {
  const document = await open(bytes);
  try {
    if (document.numPages > mostPages) {
      throw new Unreadable('too_large', `The PDF has more than ${mostPages} pages: send its parts.`);
    }
    const pages: Line[][] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(inReadingOrder(linesOf(items.filter((item) => 'str' in item) as unknown as Item[])));
      page.cleanup();
    }
    const text = withHeadings(withoutRepeats(pages)).map(paragraphs).filter(Boolean).join('\n\n');
    if ((text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) < fewestLetters) {
      throw new Unreadable(
        'no_text',
        'The PDF holds no text. If its pages are pictures of text, have the text recognised (OCR) first.',
      );
    }
    const title = (await titleOf(document)) ?? /^# (.+)$/m.exec(text)?.[1] ?? null;
    return { type: 'pdf', title, text };
  } finally {
    await document.destroy();
  }
}

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

async function open(bytes: Uint8Array): Promise<Pdf> {
  try {
    // Copied, since pdf.js takes the bytes for itself; no fonts are built from the file's code (CVE-2024-4367).
    return await getDocumentProxy(new Uint8Array(bytes), {
      isEvalSupported: false,
      stopAtErrors: false,
      verbosity: 0,
    });
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    if (name === 'PasswordException') {
      throw new Unreadable('encrypted', 'The PDF is protected by a password: save it without one.');
    }
    throw new Unreadable('damaged', 'The PDF is damaged or was cut off: save it anew.');
  }
}

async function titleOf(document: Pdf): Promise<string | null> {
  try {
    const { info } = await document.getMetadata();
    const title = String((info as Record<string, unknown>)?.Title ?? '').trim();
    // What programs put there by themselves is the name of a file.
    return title.length < 3 ||
      /\.\w{2,4}$|^\(?(?:untitled|anonymous|unspecified)|^microsoft word/i.test(title)
      ? null
      : title;
  } catch {
    return null;
  }
}

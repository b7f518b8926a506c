import mammoth from 'mammoth';
import { readFragment } from './html.ts';
import { type Read, Unreadable } from './parsed.ts';
import { checkArchive } from './zip.ts';

/** A DOCX as text: headings, lists and tables stay; pictures and reviewers' comments are left out. */
export async function readDocx(buffer: Buffer): Promise<Read> {
  checkArchive(buffer);
  const html = await toHtml(buffer);
  const text = readFragment(html);
  const title = /^# (.+)$/m.exec(text)?.[1] ?? null;
  return { type: 'docx', title, text };
}

async function toHtml(buffer: Buffer): Promise<string> {
  const options = {
    // Links to files are never followed (CVE-2025-11849), pictures never unpacked.
    externalFileAccess: false,
    convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
    styleMap: ["p[style-name='Title'] => h1:fresh"],
  };
  try {
    return (await mammoth.convertToHtml({ buffer }, options)).value;
  } catch (error) {
    // What an XML declares of itself could name files and grow without end (XXE): readers refuse it, and so do we.
    if (error instanceof Error && /doctype|entity/i.test(error.message)) {
      throw new Unreadable(
        'unsupported',
        'The file declares entities of its own, with which a file can read others or fill the memory (XXE). Word writes none: save it anew there.',
      );
    }
    throw new Unreadable('damaged', 'The file is damaged or was cut off: save it anew.');
  }
}

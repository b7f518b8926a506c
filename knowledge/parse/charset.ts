import chardet from 'chardet';
import iconv from 'iconv-lite';
import { Unreadable } from './parsed.ts';

/** Where a page or a style of text says what it is written in: the first kilobytes, as HTML has it. */
const declaredWithin = 2_048;
/** A guess from more bytes is not better. */
const guessedFrom = 64 * 1_024;

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * The text in bytes: by its byte order mark, what is declared, UTF-8 if it is valid, else what is likely. `language` is
 * the one that the encoding was made for, null where it was made for several.
 */
export function decode(
  bytes: Uint8Array,
  contentType = '',
): { readonly text: string; readonly language: string | null } {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const marked = markOf(buffer);
  if (marked) return { text: iconv.decode(buffer, marked), language: null };
  const declared = declaredIn(buffer, contentType);
  // A page that says UTF-8 and is not is what its bytes are.
  if (declared && declared !== 'utf-8' && iconv.encodingExists(declared)) return decodedAs(buffer, declared);
  try {
    return { text: utf8.decode(buffer), language: null };
  } catch {
    return decodedAs(buffer, guess(buffer.subarray(0, guessedFrom)));
  }
}

function decodedAs(buffer: Buffer, encoding: string) {
  const language = madeFor.find(([, names]) => names.test(encoding))?.[0] ?? null;
  return { text: iconv.decode(buffer, encoding), language };
}

const madeFor: readonly (readonly [language: string, encodings: RegExp])[] = [
  ['ja', /^(?:shift[_-]?jis|sjis|cp932|windows-31j|euc-?jp|iso-2022-jp)$/i],
  ['ko', /^(?:euc-?kr|cp949|ks_c_5601|iso-2022-kr)/i],
  ['zh', /^(?:gb|cp936|big5|iso-2022-cn)/i],
];

/** Letters of East Asian texts by what their two bytes begin with: most of what people write. The narrower one wins a tie. */
const frequent: readonly { readonly name: string; readonly lead: Range; readonly trail: Range }[] = [
  { name: 'cp932', lead: [0x88, 0x97], trail: [0x40, 0xfc] },
  { name: 'cp932', lead: [0x82, 0x83], trail: [0x40, 0xf1] },
  { name: 'euc-kr', lead: [0xb0, 0xc8], trail: [0xa1, 0xfe] },
  { name: 'gb18030', lead: [0xb0, 0xd7], trail: [0xa1, 0xfe] },
  { name: 'big5', lead: [0xa4, 0xc6], trail: [0x40, 0xfe] },
  { name: 'euc-jp', lead: [0xa4, 0xcf], trail: [0xa1, 0xfe] },
];
type Range = readonly [from: number, to: number];

/** Surer than this the detector is right; less sure it is of short texts, which it takes for European ones. */
const sure = 50;
const mostlyFrequent = 0.7;

/** The likeliest encoding of bytes that are no UTF-8 and say nothing of themselves. Throws Unreadable for none. */
function guess(bytes: Buffer): string {
  const [best] = chardet.analyse(bytes);
  const named = best && iconv.encodingExists(best.name) ? best.name : null;
  if (!best || named === null) throw notText();
  if (best.confidence >= sure) return named === 'Shift_JIS' ? 'cp932' : named;
  const names = [...new Set(frequent.map(({ name }) => name))];
  const shares = names.map((name) => ({ name, share: frequentShare(bytes, name) }));
  const likeliest = shares.reduce((a, z) => (z.share > a.share ? z : a));
  return likeliest.share >= mostlyFrequent ? likeliest.name : named;
}

/** The share of what is not ASCII that would be frequent letters of an East Asian encoding. */
function frequentShare(bytes: Buffer, name: string): number {
  const ranges = frequent.filter((range) => range.name === name);
  let [all, found] = [0, 0];
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at] as number;
    if (lead < 0x80) continue;
    all++;
    const trail = bytes[++at] ?? 0;
    if (ranges.some((range) => within(lead, range.lead) && within(trail, range.trail))) found++;
  }
  return all === 0 ? 0 : found / all;
}

function within(byte: number, [from, to]: Range): boolean {
  return byte >= from && byte <= to;
}

function markOf(buffer: Buffer): string | null {
  if (buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf) return 'utf-8';
  if (buffer[0] === 0xff && buffer[1] === 0xfe) return 'utf-16le';
  return buffer[0] === 0xfe && buffer[1] === 0xff ? 'utf-16be' : null;
}

function declaredIn(buffer: Buffer, contentType: string): string | null {
  const head = buffer.subarray(0, declaredWithin).toString('latin1');
  const meta = /^\s*</.test(head) ? /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head) : null;
  const found = /charset\s*=\s*["']?\s*([\w-]+)/i.exec(contentType) ?? meta;
  return found?.[1]?.toLowerCase() ?? null;
}

function notText(): Unreadable {
  return new Unreadable('unsupported', 'This is not a kind of file that Baton reads.');
}

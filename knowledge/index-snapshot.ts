import { promisify } from 'node:util';
import { deserialize, serialize } from 'node:v8';
import { constants, gunzip, gzip } from 'node:zlib';
import type { Lexicon, Packed } from './pack.ts';

/** Moved on when passages are read in another way: snapshots of before are then of no use. */
const version = 2;
/** Packed off the main thread; a better level takes far longer for a tenth less. */
const level = constants.Z_BEST_SPEED;
const packBytes = promisify(gzip);
const unpackBytes = promisify(gunzip);

/** What reading a site's passages came to, by the snapshot of their page. */
export type PackedPages = ReadonlyMap<string, readonly Packed[]>;

/** Its flat form: the numbers of all passages of all pages, one behind the other. */
type Flat = {
  readonly version: number;
  readonly words: string;
  readonly pages: string;
  /** Passages of each page, then words and entries of each passage. */
  readonly passages: Uint32Array;
  readonly lengths: Uint32Array;
  readonly sizes: Uint32Array;
  readonly entries: Uint32Array;
};

/** Packs what was read of a site's passages, so that another process need not read them. */
export async function packIndex(pages: PackedPages, lexicon: Lexicon): Promise<Buffer> {
  const all = [...pages.values()].flat();
  const flat: Flat = {
    version,
    words: [...lexicon.keys()].join('\n'),
    pages: [...pages.keys()].join('\n'),
    passages: Uint32Array.from(pages.values(), ({ length }) => length),
    lengths: Uint32Array.from(all, ({ length }) => length),
    sizes: Uint32Array.from(all, ({ entries }) => entries.length),
    entries: joined(all.map(({ entries }) => entries)),
  };
  return packBytes(serialize(flat), { level });
}

/** The reverse; null for what another version of Baton has packed, or what is damaged. */
export async function unpackIndex(
  bytes: Uint8Array,
): Promise<{ readonly pages: PackedPages; readonly lexicon: Lexicon } | null> {
  const flat = await unpackBytes(bytes)
    .then((unpacked) => deserialize(unpacked) as Flat | null)
    .catch(() => null);
  if (flat?.version !== version) return null;
  const pages = new Map<string, Packed[]>();
  let passage = 0;
  let at = 0;
  for (const [place, id] of lines(flat.pages).entries()) {
    const read: Packed[] = [];
    for (let count = flat.passages[place] ?? 0; count > 0; count--) {
      const end = at + (flat.sizes[passage] ?? 0);
      const length = flat.lengths[passage] ?? 0;
      read.push({ entries: flat.entries.subarray(at, end), length });
      at = end;
      passage++;
    }
    pages.set(id, read);
  }
  return { pages, lexicon: new Map(lines(flat.words).map((word, number) => [word, number])) };
}

function lines(text: string): string[] {
  return text === '' ? [] : text.split('\n');
}

function joined(parts: readonly Uint32Array[]): Uint32Array {
  const whole = new Uint32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

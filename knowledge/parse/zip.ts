import { Unreadable } from './parsed.ts';

/** A document of words: far more unpacked is made to fill memory. */
const mostUnpacked = 100 * 1_048_576;
const mostEntries = 10_000;
/** XML packs well, not this well. */
const mostRatio = 200;
const ratioMattersFrom = 1_048_576;

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
/** The end record with the longest comment. */
const endWithin = 22 + 65_535;

/**
 * Refuses an archive that would unpack into more than a document is, by the sizes in its directory (APPNOTE.TXT 4.3), so
 * that it is never unpacked. What lies about its sizes meets the memory limit of the process that reads it.
 */
export function checkArchive(buffer: Buffer): void {
  const end = findEnd(buffer);
  const stated = buffer.readUInt16LE(end + 10);
  if (stated === 0xffff) throw tooLarge();
  let at = buffer.readUInt32LE(end + 16);
  let unpacked = 0;
  let entries = 0;
  // Not as many as are stated: readers go on as long as entries follow.
  for (; at + 46 <= buffer.length && buffer.readUInt32LE(at) === entrySignature; entries++) {
    if (entries >= mostEntries) throw tooLarge();
    if ((buffer.readUInt16LE(at + 8) & 1) === 1) {
      throw new Unreadable('encrypted', 'The file is protected by a password: save it without one.');
    }
    const packedSize = buffer.readUInt32LE(at + 20);
    const size = buffer.readUInt32LE(at + 24);
    unpacked += size;
    if (unpacked > mostUnpacked) throw tooLarge();
    if (size > ratioMattersFrom && size > packedSize * mostRatio) throw tooLarge();
    at += 46 + buffer.readUInt16LE(at + 28) + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32);
  }
  if (entries === 0 || entries < stated) throw damaged();
}

function findEnd(buffer: Buffer): number {
  for (let at = buffer.length - 22; at >= Math.max(0, buffer.length - endWithin); at--) {
    if (buffer.readUInt32LE(at) === endSignature) return at;
  }
  throw damaged();
}

function tooLarge(): Unreadable {
  return new Unreadable('too_large', 'Unpacked, the file is larger than a document may be.');
}

function damaged(): Unreadable {
  return new Unreadable('damaged', 'The file is damaged or was cut off: save it anew.');
}

import type { IncomingMessage } from 'node:http';
import { PassThrough, type Transform } from 'node:stream';
import zlib from 'node:zlib';
import { fault } from './request-fault.ts';

/** Text shrinks to a tenth, and pages of one repeated row to a fiftieth: what grows more than this is a bomb. */
const maxRatio = 100;
/** A small page of blanks may well grow more. */
const ratioCountsFromBytes = 1024 * 1024;

/** What we ask for when the caller wants bodies decoded. */
export const acceptedEncodings = 'gzip, deflate, br';

const decoders: Readonly<Record<string, () => Transform>> = {
  gzip: zlib.createGunzip,
  'x-gzip': zlib.createGunzip,
  // As RFC 9110 has it, with zlib's header.
  deflate: zlib.createInflate,
  br: zlib.createBrotliDecompress,
  identity: () => new PassThrough(),
  '': () => new PassThrough(),
};

export type BodyLimits = {
  /** Of the wire and of what it decodes to. */
  readonly maxBytes: number;
  /** Without it the bytes stay as they came. */
  readonly decompress: boolean;
  /** What is longer is cut at the cap instead of refused: the beginning is enough. */
  readonly cut?: boolean;
};

/**
 * Reads a whole body. Rejects as `too_large` before the first byte where the header says so, and else as soon as a cap
 * is passed; as `undecodable` for an encoding that was not asked for or is broken; as `network` for half a body.
 */
export async function decodedBody(response: IncomingMessage, limits: BodyLimits): Promise<Buffer> {
  // An answer of 304 states the length of what it does not send.
  const announced = response.statusCode === 304 ? 0 : Number(response.headers['content-length'] ?? 0);
  if (announced > limits.maxBytes && !limits.cut) throw fault('too_large');
  const decoder = decoderOf(limits.decompress ? (response.headers['content-encoding'] ?? '') : '');
  try {
    return await read(response, decoder, limits);
  } finally {
    decoder.destroy();
  }
}

/** One encoding at most: each further one multiplies what a byte can grow to, and nobody uses two. */
function decoderOf(encoding: string): Transform {
  const name = encoding.trim().toLowerCase();
  const create = Object.hasOwn(decoders, name) ? decoders[name] : undefined;
  if (!create) throw fault('undecodable');
  return create();
}

function read(response: IncomingMessage, decoder: Transform, { maxBytes, cut }: BodyLimits): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let wire = 0;
    let decoded = 0;
    const overflow = () =>
      cut ? resolve(Buffer.concat(chunks).subarray(0, maxBytes)) : reject(fault('too_large'));
    // What broke together with its head has nobody to tell any more.
    if (response.destroyed) return reject(fault('network'));
    response.on('data', (chunk: Buffer) => {
      wire += chunk.length;
      // Blocks of nothing decode to nothing, for ever.
      if (wire > maxBytes && !cut) overflow();
    });
    response.on('error', () => reject(fault('network')));
    response.on('close', () => response.complete || reject(fault('network')));
    decoder.on('data', (chunk: Buffer) => {
      decoded += chunk.length;
      const isBomb = decoded > ratioCountsFromBytes && decoded > maxRatio * wire;
      chunks.push(chunk);
      if (decoded > maxBytes || isBomb) overflow();
    });
    decoder.on('end', () => resolve(Buffer.concat(chunks)));
    // No bytes at all are an empty body, whatever encoding the header speaks of.
    decoder.on('error', () => (wire === 0 ? resolve(Buffer.alloc(0)) : reject(fault('undecodable'))));
    response.pipe(decoder);
  });
}

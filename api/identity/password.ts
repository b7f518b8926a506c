import { randomBytes, scrypt as scryptCallback, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

type Cost = { readonly N: number; readonly r: number; readonly p: number; readonly maxmem: number };
const scrypt = promisify<string, Buffer, number, Cost, Buffer>(scryptCallback);

/** facts/libs.md: 254 ms and 32 MB a hash. */
const logN = 15;
const r = 8;
const p = 3;
const keyBytes = 32;
const maxMemory = 64 * 1_048_576;

/** A password's hash as a PHC string. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt, { logN, r, p });
  return `$scrypt$ln=${logN},r=${r},p=${p}$${toBase64(salt)}$${toBase64(key)}`;
}

/** True for the password of this hash. Without a hash it takes as long and is false. */
export async function verifyPassword(password: string, hash: string | null): Promise<boolean> {
  const [, ln, rounds, lanes, salt, key] =
    /^\$scrypt\$ln=(\d+),r=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/.exec(hash ?? '') ?? [];
  if (!salt || !key) {
    await derive(password, Buffer.alloc(16), { logN, r, p });
    return false;
  }
  const cost = { logN: Number(ln), r: Number(rounds), p: Number(lanes) };
  const derived = await derive(password, Buffer.from(salt, 'base64'), cost);
  const expected = Buffer.from(key, 'base64');
  return derived.length === expected.length && timingSafeEqual(derived, expected);
}

/** Keyboards spell the same letters differently; NFKC makes them one. */
function derive(
  password: string,
  salt: Buffer,
  cost: { readonly logN: number; readonly r: number; readonly p: number },
): Promise<Buffer> {
  const options = { N: 2 ** cost.logN, r: cost.r, p: cost.p, maxmem: maxMemory };
  return scrypt(password.normalize('NFKC'), salt, keyBytes, options);
}

function toBase64(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('=', '');
}

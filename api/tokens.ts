import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A credential of 256 random bits; its holder alone knows it. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What the store keeps of a credential. Plain SHA-256 is enough: 256 random bits cannot be guessed. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}

/** Compares two hashes without telling by time where they differ. */
export function sameHash(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

/** An id of something new: opaque, and safe in URLs, file names and command lines. */
export function newId(): string {
  return randomBytes(12).toString('hex');
}

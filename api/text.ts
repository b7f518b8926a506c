import { z } from 'zod';

/** The limit of messages, replies and notes (api.md, Exactly). */
export const messageLength = 8_000;

/**
 * Words that someone wrote: 1 to `max` code points, not counting Unicode white space at both ends; otherwise
 * unchanged. NUL and lone surrogates have been refused by then (api/json.ts: 400 `invalid_text`).
 */
export function text(max: number = messageLength) {
  return z
    .string()
    .refine((value) => trimmedLength(value) >= 1, 'must not be empty')
    .refine((value) => trimmedLength(value) <= max, `must be at most ${max} characters`)
    .meta({ minLength: 1, maxLength: max });
}

/** Code points without the Unicode white space at both ends. */
export function trimmedLength(value: string): number {
  const points = [...value];
  const first = points.findIndex((point) => !isSpace(point));
  if (first === -1) return 0;
  return points.findLastIndex((point) => !isSpace(point)) - first + 1;
}

/** True when a text can be stored and shown everywhere: no NUL, no half of a surrogate pair. */
export function isWellFormed(value: string): boolean {
  return !/[\0\p{Surrogate}]/u.test(value);
}

function isSpace(point: string): boolean {
  return /\p{White_Space}/u.test(point);
}

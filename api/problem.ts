import { STATUS_CODES } from 'node:http';
import { z } from 'zod';
import type { AppError, ErrorCode } from '../domain/errors.ts';
import type { Answer } from './answer.ts';

/** The HTTP status of each code, once and for all. */
export const statusOf: Readonly<Record<ErrorCode, number>> = {
  invalid_request: 400,
  invalid_text: 400,
  unauthenticated: 401,
  forbidden: 403,
  origin_not_allowed: 403,
  not_found: 404,
  idempotency_conflict: 409,
  idempotency_in_progress: 409,
  conflict: 409,
  already_claimed: 409,
  not_owner: 409,
  not_waiting: 409,
  already_resolved: 409,
  already_with_ai: 409,
  not_due: 409,
  erased: 410,
  too_large: 413,
  unreadable_file: 422,
  rate_limited: 429,
  internal: 500,
  unavailable: 503,
};

/** Codes that tell when to try again, in seconds, unless the error says otherwise (`extra.retryAfter`). */
const retryAfter: Partial<Record<ErrorCode, number>> = { unavailable: 2, idempotency_in_progress: 1 };

/** The body of every error (RFC 9457). Some codes add members, such as `owner` or `field`. */
export const problemSchema = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string(),
    requestId: z.string(),
  })
  .meta({ id: 'Problem', description: 'Every error (RFC 9457); `code` is stable.' });

/** The one place where errors get their HTTP form. */
export function toProblem(error: AppError, requestId: string): Answer {
  const status = statusOf[error.code];
  const { retryAfter: seconds = retryAfter[error.code], ...extra } = error.extra;
  const title = STATUS_CODES[status] ?? 'Error';
  const about = { type: `/docs#${error.code}`, title, status, code: error.code, detail: error.message };
  return {
    status,
    headers: {
      'Content-Type': 'application/problem+json; charset=utf-8',
      ...(seconds === undefined ? {} : { 'Retry-After': String(seconds) }),
    },
    body: JSON.stringify({ ...about, ...extra, requestId }),
  };
}

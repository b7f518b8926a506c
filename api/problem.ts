import { STATUS_CODES } from 'node:http';
import type { Response } from 'express';
import { z } from 'zod';
import type { AppError, ErrorCode } from '../domain/errors.ts';

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

/** A problem as it is sent and, for repeats, kept. */
export type Problem = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, unknown>>;
};

/** The one place where errors get their HTTP form. */
export function toProblem(error: AppError): Problem {
  const status = statusOf[error.code];
  const { retryAfter: seconds = retryAfter[error.code], ...extra } = error.extra;
  const type = `/docs#${error.code}`;
  return {
    status,
    headers: seconds === undefined ? {} : { 'Retry-After': String(seconds) },
    body: {
      type,
      title: STATUS_CODES[status] ?? 'Error',
      status,
      code: error.code,
      detail: error.message,
      ...extra,
    },
  };
}

/** Answers with a problem under this request's id. */
export function sendProblem(response: Response, { status, headers, body }: Problem): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response
    .status(status)
    .set(headers)
    .type('application/problem+json')
    .send(JSON.stringify({ ...body, requestId: response.locals.requestId }));
}

/** Every way in which Baton says no; each has one HTTP status (api/problem.ts) and never changes its meaning. */
export type ErrorCode =
  | 'invalid_request'
  | 'invalid_text'
  | 'unauthenticated'
  | 'forbidden'
  | 'origin_not_allowed'
  | 'not_found'
  | 'erased'
  | 'too_large'
  | 'unreadable_file'
  | 'rate_limited'
  | 'idempotency_conflict'
  | 'idempotency_in_progress'
  | 'conflict'
  | 'already_claimed'
  | 'not_owner'
  | 'not_waiting'
  | 'already_resolved'
  | 'already_with_ai'
  | 'not_due'
  | 'unavailable'
  | 'internal';

/** What a caller may be told: `detail` is shown, so it names no internals and quotes no one's text. */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: ErrorCode;
  /** Extra members of the problem document, such as the `owner` who won a race. */
  readonly extra: Readonly<Record<string, unknown>>;

  constructor(code: ErrorCode, detail: string, extra: Readonly<Record<string, unknown>> = {}) {
    super(detail);
    this.code = code;
    this.extra = extra;
  }
}

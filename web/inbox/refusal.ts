import type { Problem } from '../client/schema.d.ts';

/** What the API refused, or that it could not be reached: `message` is a sentence to show. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: number;
  readonly code: string;
  /** The field that a 400 is about. */
  readonly field: string | null;
  /** Who has the conversation, told to the loser of a race. */
  readonly owner: { readonly id: string; readonly name: string } | null;

  constructor(
    status: number,
    code: string,
    detail: string,
    more: Readonly<{ field?: unknown; owner?: unknown }> = {},
  ) {
    super(detail);
    this.status = status;
    this.code = code;
    this.field = typeof more.field === 'string' ? more.field : null;
    this.owner = isPerson(more.owner) ? more.owner : null;
  }
}

/** Of an answer that is no success. */
export function refusalOf(response: Response, body: unknown): Refusal {
  if (isProblem(body)) {
    const { code, detail, field, owner } = body;
    return new Refusal(response.status, code, detail, { field, owner });
  }
  return new Refusal(response.status, 'internal', `Baton answered with an error (${response.status}).`);
}

/** A sentence about anything that was thrown. */
export function sentenceOf(error: unknown): string {
  return error instanceof Refusal ? error.message : 'Something went wrong in this page. Reload it.';
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && 'detail' in body;
}

function isPerson(value: unknown): value is { id: string; name: string } {
  return typeof value === 'object' && value !== null && 'id' in value && 'name' in value;
}

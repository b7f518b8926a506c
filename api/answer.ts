import type { Response } from 'express';
import type { Reply } from './route.ts';

/** An answer as it goes out, and as it is kept for repeats. */
export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

const json = { 'Content-Type': 'application/json; charset=utf-8' };

/** A reply's body as JSON; a string goes out as it is, under the Content-Type that the reply names. */
export function toAnswer({ status, body, headers = {} }: Reply): Answer {
  if (body === undefined) return { status, headers, body: '' };
  if (typeof body === 'string') return { status, headers, body };
  return { status, headers: { ...json, ...headers }, body: JSON.stringify(body) };
}

/** Sends an answer; a response that has begun (a stream) is cut off instead, so that its reader comes again. */
export function send(response: Response, { status, headers, body }: Answer): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.status(status).set(headers);
  if (body === '') response.end();
  else response.end(body);
}

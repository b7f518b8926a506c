import createClient from 'openapi-fetch';
import type { paths } from '../client/schema.d.ts';
import { Refusal, refusalOf } from './refusal.ts';

/** Repeats of a request that could not be answered: a restarted API is back within this. */
const pausesMs = [400, 1_200, 2_500];

const listeners = new Set<() => void>();

/** Calls `run` whenever an answer says that the session is over, until the returned function ends it. */
export function onSessionEnd(run: () => void): () => void {
  listeners.add(run);
  return () => listeners.delete(run);
}

/** Says that an answer outside of this client told that the session is over. */
export function sessionEnded(): void {
  for (const run of listeners) run();
}

/** The API, by the types of its own description. Every mutation has an Idempotency-Key, so its repeat does nothing twice. */
export const api = createClient<paths>({ fetch: patientFetch });

api.use({
  onRequest({ request }) {
    if (request.method === 'GET') return undefined;
    request.headers.set('X-Baton-Csrf', '1');
    if (!request.headers.has('Idempotency-Key')) request.headers.set('Idempotency-Key', newKey());
    return request;
  },
  onResponse({ response, schemaPath }) {
    if (response.status === 401 && schemaPath !== '/v1/session') sessionEnded();
    return undefined;
  },
});

/** The body of a success; throws a Refusal for anything else: `await answerOf(api.GET('/v1/session'))`. */
export async function answerOf<T>(
  call: Promise<{ data?: T; error?: unknown; response: Response }>,
): Promise<T> {
  const { data, error, response } = await call;
  if (!response.ok) throw refusalOf(response, error);
  return data as T;
}

/** An id for something that this page sends. */
export function newKey(): string {
  // Pages on plain http, apart from this machine's own, have no randomUUID.
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}

async function patientFetch(request: Request): Promise<Response> {
  for (const pause of pausesMs) {
    const response = await fetch(request.clone()).catch(failed(request));
    if (response && response.status !== 503) return response;
    const seconds = Number(response?.headers.get('Retry-After') ?? 0);
    await new Promise((resolve) => setTimeout(resolve, Math.max(pause, seconds * 1_000)));
  }
  const response = await fetch(request).catch(failed(request));
  if (response) return response;
  throw new Refusal(0, 'unreachable', 'Baton cannot be reached. Check your connection, then try again.');
}

/** Null for a request that never arrived; one that its page took back stays an error. */
function failed({ signal }: Request): (error: unknown) => null {
  return (error) => {
    if (signal.aborted) throw error;
    return null;
  };
}

import { attempt, talk, visitor } from './storage.ts';

/** What the API said; status 0 when it could not be reached. */
export type Said = {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  /** How long it asks to wait, in milliseconds; 0 when it does not. */
  readonly retryMs: number;
};

/** Says who asks. */
export const credentials = (): Record<string, string> => {
  const { token } = visitor() ?? {};
  return token ? { Authorization: `Bearer ${token}` } : {};
};

/** The conversation's address in the API, or that of a part of it. */
export const here = (part = ''): string => `/v1/conversations/${talk().id}${part}`;

/** One call of the API, a POST where it has a body. Never throws. */
export async function ask(path: string, body?: unknown, key?: string): Promise<Said> {
  try {
    const response = await fetch(path, {
      ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
      headers: {
        ...credentials(),
        'Content-Type': 'application/json',
        ...(key ? { 'Idempotency-Key': key } : {}),
      },
      // The visitor's token says who asks; an operator's cookie must not.
      credentials: 'omit',
      signal: AbortSignal.timeout(15_000),
    });
    const text = await response.text();
    return {
      status: response.status,
      body: attempt(() => JSON.parse(text)) ?? {},
      retryMs: Number(response.headers.get('Retry-After')) * 1_000,
    };
  } catch {
    return { status: 0, body: {}, retryMs: 0 };
  }
}

/** An id that nobody else makes; `crypto.randomUUID` is missing on pages without TLS. */
export const newId = (): string => crypto.getRandomValues(new Uint32Array(4)).join('-');

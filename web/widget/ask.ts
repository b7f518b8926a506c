/** What the API said; status 0 when it could not be reached. */
export type Said = {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  /** How long it asks to wait, in milliseconds. */
  readonly retryMs: number | null;
};

/** One call of the API. Never throws. */
export async function ask(
  method: 'GET' | 'POST',
  path: string,
  { token, body, key }: { readonly token?: string; readonly body?: unknown; readonly key?: string } = {},
): Promise<Said> {
  try {
    const response = await fetch(path, {
      method,
      headers: {
        ...(token ? { Authorization: `Bearer ${token}` } : {}),
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(key ? { 'Idempotency-Key': key } : {}),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      // The visitor's token says who asks; an operator's cookie must not.
      credentials: 'omit',
      signal: AbortSignal.timeout(15_000),
    });
    const text = await response.text();
    const seconds = Number(response.headers.get('Retry-After'));
    const isJson = (response.headers.get('Content-Type') ?? '').includes('json');
    return {
      status: response.status,
      body: isJson && text !== '' ? JSON.parse(text) : {},
      retryMs: seconds > 0 ? seconds * 1_000 : null,
    };
  } catch {
    return { status: 0, body: {}, retryMs: null };
  }
}

/** An id that nobody else makes; `crypto.randomUUID` is missing on pages without TLS. */
export function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}

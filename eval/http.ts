import { setTimeout as delay } from 'node:timers/promises';

export type Json = Readonly<Record<string, unknown>>;
export type Headers = Readonly<Record<string, string>>;

/** Someone who calls the API. */
export type Client = {
  readonly get: (path: string) => Promise<Json>;
  readonly post: (path: string, body: Json) => Promise<Json>;
};

/** Answers that mean "again, later"; each request of ours may be repeated. */
const later = new Set([429, 502, 503]);
const attempts = 8;
const firstPauseMs = 250;
/** Longer waits mean that rate limits are on, and a run would take hours. */
const longestPauseMs = 20_000;

/** Rejects with the status and the problem's detail when the API refuses for good. */
export function createClient(api: string, headers: Headers): Client {
  const call = async (method: string, path: string, body?: Json): Promise<Json> => {
    for (let attempt = 1; ; attempt++) {
      const response = await request(api, method, path, headers, body).catch(() => null);
      if (response?.ok) return (await response.json()) as Json;
      if (attempt >= attempts || (response && !later.has(response.status))) {
        throw new Error(`${method} ${path}: ${response ? await problemOf(response) : 'nobody answers'}`);
      }
      await delay(pauseOf(response, attempt));
    }
  };
  return { get: (path) => call('GET', path), post: (path, body) => call('POST', path, body) };
}

/** Signs in and returns the client of a signed-in browser. */
export async function signIn(api: string, email: string, password: string): Promise<Client> {
  const response = await request(api, 'POST', '/v1/session', {}, { email, password });
  if (!response.ok) throw new Error(`The admin cannot sign in: ${await problemOf(response)}`);
  const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(';', 1)[0] ?? '');
  return createClient(api, { cookie: cookies.join('; '), 'x-baton-csrf': '1' });
}

async function request(api: string, method: string, path: string, headers: Headers, body?: Json) {
  return fetch(api + path, {
    method,
    headers: { ...(body ? { 'content-type': 'application/json' } : {}), ...headers },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
}

function pauseOf(response: Response | null, attempt: number): number {
  const asked = Number(response?.headers.get('retry-after') ?? 0) * 1_000;
  if (asked > longestPauseMs) throw new Error('Rate limits are on: start Baton with BATON_LIMITS=off.');
  return Math.max(asked, firstPauseMs * 2 ** (attempt - 1));
}

async function problemOf(response: Response): Promise<string> {
  const problem = (await response.json().catch(() => ({}))) as Json;
  return `${response.status} ${problem.code ?? ''} ${problem.detail ?? ''}`.trim();
}

import type { JsonObject, Outcome, Request } from './history.ts';
import type { Answer, Headers } from './http.ts';
import type { Random } from './random.ts';
import type { Run } from './run.ts';

export type Wish = Omit<Request, 'client' | 'attempts' | 'meant' | 'asks'> &
  Partial<Pick<Request, 'meant' | 'asks'>> & { readonly headers?: Headers };

/** A visitor's or operator's way to the API: every request is recorded, and repeated until its answer is definite. */
export type Client = ReturnType<typeof createClient>;

/** Between tries; after a reset the system is back within seconds. */
const FIRST_PAUSE_MS = 150;
const LONGEST_PAUSE_MS = 1_500;

export function createClient(run: Run, name: string, headers: Headers, random: Random) {
  const attempt = async (request: Request, extra: Headers = {}): Promise<Answer | null> => {
    const startedAt = Date.now();
    const call = {
      method: 'POST',
      path: pathOf(request),
      headers: { ...headers, ...extra },
      body: request.body,
    } as const;
    const answer = await run.http.call(call).catch((error: Error) => error.message);
    const known = typeof answer === 'string' ? null : answer;
    const outcome: Outcome = known ? toOutcome(known) : { kind: 'indeterminate', why: String(answer) };
    request.attempts.push({ startedAt, endedAt: Date.now(), outcome });
    return known;
  };

  const pauseAfter = async (tries: number, answer: Answer | null): Promise<void> => {
    const backoff = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** tries);
    const asked = Math.min(LONGEST_PAUSE_MS, (answer?.retryAfter ?? 0) * 1_000);
    await run.wait(Math.max(backoff, asked) * (0.75 + random.next() / 2));
  };

  const untilDefinite = async (request: Request, extra?: Headers): Promise<void> => {
    for (let tries = 0; !run.over(); tries += 1) {
      const answer = await attempt(request, extra);
      if (request.attempts.at(-1)?.outcome.kind !== 'indeterminate') return;
      await pauseAfter(tries, answer);
    }
  };

  return {
    name,
    headers,

    /** Makes a request until it is definite; `copies` of it at once. */
    async wish({ headers: extra, ...wish }: Wish, copies = 1): Promise<Request> {
      const request: Request = { meant: 'new', asks: false, ...wish, client: name, attempts: [] };
      run.requests.push(request);
      await Promise.all(Array.from({ length: copies }, () => untilDefinite(request, extra)));
      return request;
    },

    /** Makes an earlier request again, as a client does that lost the answer. */
    again: (request: Request, extra?: Headers): Promise<void> => untilDefinite(request, extra),

    /** Reads until it works; null when that was given up. A refusal is recorded: nothing here may be refused. */
    async read(path: string, conversation = ''): Promise<JsonObject | null> {
      for (let tries = 0; !run.over(); tries += 1) {
        const startedAt = Date.now();
        const answer = await run.http.call({ method: 'GET', path, headers }).catch(() => null);
        const outcome = answer && toOutcome(answer);
        if (outcome?.kind === 'ok') return outcome.body;
        if (outcome?.kind === 'fail') {
          const attempts = [{ startedAt, endedAt: Date.now(), outcome }];
          const refused = { client: name, kind: 'read', conversation, key: path, body: {} } as const;
          run.requests.push({ ...refused, meant: 'new', asks: false, attempts });
          return null;
        }
        await pauseAfter(tries, answer);
      }
      return null;
    },
  };
}

/** 429, 5xx and a first answer that is still being made leave open what happened. */
export function toOutcome({ status, body }: Answer): Outcome {
  const code = String(body.code ?? status);
  if (status < 300) return { kind: 'ok', status, body };
  if (status >= 500 || status === 429 || code === 'idempotency_in_progress') {
    return { kind: 'indeterminate', why: `${status} ${code}` };
  }
  return { kind: 'fail', status, code, body };
}

function pathOf({ kind, conversation }: Request): string {
  if (kind === 'conversation') return '/v1/conversations';
  return `/v1/conversations/${conversation}/${kind === 'message' ? 'messages' : kind}`;
}

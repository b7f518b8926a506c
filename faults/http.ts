import { Agent, type IncomingMessage, request } from 'node:http';
import { StringDecoder } from 'node:string_decoder';
import type { JsonObject } from './history.ts';

export type Headers = Readonly<Record<string, string>>;

export type Answer = {
  readonly status: number;
  readonly body: JsonObject;
  /** Seconds; null without the header. */
  readonly retryAfter: number | null;
  /** The first cookie that was set, as `name=value`. */
  readonly cookie: string | null;
};

export type Call = {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly path: string;
  readonly headers?: Headers;
  readonly body?: JsonObject;
};

/** Longer than every deadline of the API, so that a timeout here means a process that stands still. */
const ANSWER_WITHIN_MS = 12_000;
/** Streams send pings; one that is silent for this long is dead. */
const SILENT_STREAM_MS = 40_000;

/** HTTP as the harness needs it: kept connections, a bound on every call, no library in between. */
export type Http = ReturnType<typeof createHttp>;

export function createHttp(api: string) {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const url = new URL(api);
  const target = { host: url.hostname, port: url.port };
  return {
    /** One request; rejects when there is no whole answer (refused, reset, timeout, no JSON). */
    call({ method, path, headers = {}, body }: Call): Promise<Answer> {
      const sent = body === undefined ? undefined : JSON.stringify(body);
      const typed = sent === undefined ? headers : { ...headers, 'content-type': 'application/json' };
      return new Promise((resolve, reject) => {
        const req = request({ ...target, agent, method, path, headers: typed }, (response) =>
          readAnswer(response).then(resolve, reject),
        );
        const timer = setTimeout(() => req.destroy(new Error('timeout')), ANSWER_WITHIN_MS);
        req.once('close', () => clearTimeout(timer));
        req.once('error', reject);
        req.end(sent);
      });
    },

    /** Opens a stream; `take` gets its text as it comes. Resolves with the status when the stream is over. */
    stream(
      path: string,
      headers: Headers,
      signal: AbortSignal,
      take: (text: string) => void,
    ): Promise<Answer> {
      return new Promise((resolve, reject) => {
        const req = request({ ...target, method: 'GET', path, headers, signal }, (response) => {
          if (response.statusCode !== 200) return void readAnswer(response).then(resolve, reject);
          const decoder = new StringDecoder('utf8');
          response.on('data', (chunk: Buffer) => take(decoder.write(chunk)));
          response.once('error', reject);
          response.once('close', () => resolve({ status: 200, body: {}, retryAfter: null, cookie: null }));
        });
        req.setTimeout(SILENT_STREAM_MS, () => req.destroy(new Error('timeout')));
        req.once('error', reject);
        req.end();
      });
    },

    close: () => agent.destroy(),
  };
}

function readAnswer(response: IncomingMessage): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    response.on('data', (chunk: Buffer) => chunks.push(chunk));
    response.once('error', reject);
    response.once('close', () => reject(new Error('cut off')));
    response.once('end', () => {
      const text = Buffer.concat(chunks).toString();
      const { 'retry-after': retryAfter, 'set-cookie': cookies } = response.headers;
      try {
        resolve({
          status: response.statusCode ?? 0,
          body: text === '' ? {} : (JSON.parse(text) as JsonObject),
          retryAfter: retryAfter === undefined ? null : Number(retryAfter),
          cookie: cookies?.[0]?.split(';')[0] ?? null,
        });
      } catch {
        reject(new Error(`status ${response.statusCode} without JSON`));
      }
    });
  });
}

import { type RequestFault, safeRequest } from '../../platform/safe-request.ts';

/** The name that sites allow or disallow in robots.txt. */
export const robotsName = 'Baton';
/** A page that takes longer is not worth the others' time. */
const defaultTimeoutMs = 30_000;

/** What a server said; bodies are unpacked. */
export type Got = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly bytes: Buffer;
  /** Where it was found after redirects. */
  readonly url: string;
};

export type GetOptions = {
  readonly url: string;
  readonly maxBytes: number;
  /** A longer body is cut there instead of refused. */
  readonly cut?: boolean;
  /** 0: a redirect is an answer. */
  readonly maxRedirects?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal | undefined;
};

/** Asks a server for a page; never rejects for what the other side does. */
export type Get = (options: GetOptions) => Promise<Got | { readonly fault: RequestFault }>;

/** The crawler's way to the web: hosts in `allowedHosts` may be private, all others are strangers. */
export function createGet(
  allowedHosts: readonly string[],
  { timeoutMs = defaultTimeoutMs }: { readonly timeoutMs?: number } = {},
): Get {
  return async ({ headers, signal, ...options }) => {
    try {
      return await safeRequest({
        ...options,
        ...(signal ? { signal } : {}),
        headers: { 'User-Agent': `${robotsName}/1.0 (reads help pages for support answers)`, ...headers },
        allowedHosts,
        timeoutMs,
        decompress: true,
      });
    } catch (error) {
      signal?.throwIfAborted();
      const code = error instanceof Error && 'code' in error ? error.code : null;
      return { fault: (typeof code === 'string' ? code : 'network') as RequestFault };
    }
  };
}

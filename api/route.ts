import type { ZodType, z } from 'zod';
import type { Caller, Operator, Visitor } from '../domain/caller.ts';
import type { Role } from '../domain/role.ts';
import type { ApiDeps } from './deps.ts';

export type { Caller, Operator, Visitor } from '../domain/caller.ts';
export { type Role, roles } from '../domain/role.ts';

/**
 * Who may call a route: `public`; `visitor`; a role (that or a stronger one); or `visitor` and a role. A test walks
 * every route × caller, so a route without an honest `access` cannot hide.
 */
export type Access = 'public' | 'visitor' | Role | readonly ['visitor', Role];

/** What an `access` guarantees about the caller. */
export type CallerOf<A extends Access> = A extends 'public'
  ? Caller | null
  : A extends 'visitor'
    ? Visitor
    : A extends Role
      ? Operator
      : Caller;

/** The answer of a JSON route; `headers` for cookies, Location and the like. */
export type Reply = {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
};

type Parsed<T> = T extends ZodType ? z.output<T> : undefined;

export type RouteInput<A extends Access, P, Q, B> = {
  readonly caller: CallerOf<A>;
  readonly params: Parsed<P>;
  readonly query: Parsed<Q>;
  readonly body: Parsed<B>;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly deps: ApiDeps;
  readonly web: Web;
  readonly ip: string;
  readonly requestId: string;
  /** The body of a row with `upload`, as sent; empty for others. */
  readonly bytes: Buffer;
  /** Same for every repeat of the same Idempotency-Key by this caller, random without one: a command's made id. */
  readonly onceId: string;
};

/** What only browsers and links need to know of a request. */
export type Web = {
  /** The origin of the page that asks, when it is none of ours. */
  readonly foreignOrigin: string | null;
  /** Our address as this caller knows it, without a slash at its end. */
  readonly baseUrl: string;
  /** Headers that sign this browser in for a time, or out with an empty secret. */
  readonly sessionHeaders: (secret: string, maxAgeMs: number) => Readonly<Record<string, string>>;
};

/** How a route is made safe to repeat: by `Idempotency-Key`, by a client id in its body, or not at all. */
export type Repeats = 'key' | 'client-id' | 'none';

/** One row of the route table: what it takes, who may call it, what it answers. OpenAPI is generated from it. */
export type Route<A extends Access = Access, P = unknown, Q = unknown, B = unknown> = {
  readonly method: 'get' | 'post' | 'patch' | 'delete';
  /** OpenAPI form: `/v1/conversations/{id}`. */
  readonly path: string;
  readonly access: A;
  readonly summary: string;
  readonly tag: string;
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  /** Absent: `key` for mutations. A repeat by key replays the first answer below 500 without calling the handler. */
  readonly repeats?: Repeats;
  /** Takes bytes of any content type up to this size (instead of a JSON body), in `input.bytes`. */
  readonly upload?: number;
  /** Bytes of the JSON body, where the usual 64 KiB are too few. */
  readonly bodyLimit?: number;
  /** Status → schema of the body, null for none. Errors are added by the framework. */
  readonly answers: Readonly<Record<number, ZodType | null>>;
  /** A named limit (api/limits.ts) besides the general one; `none`: not even that. */
  readonly limit?: 'visitors' | 'messages' | 'sign_in' | 'none';
} & (
  | { readonly handle: (input: RouteInput<A, P, Q, B>) => Promise<Reply> }
  /** A stream writes its own response after authentication and parsing. */
  | { readonly stream: (input: RouteInput<A, P, Q, B>, sse: SseResponse) => Promise<void> }
);

/** An event stream, as a route sees it. Until it is opened, an error that the route throws is answered as usual. */
export type SseResponse = {
  /** Answers 200; once. The first `send` does so too. */
  open(): void;
  /** Resolves when what was sent has left; at once when the reader is gone. */
  drained(): Promise<void>;
  /** Sends one event; `id` becomes Last-Event-ID. */
  send(event: { readonly event: string; readonly data: unknown; readonly id?: number }): void;
  /** Ends the stream. */
  close(): void;
  /** Runs when the client is gone or the stream is closed. */
  onClose(run: () => void): void;
};

/** Ties a route's schemas to its handler's types. */
export function route<A extends Access, P = undefined, Q = undefined, B = undefined>(
  definition: Route<A, P, Q, B>,
): Route {
  return definition as unknown as Route;
}

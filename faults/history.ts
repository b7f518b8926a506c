/** JSON as a server answered it. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [field: string]: Json };
export type JsonObject = { readonly [field: string]: Json };

/** What a client knows of one request: done, refused for good, or nothing (5xx, timeout, reset). */
export type Outcome =
  | { readonly kind: 'ok'; readonly status: number; readonly body: JsonObject }
  | { readonly kind: 'fail'; readonly status: number; readonly code: string; readonly body: JsonObject }
  | { readonly kind: 'indeterminate'; readonly why: string };

/** One HTTP request; times in epoch milliseconds of the client. */
export type Attempt = { readonly startedAt: number; readonly endedAt: number; readonly outcome: Outcome };

/** What operators do to a conversation, by the last part of its path. */
export const commandKinds = [
  'claim',
  'barge-in',
  'hold',
  'release',
  'transfer',
  'return-to-ai',
  'resolve',
  'replies',
  'notes',
] as const;
export type CommandKind = (typeof commandKinds)[number];
export type RequestKind = 'conversation' | 'message' | 'person' | 'rating' | 'read' | CommandKind;

/**
 * One wish of a client under one key (a client id or an Idempotency-Key), with every attempt at it. A `conflict`
 * repeats an accepted key with another body; a `trespass` goes to somebody else's conversation.
 */
export type Request = {
  readonly client: string;
  readonly kind: RequestKind;
  /** Empty until a new conversation has its id. */
  conversation: string;
  readonly key: string;
  readonly body: JsonObject;
  readonly meant: 'new' | 'conflict' | 'trespass';
  /** The words ask for a person. */
  readonly asks: boolean;
  readonly attempts: Attempt[];
};

/** An event as a reader got it (api.md, Events). */
export type LogEvent = {
  readonly seq: number;
  readonly type: string;
  readonly at: string;
  readonly by: { readonly kind: string; readonly id?: string; readonly name?: string };
  readonly [field: string]: Json | undefined;
};

export type Reader = 'visitor' | 'operator';

/** What one follower of a stream saw, through all its connections, in order of arrival. */
export type Reading = {
  readonly reader: Reader;
  readonly conversation: string;
  /** Where it began: the first event that it may see has a higher seq. */
  readonly after: number;
  readonly seen: LogEvent[];
  connections: number;
  /** Set for streams that stayed open to the end: they must have seen this seq. */
  mustReach: number | null;
};

/** One page of events read by GET. */
export type Page = {
  readonly reader: Reader;
  readonly conversation: string;
  readonly after: number;
  readonly limit: number;
  readonly events: readonly LogEvent[];
};

export type ProcessName = 'api' | 'worker' | 'temporal' | 'mongo';
/** One injected fault. `recoveredAt`: every process served again. */
export type Fault = {
  readonly kind: 'kill' | 'pause';
  readonly targets: readonly ProcessName[];
  readonly at: number;
  readonly recoveredAt: number;
};

/** A conversation at the end of a run: all its events as each side reads them, and its state as the API tells it. */
export type FinalConversation = {
  readonly conversation: string;
  readonly events: readonly LogEvent[];
  readonly visitorEvents: readonly LogEvent[];
  readonly mode: string;
  readonly seq: number;
  /** As the inbox lists it; null when it does not. */
  readonly listed: { readonly mode: string; readonly owner: string | null } | null;
  /** By turn, which messages its draft answers and which passages it retrieved; only the newest turns. */
  readonly drafts: ReadonlyMap<number, Draft>;
};

export type Draft = { readonly messageIds: readonly string[]; readonly passageIds: readonly string[] };

/** All that is judged: what clients did and were told, and what stands in the logs afterwards. */
export type History = {
  readonly escalationSeconds: number;
  readonly requests: readonly Request[];
  readonly readings: readonly Reading[];
  readonly pages: readonly Page[];
  readonly faults: readonly Fault[];
  readonly conversations: readonly FinalConversation[];
  /** Passage id to its text; null when the server does not show passages. */
  readonly passages: ReadonlyMap<string, string> | null;
  /** When the logs were read. */
  readonly endedAt: number;
};

/** What became of a request: its first definite answer, or nothing definite. */
export function definite(request: Request): Attempt | null {
  return request.attempts.find(({ outcome }) => outcome.kind !== 'indeterminate') ?? null;
}

/** The body of a request's acceptance; null when it was refused or nothing is known. */
export function accepted(request: Request): JsonObject | null {
  const answer = definite(request)?.outcome;
  return answer?.kind === 'ok' ? answer.body : null;
}

/** True when nobody knows whether the request was carried out. */
export function isOpen(request: Request): boolean {
  return definite(request) === null;
}

/** When the request was first made; infinity when it never was. */
export function startOf(request: Request): number {
  return request.attempts.reduce(
    (first, { startedAt }) => Math.min(first, startedAt),
    Number.POSITIVE_INFINITY,
  );
}

export function timeOf(event: LogEvent): number {
  return Date.parse(event.at);
}

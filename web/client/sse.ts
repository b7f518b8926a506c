/** An event of a stream: its name, its data as parsed JSON, and its id when it has one. */
export type StreamEvent = { readonly name: string; readonly data: unknown; readonly id: string | null };

export type StreamState = 'connecting' | 'open' | 'broken';

export type StreamOptions = {
  readonly url: string;
  /** Asked for at each connection: a token may have changed. */
  readonly headers?: () => Record<string, string>;
  /** Where to go on; null for the beginning. Events with an id move it on. */
  readonly lastEventId?: string | null;
  readonly onEvent: (event: StreamEvent) => void;
  readonly onState?: (state: StreamState) => void;
  /** A refusal that waiting does not mend (401, 403, 404, 410 …): the stream is over. */
  readonly onRefused: (status: number) => void;
};

export type Stream = {
  readonly close: () => void;
  /** Connects at once if the stream is down; a reader that just did something should not wait for the backoff. */
  readonly hurry: () => void;
};

/** The server pings every 15 s: when nothing has come for this long, the connection is dead without saying so. */
const silenceMs = 40_000;
/** After sleep, or back in the foreground, a connection that is silent for longer than a ping is not trusted. */
const doubtfulMs = 17_000;
const firstWaitMs = 400;
const longestWaitMs = 20_000;

/** Follows an event stream over `fetch` until it is closed: resumes from the last id, with jittered backoff between. */
export function followStream(options: StreamOptions): Stream {
  const { url, headers, onEvent, onState, onRefused } = options;
  let lastEventId = options.lastEventId ?? null;
  let leaving: AbortController | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let heardAt = 0;
  let failures = 0;
  let closed = false;

  const watchdog = setInterval(() => {
    if (leaving && Date.now() - heardAt > silenceMs) leaving.abort();
  }, 5_000);

  async function connect(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    if (closed || leaving) return;
    const own = new AbortController();
    leaving = own;
    heardAt = Date.now();
    onState?.('connecting');
    let waitMs: number | null = null;
    try {
      const resume: Record<string, string> = lastEventId === null ? {} : { 'Last-Event-ID': lastEventId };
      const response = await fetch(url, {
        headers: { Accept: 'text/event-stream', ...headers?.(), ...resume },
        signal: own.signal,
        cache: 'no-store',
      });
      if (response.status === 200 && response.body) {
        onState?.('open');
        await read(response.body);
      } else if (response.status >= 500 || response.status === 429) {
        waitMs = Number(response.headers.get('Retry-After')) * 1_000;
      } else {
        close();
        onRefused(response.status);
      }
    } catch {
      // The connection broke or was given up as dead: both are tried again.
    }
    leaving = null;
    own.abort();
    if (!closed) retry(waitMs || backoffMs(failures++));
  }

  async function read(body: ReadableStream<Uint8Array>): Promise<void> {
    const reader = body.getReader();
    const decoder = new TextDecoder();
    let pending = '';
    for (;;) {
      const { done, value } = await reader.read();
      if (done || closed) return;
      heardAt = Date.now();
      failures = 0;
      const blocks = (pending + decoder.decode(value, { stream: true })).split('\n\n');
      pending = blocks.pop() ?? '';
      for (const block of blocks) deliver(block);
    }
  }

  function deliver(block: string): void {
    const event = parseBlock(block);
    if (!event || closed) return;
    onEvent(event);
    if (event.id !== null) lastEventId = event.id;
  }

  function retry(waitMs: number): void {
    onState?.('broken');
    timer = setTimeout(() => void connect(), waitMs);
  }

  function hurry(): void {
    if (!leaving) return void connect();
    if (Date.now() - heardAt > doubtfulMs) {
      failures = 0;
      leaving.abort();
    }
  }

  const onVisible = () => document.visibilityState === 'visible' && hurry();
  addEventListener('online', hurry);
  document.addEventListener('visibilitychange', onVisible);

  function close(): void {
    closed = true;
    clearTimeout(timer);
    clearInterval(watchdog);
    removeEventListener('online', hurry);
    document.removeEventListener('visibilitychange', onVisible);
    leaving?.abort();
  }

  void connect();
  return { close, hurry };
}

/** From half to all of a wait that doubles: thousands of pages that lost one server do not return at one time. */
export function backoffMs(failures: number, random: () => number = Math.random): number {
  return Math.min(longestWaitMs, firstWaitMs * 2 ** failures) * (0.5 + random() / 2);
}

/** One event of a stream's text; null for comments, `retry` and what is no JSON. */
export function parseBlock(block: string): StreamEvent | null {
  const fields = block.split('\n').map((line) => line.split(/: ?(.*)/));
  const { event = 'message', id, data = '' }: Record<string, string | undefined> = Object.fromEntries(fields);
  try {
    return { name: event, id: id ?? null, data: JSON.parse(data) };
  } catch {
    return null;
  }
}

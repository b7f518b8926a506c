/** An event of a stream as a browser gets it. */
export type SseEvent = {
  readonly event: string;
  readonly id: number | null;
  readonly data: Record<string, unknown>;
};

/** An open event stream that a test reads by awaiting. */
export type SseReader = {
  /** Everything that has come so far, pings apart. */
  readonly events: readonly SseEvent[];
  /** Resolves once the events that came satisfy a test's need; rejects when the stream ends before. */
  until(satisfied: (events: readonly SseEvent[]) => boolean): Promise<void>;
  /** The nth event of a type, as soon as it is there. */
  nth(type: string, n?: number): Promise<SseEvent>;
  /** Resolves when the server ends the stream. */
  readonly ended: Promise<void>;
  close(): void;
};

/** Opens a stream; rejects with the status when it is refused. */
export async function openSse(url: string, headers: Record<string, string> = {}): Promise<SseReader> {
  const leaving = new AbortController();
  const response = await fetch(url, { headers, signal: leaving.signal });
  if (response.status !== 200 || !response.body)
    throw new Error(`the stream was refused: ${response.status}`);
  const events: SseEvent[] = [];
  const waiting = new Set<() => void>();
  let over = false;
  const look = () => {
    for (const check of [...waiting]) check();
  };
  const ended = read(response.body, (event) => {
    if (event.event !== 'ping') events.push(event);
    look();
  }).finally(() => {
    over = true;
    look();
  });
  const until = (satisfied: (events: readonly SseEvent[]) => boolean): Promise<void> =>
    new Promise((resolve, reject) => {
      const check = () => {
        const isSatisfied = satisfied(events);
        if (!isSatisfied && !over) return;
        waiting.delete(check);
        if (isSatisfied) resolve();
        else reject(new Error('the stream ended before what was awaited'));
      };
      waiting.add(check);
      check();
    });
  return {
    events,
    ended,
    until,
    async nth(type, n = 1) {
      const ofType = () => events.filter(({ event }) => event === type);
      await until(() => ofType().length >= n);
      return ofType()[n - 1] as SseEvent;
    },
    close: () => leaving.abort(),
  };
}

async function read(body: ReadableStream<Uint8Array>, onEvent: (event: SseEvent) => void): Promise<void> {
  const decoder = new TextDecoder();
  let pending = '';
  try {
    for await (const chunk of body) {
      pending += decoder.decode(chunk, { stream: true });
      const blocks = pending.split('\n\n');
      pending = blocks.pop() ?? '';
      for (const block of blocks) {
        const event = parse(block);
        if (event) onEvent(event);
      }
    }
  } catch {
    // The test left, or the server cut the connection: both end the stream.
  }
}

function parse(block: string): SseEvent | null {
  const fields = new Map(
    block.split('\n').map((line) => [line.split(': ')[0], line.slice(line.indexOf(': ') + 2)]),
  );
  const [event, data, id] = [fields.get('event'), fields.get('data'), fields.get('id')];
  if (event === undefined || data === undefined) return null;
  return { event, id: id === undefined ? null : Number(id), data: JSON.parse(data) };
}

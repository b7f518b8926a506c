import { toOutcome } from './client.ts';
import type { LogEvent, Reader, Reading } from './history.ts';
import type { Headers } from './http.ts';
import type { Random } from './random.ts';
import type { Run, Stream } from './run.ts';

export type StreamOptions = {
  readonly reader: Reader;
  readonly conversation: string;
  readonly headers: Headers;
  readonly random: Random;
  /** Where to begin. */
  readonly after?: number;
  /** Opens each connection with a one-minute ticket instead of the token. */
  readonly byTicket?: boolean;
};

export function follow(run: Run, options: StreamOptions): Stream {
  const { reader, conversation, after = 0 } = options;
  const reading: Reading = { reader, conversation, after, seen: [], connections: 0, mustReach: null };
  run.readings.push(reading);
  const over = new AbortController();
  let connection = new AbortController();
  const loop = async (): Promise<void> => {
    while (!over.signal.aborted && !run.over()) {
      connection = new AbortController();
      await connect(run, options, reading, AbortSignal.any([over.signal, connection.signal]), () =>
        over.abort(),
      );
      if (!over.signal.aborted) await run.wait(options.random.between(100, 800));
    }
  };
  void loop();
  const stream = {
    reading,
    cut: () => connection.abort(),
    close: () => over.abort(),
    closed: () => over.signal.aborted,
  };
  run.streams.push(stream);
  return stream;
}

async function connect(
  run: Run,
  options: StreamOptions,
  reading: Reading,
  signal: AbortSignal,
  stop: () => void,
): Promise<void> {
  const { conversation, after = 0, byTicket = false } = options;
  const path = `/v1/conversations/${conversation}/stream`;
  const position = reading.seen.at(-1)?.seq;
  const resume: Headers = position === undefined ? {} : { 'last-event-id': String(position) };
  const query = position === undefined && after > 0 ? [`after=${after}`] : [];
  const ticket = byTicket ? await takeTicket(run, options) : null;
  if (byTicket && ticket === null) return;
  const headers = ticket ? resume : { ...options.headers, ...resume };
  const full = [...query, ...(ticket ? [`ticket=${encodeURIComponent(ticket)}`] : [])].join('&');
  reading.connections += 1;
  const startedAt = Date.now();
  const take = eventParser((event) => {
    if (signal.aborted) return;
    reading.seen.push(event);
    for (const listen of run.listeners) listen(event);
  });
  const answer = await run.http
    .stream(full ? `${path}?${full}` : path, headers, signal, take)
    .catch(() => null);
  const outcome = answer && toOutcome(answer);
  if (outcome?.kind !== 'fail') return;
  const attempts = [{ startedAt, endedAt: Date.now(), outcome }];
  const refused = { client: reading.reader, kind: 'read', conversation, key: 'stream', body: {} } as const;
  run.requests.push({ ...refused, meant: 'new', asks: false, attempts });
  stop();
}

async function takeTicket(run: Run, { conversation, headers }: StreamOptions): Promise<string | null> {
  const path = `/v1/conversations/${conversation}/stream-ticket`;
  const answer = await run.http.call({ method: 'POST', path, headers, body: {} }).catch(() => null);
  return typeof answer?.body.ticket === 'string' ? answer.body.ticket : null;
}

/** Reads text/event-stream. Only blocks with an id are events of the log; a block that is cut off is none. */
export function eventParser(take: (event: LogEvent) => void): (text: string) => void {
  let rest = '';
  return (text) => {
    const blocks = (rest + text).split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const fields = new Map(block.split('\n').map(readField));
      const id = fields.get('id');
      if (id === undefined) continue;
      const event = JSON.parse(fields.get('data') ?? '{}') as LogEvent;
      take({ ...event, seq: Number(id), type: fields.get('event') ?? '' });
    }
  };
}

function readField(line: string): readonly [string, string] {
  const [name = '', ...rest] = line.split(':');
  return [name, rest.join(':').replace(/^ /, '')];
}

import type { Event } from './event.ts';
import type { Headers } from './http.ts';

/** What a customer's event stream has brought so far. */
export type Stream = { readonly events: readonly Event[]; readonly close: () => void };

/** Opens a conversation's event stream and keeps what comes; rejects when it is refused. */
export async function openStream(url: string, headers: Headers): Promise<Stream> {
  const leaving = new AbortController();
  const response = await fetch(url, { headers, signal: leaving.signal });
  if (!response.ok || !response.body) throw new Error(`The event stream answered ${response.status}.`);
  const events: Event[] = [];
  void read(response.body, (event) => events.push(event));
  return { events, close: () => leaving.abort() };
}

async function read(body: ReadableStream<Uint8Array>, onEvent: (event: Event) => void): Promise<void> {
  const decoder = new TextDecoder();
  let pending = '';
  try {
    for await (const chunk of body) {
      const blocks = `${pending}${decoder.decode(chunk, { stream: true })}`.split('\n\n');
      pending = blocks.pop() ?? '';
      // Only numbered blocks are events; `typing` and `ping` have no id.
      for (const block of blocks.filter((one) => /^id: /m.test(one))) onEvent(dataOf(block));
    }
  } catch {
    // We left, or Baton went away: whoever waits for an event says so.
  }
}

function dataOf(block: string): Event {
  return JSON.parse(/^data: (.*)$/m.exec(block)?.[1] ?? '') as Event;
}

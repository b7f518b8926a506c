import type { Client } from './client.ts';
import type { JsonObject, LogEvent } from './history.ts';

/** Events asked for at once. */
const PAGE = 200;

/** All events of a conversation as the client may see them; null when that cannot be had. */
export async function readLog(client: Client, conversation: string): Promise<LogEvent[] | null> {
  const events: LogEvent[] = [];
  for (;;) {
    const after = events.at(-1)?.seq ?? 0;
    const path = `/v1/conversations/${conversation}/events?after=${after}&limit=${PAGE}`;
    const body = await client.read(path, conversation);
    if (!body) return null;
    const page = body.events as unknown as readonly LogEvent[];
    events.push(...page);
    if (body.more !== true || page.length === 0) return events;
  }
}

/** A list of the API, through all its pages. */
export async function readList(client: Client, path: string): Promise<JsonObject[] | null> {
  const items: JsonObject[] = [];
  for (let next = path; ; ) {
    const page = await client.read(next);
    if (!page) return null;
    items.push(...(page.items as readonly JsonObject[]));
    if (typeof page.cursor !== 'string') return items;
    next = `${path}${path.includes('?') ? '&' : '?'}cursor=${encodeURIComponent(page.cursor)}`;
  }
}

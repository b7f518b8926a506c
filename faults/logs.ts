import type { Client } from './client.ts';
import type { LogEvent } from './history.ts';

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

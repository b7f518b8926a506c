import { setTimeout as delay } from 'node:timers/promises';
import { type Client, createClient, type Json } from './http.ts';
import type { Query } from './rows.ts';

export type PlayedEvent = { readonly type: string; readonly seq: number; readonly [field: string]: unknown };

/** What became of one query. */
export type Played = {
  readonly query: Query;
  /** All that the customer saw. */
  readonly events: readonly PlayedEvent[];
  readonly packet: Json | null;
  /** From sending the message to reading the outcome; the looks at the log are `lookEveryMs` apart. */
  readonly ms: number;
  /** The API refused something for good; null when not. */
  readonly failure: string | null;
};

const outcomes = new Set(['ai_answer', 'ai_clarification', 'handoff']);
const outcomeWithinMs = 30_000;
const handoffCompleteWithinMs = 10_000;
const lookEveryMs = 50;

/** Sends a query as a new visitor and follows its conversation until it is answered, asked back or handed off. */
export async function play(api: string, site: string, admin: Client, query: Query): Promise<Played> {
  try {
    return await follow(api, site, admin, query);
  } catch (error) {
    const failure = error instanceof Error ? error.message : 'unknown';
    return { query, events: [], packet: null, ms: 0, failure };
  }
}

async function follow(api: string, site: string, admin: Client, query: Query): Promise<Played> {
  const { token } = await createClient(api, {}).post('/v1/visitors', { site });
  const visitor = createClient(api, { authorization: `Bearer ${token}` });
  const { conversationId } = await visitor.post('/v1/conversations', { clientConversationId: 'eval' });
  const path = `/v1/conversations/${conversationId}`;
  const began = performance.now();
  await visitor.post(`${path}/messages`, { clientMessageId: 'm1', text: query.text });
  const has = (wanted: (type: string) => boolean) => async () => {
    const { events } = await visitor.get(`${path}/events`);
    const read = events as PlayedEvent[];
    return read.some(({ type }) => wanted(type)) ? read : null;
  };
  let events = await within(
    outcomeWithinMs,
    has((type) => outcomes.has(type)),
  );
  const ms = performance.now() - began;
  if (!events?.some(({ type }) => type === 'handoff')) {
    return { query, events: events ?? [], packet: null, ms, failure: null };
  }
  events =
    (await within(
      handoffCompleteWithinMs,
      has((type) => type === 'wait_promise'),
    )) ?? events;
  const packet = await within(handoffCompleteWithinMs, () => admin.get(`${path}/packet`).catch(() => null));
  return { query, events, packet, ms, failure: null };
}

/** Looks until there is something to see; null when there never is. */
async function within<T>(ms: number, look: () => Promise<T | null>): Promise<T | null> {
  const deadline = Date.now() + ms;
  for (;;) {
    const seen = await look();
    if (seen !== null || Date.now() > deadline) return seen;
    await delay(lookEveryMs);
  }
}

import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

/** Slack's own advice: older requests may be replays. */
const toleranceSeconds = 300;

/** True for a request that Slack has signed with this secret within the last five minutes (Slack, "Verifying requests"). */
export function isFromSlack(
  secret: string,
  request: { readonly timestamp: string; readonly signature: string; readonly body: Buffer },
  nowMs: number,
): boolean {
  const { timestamp, signature, body } = request;
  if (!/^\d{1,12}$/.test(timestamp)) return false;
  if (Math.abs(nowMs / 1000 - Number(timestamp)) > toleranceSeconds) return false;
  const expected = Buffer.from(
    `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:`).update(body).digest('hex')}`,
  );
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** Somebody pressed a button under a notice. */
export type SlackPress = {
  readonly user: string;
  readonly action: 'claim' | 'resolve';
  readonly conversation: string;
  readonly channel: string;
  /** The message under which it was, and so the thread in which replies are written. */
  readonly thread: string;
  readonly responseUrl: string;
};

const press = z.object({
  type: z.literal('block_actions'),
  user: z.object({ id: z.string() }),
  channel: z.object({ id: z.string() }),
  message: z.object({ ts: z.string(), thread_ts: z.string().optional() }),
  response_url: z.string(),
  actions: z.array(z.object({ action_id: z.string(), value: z.string().optional() })).min(1),
});

/** The press of a button in a body that Slack's interactivity sends; null for anything else. */
export function readPress(body: Buffer): SlackPress | null {
  const payload = new URLSearchParams(body.toString('utf8')).get('payload');
  const found = press.safeParse(json(payload ?? ''));
  if (!found.success) return null;
  const { actions, channel, message, response_url, user } = found.data;
  const action = actions.find(({ action_id, value }) => /^(?:claim|resolve)$/.test(action_id) && value);
  if (!action) return null;
  return {
    user: user.id,
    action: action.action_id as SlackPress['action'],
    conversation: action.value ?? '',
    channel: channel.id,
    thread: message.thread_ts ?? message.ts,
    responseUrl: response_url,
  };
}

/** What Slack's Events API tells: its first handshake, or a person's message in a thread. */
export type SlackEvent =
  | { readonly kind: 'challenge'; readonly challenge: string }
  | {
      readonly kind: 'message';
      /** The same at every repeat of the event. */
      readonly id: string;
      readonly user: string;
      readonly channel: string;
      readonly thread: string;
      readonly text: string;
    };

const challenge = z.object({ type: z.literal('url_verification'), challenge: z.string().max(1_000) });
const message = z.object({
  type: z.literal('event_callback'),
  event_id: z.string().min(1).max(100),
  event: z.object({
    type: z.literal('message'),
    // Edits, joins and what bots write have a subtype or a bot's id.
    subtype: z.undefined().optional(),
    bot_id: z.undefined().optional(),
    user: z.string(),
    channel: z.string(),
    thread_ts: z.string(),
    text: z.string(),
  }),
});

/** Reads an event; null for what is not about us. */
export function readSlackEvent(body: Buffer): SlackEvent | null {
  const given = json(body.toString('utf8'));
  const hello = challenge.safeParse(given);
  if (hello.success) return { kind: 'challenge', challenge: hello.data.challenge };
  const said = message.safeParse(given);
  if (!said.success) return null;
  const { event, event_id: id } = said.data;
  return { kind: 'message', id, ...event, thread: event.thread_ts, text: fromSlack(event.text) };
}

/** Slack's markup as the plain text that the customer reads. */
function fromSlack(text: string): string {
  return text
    .replace(/<(?:mailto:)?([^<>|]+)\|([^<>]*)>/g, '$2')
    .replace(/<([^<>|]+)>/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

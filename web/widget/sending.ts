import { backoffMs } from '../client/sse.ts';
import { ask, here, type Said } from './ask.ts';
import { config } from './config.ts';
import type { Outgoing } from './events.ts';
// Each needs the other: what is accepted is followed, and what could not be sent goes out when the stream is back.
import { follow, unfollow } from './following.ts';
import { forgetPage, open } from './opening.ts';
import { set, state, unknown } from './state.ts';
import * as memory from './storage.ts';

/** What was written goes out soon after the API is back, though nobody asked again. */
const longestWaitMs = 6_000;
/** A conversation or visitor that vanishes again and again is no use in starting over. */
const startsOver = 5;

let isSending = false;
let failures = 0;
let startedOver = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Gets what the customer wrote to where it is durable: as often as it takes, once in effect, in order, one at a time: the
 * next goes out when the one before is durable.
 */
export async function send(): Promise<void> {
  if (isSending || state.isGone) return;
  clearTimeout(timer);
  isSending = true;
  let wait: number | null = null;
  while (wait === null) {
    const next = state.outbox.find(
      ({ messageId, failed, isElsewhere }) => !messageId && !failed && !isElsewhere,
    );
    if (!next) break;
    wait = await sendOne(next);
  }
  isSending = false;
  if (wait !== null) timer = setTimeout(send, wait);
}

/** Null when the next may go; else how long to wait before this is tried again. */
async function sendOne(outgoing: Outgoing): Promise<number | null> {
  const opened = await open();
  if (opened) return judge(opened, outgoing);
  const { id, text } = outgoing;
  const said = await ask(here(text === null ? '/person' : '/messages'), {
    ...{ clientMessageId: id, language: config.language },
    ...(text === null ? {} : { text }),
  });
  if (said.status !== 202) return judge(said, outgoing);
  failures = startedOver = 0;
  memory.dropOutgoing(outgoing);
  const { messageId, conversationId } = said.body as { messageId: string; conversationId?: string };
  const isShown = state.events.some((event) => event.messageId === messageId);
  set({
    blocked: null,
    outbox: state.outbox.flatMap((one) => (one.id !== id ? one : isShown ? [] : { ...one, messageId })),
  });
  // The messages of the customer may go on in another conversation.
  if (conversationId) begin({ ...memory.talk(), id: conversationId });
  follow();
  return null;
}

function judge({ status, retryMs, body }: Said, outgoing: Outgoing): number | null {
  if (status === 410) {
    refused(status);
    return longestWaitMs;
  }
  if ((status === 401 || status === 404) && startedOver++ < startsOver) {
    refused(status);
    return 0;
  }
  if (status === 0 || status === 429 || status >= 500 || body.code === 'idempotency_in_progress') {
    const wait = retryMs || Math.min(longestWaitMs, backoffMs(failures++));
    set({ blocked: status === 429 ? Date.now() + wait : 0 });
    return wait;
  }
  replace({ ...outgoing, failed: true });
  return null;
}

/** An outgoing message as it is now. */
export function replace(changed: Outgoing): void {
  memory.keepOutgoing(changed);
  set({ outbox: state.outbox.map((one) => (one.id === changed.id ? changed : one)) });
}

/** The API knows this visitor or this conversation no more: begin anew, quietly; nothing unsent is lost. */
export function refused(status: number): void {
  unfollow();
  if (status === 410) set({ isGone: true, stream: 'none' });
  else if (status === 401) startOver();
  else if (status === 404) begin(null);
  else set({ stream: 'broken' });
}

/** As another visitor. */
export function startOver(): void {
  memory.keepVisitor(null);
  begin(null);
}

/** Goes on with another conversation, and with what was not sent. */
export function begin(talk: memory.Talk | null): void {
  unfollow();
  memory.keepTalk(talk);
  memory.keepMark('read', 0);
  forgetPage();
  const outbox = state.outbox.filter(({ isElsewhere }) => !isElsewhere).map((one) => ({ ...one, after: 0 }));
  for (const one of outbox) if (!one.messageId) memory.keepOutgoing(one);
  set({ ...unknown, outbox });
  void send();
}

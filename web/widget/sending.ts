import { backoffMs } from '../client/sse.ts';
import { ask, type Said } from './ask.ts';
import type { Outgoing } from './events.ts';
import type { Opening } from './opening.ts';
import type { Memory } from './storage.ts';
import type { Shared } from './talk-state.ts';

/** What was written goes out soon after the API is back, though nobody asked again. */
const longestWaitMs = 6_000;
/** A conversation or visitor that vanishes again and again is no use in starting over. */
const startsOver = 5;

/** Gets what the customer wrote to where it is durable: as often as it takes, once in effect, in order. */
export function createSending({
  state,
  set,
  language,
  memory,
  opening,
  onAccepted,
  onRefused,
}: Shared & {
  readonly language: string;
  readonly memory: Memory;
  readonly opening: Opening;
  /** `goesOn`: the conversation in which it stands, when that is another one. */
  readonly onAccepted: (goesOn: string | null) => void;
  readonly onRefused: (status: number) => void;
}) {
  let isSending = false;
  let failures = 0;
  let startedOver = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const post = (rest: string, body: unknown): Promise<Said> => {
    const token = memory.visitor()?.token ?? '';
    return ask('POST', `/v1/conversations/${memory.talk().id}${rest}`, { token, body });
  };

  /** Sends what waits, in order, one at a time: the next goes out when the one before is durable. */
  async function send(): Promise<void> {
    if (isSending || state().isGone) return;
    clearTimeout(timer);
    isSending = true;
    try {
      for (;;) {
        const next = state().outbox.find(
          ({ messageId, failed, isElsewhere }) => !messageId && !failed && !isElsewhere,
        );
        if (!next) break;
        const wait = await sendOne(next);
        if (wait !== null) {
          timer = setTimeout(() => void send(), wait);
          break;
        }
      }
    } finally {
      isSending = false;
    }
  }

  /** Null when the next may go; else how long to wait before this is tried again. */
  async function sendOne(outgoing: Outgoing): Promise<number | null> {
    const opened = await opening.open();
    if (opened) return judge(opened, outgoing);
    const { id, text } = outgoing;
    const said = await (text === null
      ? post('/person', { clientMessageId: id, language })
      : post('/messages', { clientMessageId: id, text, language }));
    if (said.status !== 202) return judge(said, outgoing);
    failures = 0;
    startedOver = 0;
    memory.dropOutgoing(outgoing);
    const { messageId, conversationId } = said.body as { messageId: string; conversationId?: string };
    const isShown = state().events.some((event) => event.messageId === messageId);
    set({
      trouble: null,
      outbox: state().outbox.flatMap((one) => (one.id !== id ? one : isShown ? [] : { ...one, messageId })),
    });
    onAccepted(conversationId ?? null);
    return null;
  }

  function judge({ status, retryMs: asked, body }: Said, outgoing: Outgoing): number | null {
    if (status === 410) {
      onRefused(status);
      return longestWaitMs;
    }
    if ((status === 401 || status === 404) && startedOver++ < startsOver) {
      onRefused(status);
      return 0;
    }
    const isForLater =
      status === 0 || status === 429 || status >= 500 || body.code === 'idempotency_in_progress';
    if (isForLater) {
      const wait = asked ?? Math.min(longestWaitMs, backoffMs(failures++));
      set({
        trouble: status === 429 ? { kind: 'limited', until: Date.now() + wait } : { kind: 'unavailable' },
      });
      return wait;
    }
    const failed = { ...outgoing, failed: true };
    memory.keepOutgoing(failed);
    set({ outbox: state().outbox.map((one) => (one.id === outgoing.id ? failed : one)) });
    return null;
  }

  return { send };
}

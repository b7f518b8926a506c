import { followStream, type Stream, type StreamEvent } from '../client/sse.ts';
import { ask } from './ask.ts';
import type { TalkEvent } from './events.ts';
import type { Memory } from './storage.ts';
import type { Shared } from './talk-state.ts';

/** A person's typing is told every few seconds while it lasts. */
const typingMs = 6_000;
/** A conversation without events, as far as anybody can tell. */
const settleMs = 1_200;

/** Follows the conversation that the browser goes on with, and keeps what comes from it: events, typing, seen. */
export function createFollowing({
  state,
  set,
  memory,
  onOpen,
  onRefused,
}: Shared & {
  readonly memory: Memory;
  readonly onOpen: () => void;
  readonly onRefused: (status: number) => void;
}) {
  let stream: Stream | null = null;
  let followed: string | null = null;
  let arrived: TalkEvent[] = [];
  const token = () => memory.visitor()?.token ?? '';
  const path = (rest = '') => `/v1/conversations/${memory.talk().id}${rest}`;

  function follow(): void {
    const { id } = memory.talk();
    if (!id || state().isGone || id === followed || document.visibilityState === 'hidden') return;
    stream?.close();
    followed = id;
    const last = state().events.at(-1)?.seq ?? 0;
    set({ stream: 'loading' });
    stream = followStream({
      url: path('/stream'),
      headers: () => ({ Authorization: `Bearer ${token()}` }),
      lastEventId: last > 0 ? String(last) : null,
      onEvent: receive,
      onState: (now) => {
        // Open is not yet read: what was there before comes in the next moment.
        if (now === 'open' && last === 0 && state().events.length === 0) setTimeout(settle, settleMs);
        else if (now !== 'connecting') set({ stream: now });
        // What could not be sent was waiting for just this.
        if (now === 'open') onOpen();
      },
      onRefused,
    });
  }

  function settle(): void {
    if (state().stream === 'loading') set({ stream: 'open' });
  }

  function unfollow(): void {
    stream?.close();
    stream = null;
    followed = null;
    arrived = [];
  }

  function receive({ name, data }: StreamEvent): void {
    const event = data as TalkEvent & { readonly by?: { readonly kind: string; readonly name?: string } };
    if (name === 'typing') {
      if (event.by.kind === 'operator') tellTyping(event.by.name ?? '');
    } else if (name === 'seen') {
      if (event.by.kind === 'operator') set({ seenSeq: Math.max(state().seenSeq, event.seq) });
    } else if (typeof event.seq === 'number' && event.type === name) {
      // Those that come together are shown together.
      if (arrived.push(event) === 1) queueMicrotask(takeArrived);
    }
  }

  function takeArrived(): void {
    const known = new Set(state().events.map(({ seq }) => seq));
    const news = arrived.filter(({ seq }) => !known.has(seq) && known.add(seq));
    arrived = [];
    if (news.length === 0) return;
    const events = [...state().events, ...news].sort((a, b) => a.seq - b.seq);
    const own = new Set(events.flatMap(({ messageId }) => messageId ?? []));
    const written = new Set(news.map(({ type, text = null }) => (type === 'customer_message' ? text : null)));
    const outbox = state().outbox.filter(({ messageId, isElsewhere, text }) =>
      messageId ? !own.has(messageId) : !(isElsewhere && (text === null || written.has(text.trim()))),
    );
    const said = news.some(({ by }) => by.kind === 'operator');
    set({ events, outbox, stream: 'open', ...(said ? { typing: null } : {}) });
    if (news.some(({ type, to }) => type === 'transfer' && to)) void readOperator();
  }

  function tellTyping(name: string): void {
    const typing = { name, until: Date.now() + typingMs };
    set({ typing });
    setTimeout(() => state().typing === typing && set({ typing: null }), typingMs);
  }

  async function readOperator(): Promise<void> {
    const { body } = await ask('GET', path(), { token: token() });
    set({ operatorName: (body.operator as { name?: string } | undefined)?.name ?? null });
  }

  return {
    follow,
    unfollow,
    hurry: () => stream?.hurry(),
    /** Another one than this is followed: what is shown is not what the browser goes on with. */
    isElsewhere: () => followed !== null && memory.talk().id !== followed,
  };
}

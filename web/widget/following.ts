import { followStream, type Stream, type StreamEvent } from '../client/sse.ts';
import { ask, credentials, here } from './ask.ts';
import type { TalkEvent } from './events.ts';
import { refused, send } from './sending.ts';
import { standingOf } from './standing.ts';
import { set, state } from './state.ts';
import { talk } from './storage.ts';
import { answers, speaker, wordsOf } from './wording.ts';

/** A person's typing is told every few seconds while it lasts. */
const typingMs = 6_000;
/** A conversation without events, as far as anybody can tell. */
const settleMs = 1_200;

let stream: Stream | null = null;
let followed: string | null = null;
let arrived: TalkEvent[] = [];
let typingTimer: ReturnType<typeof setTimeout> | undefined;
/** The first events to come are what was there before this page was opened: no news. */
let isHistory = talk().id !== null;

/** Follows the conversation that the browser goes on with, and keeps what comes from it: events, typing, seen. */
export function follow(): void {
  const { id } = talk();
  if (!id || state.isGone || id === followed || document.hidden) return;
  unfollow();
  followed = id;
  const last = state.events.at(-1)?.seq;
  set({ stream: 'loading' });
  stream = followStream({
    url: here('/stream'),
    headers: credentials,
    lastEventId: last ? String(last) : null,
    onEvent: receive,
    onState(now) {
      // Open is not yet read: what was there before comes in the next moment.
      if (now === 'open' && state.events.length === 0) setTimeout(settle, settleMs);
      else if (now !== 'connecting') set({ stream: now });
      // What could not be sent was waiting for just this.
      if (now === 'open') void send();
    },
    onRefused: refused,
  });
}

export function unfollow(): void {
  stream?.close();
  stream = followed = null;
  arrived = [];
}

/** Somebody did something: a stream that is down is not waited for. */
export const hurry = (): void => stream?.hurry();

/** Another one than this is followed: what is shown is not what the browser goes on with. */
export const isElsewhere = (): boolean => followed !== null && talk().id !== followed;

function settle(): void {
  if (state.stream === 'loading') set({ stream: 'open' });
}

function receive({ name, data }: StreamEvent): void {
  const event = data as TalkEvent;
  const { seq, type, by } = event;
  if (name === type && typeof seq === 'number') {
    // Those that come together are shown together.
    if (arrived.push(event) === 1) queueMicrotask(takeArrived);
  } else if (by?.kind !== 'operator') return;
  else if (name === 'seen') set({ seenSeq: Math.max(state.seenSeq, seq) });
  else if (name === 'typing') {
    clearTimeout(typingTimer);
    typingTimer = setTimeout(() => set({ typing: null }), typingMs);
    set({ typing: by.name ?? '' });
  }
}

function takeArrived(): void {
  const known = new Set(state.events.map(({ seq }) => seq));
  const news = arrived.filter(({ seq }) => !known.has(seq) && known.add(seq));
  arrived = [];
  if (news.length === 0) return;
  const events = [...state.events, ...news].sort((a, b) => a.seq - b.seq);
  const own = new Set(events.flatMap(({ messageId }) => messageId ?? []));
  const written = new Set(news.map(({ type, text = null }) => (type === 'customer_message' ? text : null)));
  const outbox = state.outbox.filter(({ messageId, isElsewhere, text }) =>
    messageId ? !own.has(messageId) : !(isElsewhere && (text === null || written.has(text.trim()))),
  );
  const spoken = !isHistory && state.isOpen && inWords(events, news);
  isHistory = false;
  set({
    ...{ events, outbox, stream: 'open' },
    ...(spoken ? { spoken } : {}),
    ...(news.some(({ by }) => by.kind === 'operator') ? { typing: null } : {}),
    ...(news.some(({ type }) => type === 'handoff') ? { addressStep: 'closed' } : {}),
    ...(news.some(({ type }) => type === 'resolve') ? { score: 0, ratingStep: 'asking' } : {}),
  });
  if (news.some(({ type, to }) => type === 'transfer' && to)) void readOperator();
}

/** News for those who do not see them: each once, with who said it; then who answers now, when that is another. */
function inWords(events: readonly TalkEvent[], news: readonly TalkEvent[]): string {
  const status = answers(standingOf(events));
  const said = news.flatMap((event) => {
    const words = wordsOf(event);
    return words ? `${speaker(event)}: ${words}` : [];
  });
  return [...said, ...(status === answers(standingOf(state.events)) ? [] : [status])].join('\n');
}

async function readOperator(): Promise<void> {
  const { body } = await ask(here());
  set({ operatorName: (body.operator as { name?: string } | undefined)?.name ?? null });
}

import { followStream, type Stream, type StreamEvent } from '../client/sse.ts';
import { ask, newId, type Said } from './ask.ts';
import type { Outgoing, TalkEvent } from './events.ts';
import type { Memory } from './storage.ts';

/** Why nothing goes out at the moment; `until` in epoch milliseconds. */
export type Trouble = { readonly kind: 'unavailable' } | { readonly kind: 'limited'; readonly until: number };

export type TalkState = {
  readonly events: readonly TalkEvent[];
  readonly outbox: readonly Outgoing[];
  /** `none`: there is no conversation yet. */
  readonly stream: 'none' | 'loading' | 'open' | 'broken';
  readonly trouble: Trouble | null;
  readonly isGone: boolean;
  readonly typing: { readonly name: string; readonly until: number } | null;
  readonly seenSeq: number;
  /** Of the person to whom it was passed; their own events tell the name later. */
  readonly operatorName: string | null;
};

/** Where the customer is, as the host page tells it. */
export type Page = { readonly url: string; readonly title?: string };

export type Talk = ReturnType<typeof openTalk>;

/** A person's typing is told every few seconds while it lasts. */
const typingMs = 6_000;
/** A page that nobody looks at gives its connection back: browsers have six per host for all tabs. */
const hiddenMs = 60_000;
/** A conversation without events, as far as anybody can tell. */
const settleMs = 1_200;
const retryMs = [500, 1_000, 2_000, 4_000, 8_000, 15_000];
/** A conversation or visitor that vanishes again and again is no use in starting over. */
const startsOver = 5;

/** One visitor's conversation with the site: what is in it, what is on its way, and everything that keeps it so. */
export function openTalk({
  site,
  language,
  memory,
  page,
}: {
  readonly site: string;
  /** Of the page; the first message may not tell its own. */
  readonly language: string;
  readonly memory: Memory;
  readonly page: () => Page | null;
}) {
  let state: TalkState = {
    ...{ events: [], outbox: memory.outbox(), stream: 'none', trouble: null, isGone: false },
    ...{ typing: null, seenSeq: 0, operatorName: null },
  };
  const listeners = new Set<() => void>();
  let stream: Stream | null = null;
  let followed: string | null = null;
  let arrived: TalkEvent[] = [];
  let identityToken: string | null = null;
  let isSending = false;
  let failures = 0;
  let startedOver = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let leaveTimer: ReturnType<typeof setTimeout> | undefined;
  let toldPage: string | null = null;

  const set = (change: Partial<TalkState>): void => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };
  const lastSeq = () => state.events.at(-1)?.seq ?? 0;
  const token = () => memory.visitor()?.token ?? '';
  const path = (rest = '') => `/v1/conversations/${memory.talk().id}${rest}`;
  const post = (rest: string, body?: unknown, key?: string): Promise<Said> =>
    ask('POST', path(rest), { token: token(), body, ...(key ? { key } : {}) });

  // --- Receiving

  function follow(): void {
    const { id } = memory.talk();
    if (!id || state.isGone || id === followed || document.visibilityState === 'hidden') return;
    stream?.close();
    followed = id;
    const last = lastSeq();
    set({ stream: 'loading' });
    stream = followStream({
      url: path('/stream'),
      headers: () => ({ Authorization: `Bearer ${token()}` }),
      lastEventId: last > 0 ? String(last) : null,
      onEvent: receive,
      onState: (now) => {
        // Open is not yet read: what was there before comes in the next moment.
        if (now === 'open' && last === 0 && state.events.length === 0) setTimeout(settle, settleMs);
        else if (now !== 'connecting') set({ stream: now });
        // What could not be sent was waiting for just this.
        if (now === 'open') void send();
      },
      onRefused: refused,
    });
  }

  function settle(): void {
    if (state.stream === 'loading') set({ stream: 'open' });
  }

  function unfollow(): void {
    stream?.close();
    stream = null;
    followed = null;
  }

  function refused(status: number): void {
    unfollow();
    if (status === 410) set({ isGone: true, stream: 'none' });
    else if (status === 401) startOver('visitor');
    else if (status === 404) startOver('talk');
    else set({ stream: 'broken' });
  }

  function receive({ name, data }: StreamEvent): void {
    const event = data as TalkEvent & { readonly by?: { readonly kind: string; readonly name?: string } };
    if (name === 'typing') {
      if (event.by.kind === 'operator') tellTyping(event.by.name ?? '');
    } else if (name === 'seen') {
      if (event.by.kind === 'operator') set({ seenSeq: Math.max(state.seenSeq, event.seq) });
    } else if (typeof event.seq === 'number' && event.type === name) {
      // Those that come together are shown together.
      if (arrived.push(event) === 1) queueMicrotask(takeArrived);
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
    const said = news.some(({ by }) => by.kind === 'operator');
    set({ events, outbox, stream: 'open', ...(said ? { typing: null } : {}) });
    if (news.some(({ type, to }) => type === 'transfer' && to)) void readOperator();
  }

  function tellTyping(name: string): void {
    const typing = { name, until: Date.now() + typingMs };
    set({ typing });
    setTimeout(() => state.typing === typing && set({ typing: null }), typingMs);
  }

  async function readOperator(): Promise<void> {
    const { body } = await ask('GET', path(), { token: token() });
    set({ operatorName: (body.operator as { name?: string } | undefined)?.name ?? null });
  }

  // --- Sending

  /** Sends what waits, in order, one at a time: the next goes out when the one before is durable. */
  async function send(): Promise<void> {
    if (isSending || state.isGone) return;
    clearTimeout(timer);
    isSending = true;
    try {
      for (;;) {
        const next = state.outbox.find(
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
    const opened = await open();
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
    const isShown = state.events.some((event) => event.messageId === messageId);
    set({
      trouble: null,
      outbox: state.outbox.flatMap((one) => (one.id !== id ? one : isShown ? [] : { ...one, messageId })),
    });
    if (conversationId) goOn(conversationId);
    follow();
    return null;
  }

  function judge({ status, retryMs: asked, body }: Said, outgoing: Outgoing): number | null {
    if (status === 410) {
      unfollow();
      set({ isGone: true, stream: 'none' });
      return retryMs.at(-1) ?? null;
    }
    if ((status === 401 || status === 404) && startedOver++ < startsOver) {
      startOver(status === 401 ? 'visitor' : 'talk');
      return 0;
    }
    const isForLater =
      status === 0 || status === 429 || status >= 500 || body.code === 'idempotency_in_progress';
    if (isForLater) {
      const wait = asked ?? retryMs[Math.min(failures++, retryMs.length - 1)] ?? 0;
      set({
        trouble: status === 429 ? { kind: 'limited', until: Date.now() + wait } : { kind: 'unavailable' },
      });
      return wait;
    }
    const failed = { ...outgoing, failed: true };
    memory.keepOutgoing(failed);
    set({ outbox: state.outbox.map((one) => (one.id === outgoing.id ? failed : one)) });
    return null;
  }

  /** A visitor and a conversation, made when the first words go out; null when both are there, else what failed. */
  async function open(): Promise<Said | null> {
    if (!memory.visitor()) {
      const failed = await openVisitor();
      if (failed) return failed;
    }
    const where = page();
    const told = where && JSON.stringify(where);
    const { number, id } = memory.talk();
    if (id && (told === null || told === toldPage)) return null;
    const body = { clientConversationId: `talk-${number}`, ...(where ? { page: where } : {}) };
    const said = await ask('POST', '/v1/conversations', { token: token(), body });
    if (said.status === 410 && !id) {
      memory.keepTalk({ number: number + 1, id: null });
      return open();
    }
    if (said.status !== 200 && said.status !== 201) return id && said.status < 500 ? null : said;
    toldPage = told;
    // It may have gone on elsewhere since it was opened under this number.
    if (!id) memory.keepTalk({ number, id: String(said.body.conversationId) });
    return null;
  }

  async function openVisitor(): Promise<Said | null> {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    const body = { site, ...(timeZone ? { timeZone } : {}) };
    const said = await ask('POST', '/v1/visitors', {
      body: identityToken ? { ...body, identityToken } : body,
    });
    if (said.status === 401 && identityToken) {
      console.warn('Baton: the identity token is not valid; the customer stays unknown.');
      identityToken = null;
      return openVisitor();
    }
    if (said.status !== 201) return said;
    // Another tab may have been first: then all tabs are its visitor.
    if (!memory.visitor()) {
      memory.keepVisitor({ token: String(said.body.token), sub: identityToken && subjectOf(identityToken) });
    }
    return null;
  }

  // --- Starting over

  /** A token that is not valid any more, or a conversation that is not there: begin anew, quietly; nothing unsent is lost. */
  function startOver(what: 'visitor' | 'talk'): void {
    unfollow();
    if (what === 'visitor') memory.keepVisitor(null);
    memory.keepTalk(null);
    reset();
    if (state.outbox.length > 0) void send();
  }

  /** The messages of the customer go on in another conversation. */
  function goOn(conversationId: string): void {
    unfollow();
    memory.keepTalk({ ...memory.talk(), id: conversationId });
    reset();
  }

  function reset(): void {
    toldPage = null;
    memory.keepNumber('read', 0);
    const outbox = state.outbox
      .filter(({ isElsewhere }) => !isElsewhere)
      .map((one) => ({ ...one, after: 0 }));
    for (const one of outbox) if (!one.messageId) memory.keepOutgoing(one);
    set({ events: [], outbox, stream: 'none', isGone: false, seenSeq: 0, typing: null, operatorName: null });
  }

  function write(text: string | null): void {
    // Later than all before it, however fast they are written: it is also their order after a reload.
    const at = Math.max(Date.now(), (state.outbox.at(-1)?.at ?? 0) + 1);
    const outgoing: Outgoing = { id: newId(), text, at, after: lastSeq() };
    memory.keepOutgoing(outgoing);
    set({ outbox: [...state.outbox, outgoing] });
    void send();
  }

  // --- The browser

  document.addEventListener('visibilitychange', () => {
    clearTimeout(leaveTimer);
    if (document.visibilityState === 'hidden') {
      leaveTimer = setTimeout(unfollow, hiddenMs);
      return;
    }
    follow();
    void send();
  });
  addEventListener('online', () => void send());
  memory.onChange(() => {
    const stored = memory.outbox();
    // What is stored no more was accepted in the other tab: it stands until its event comes.
    const accepted = state.outbox
      .filter(({ id, messageId }) => messageId || !stored.some((one) => one.id === id))
      .map((one) => (one.messageId ? one : { ...one, isElsewhere: true }));
    const isOther = followed !== null && memory.talk().id !== followed;
    set({ outbox: [...accepted, ...stored.filter(({ id }) => !accepted.some((one) => one.id === id))] });
    if (isOther) {
      unfollow();
      set({ events: [], outbox: stored, stream: 'none', isGone: false });
    }
    follow();
  });
  follow();
  if (state.outbox.length > 0) void send();

  return {
    state: () => state,
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    say: (text: string) => write(text),
    askForPerson: () => write(null),
    /** Sends a failed message again, or everything that waits at once. */
    retry(id?: string): void {
      const outbox = state.outbox.map((one) => (one.id === id ? { ...one, failed: false } : one));
      for (const one of outbox) if (one.id === id) memory.keepOutgoing(one);
      set({ outbox });
      stream?.hurry();
      void send();
    },
    /** After an erasure: the next conversation of the same visitor, with what was not sent. */
    startNew(): void {
      unfollow();
      memory.keepTalk({ number: memory.talk().number + 1, id: null });
      reset();
      void send();
    },
    /** The host page says who the customer is; another one than before begins with nothing. */
    identify(given: string): void {
      const sub = subjectOf(given);
      identityToken = given;
      const before = memory.visitor();
      if (sub === null || before?.sub === sub) return;
      if (before?.sub) forgetOutbox();
      startOver('visitor');
    },
    /** A customer who is known may have a conversation from another device. */
    openKnown(): void {
      const isKnown = identityToken !== null || memory.visitor()?.sub != null;
      if (isKnown && !memory.talk().id) void open().then(follow);
    },
    /** The customer signs out of the host page: nothing of them stays in this browser. */
    forget(): void {
      identityToken = null;
      forgetOutbox();
      memory.keepDraft('');
      startOver('visitor');
    },
    reportTyping: () => void (memory.talk().id && post('/typing')),
    reportSeen: (seq: number) => void (memory.talk().id && post('/seen', { seq })),
    rate: (score: number, comment: string) =>
      post('/rating', comment ? { score, comment } : { score }, newId()),
    leaveAddress: (email: string) => post('/address', { email }, newId()),
    cite: (seq: number, n: number) => ask('GET', path(`/events/${seq}/citations/${n}`), { token: token() }),
  };

  function forgetOutbox(): void {
    for (const one of state.outbox) memory.dropOutgoing(one);
    set({ outbox: [] });
  }
}

/** Whom a JWT names, unverified: only to see whether it is somebody else. The API verifies it. */
function subjectOf(jwt: string): string | null {
  try {
    const payload = (jwt.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
    return String(JSON.parse(atob(payload)).sub);
  } catch {
    return null;
  }
}

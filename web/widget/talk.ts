import { ask, newId } from './ask.ts';
import type { Outgoing } from './events.ts';
import { createFollowing } from './following.ts';
import { createOpening, type Page, subjectOf } from './opening.ts';
import { createSending } from './sending.ts';
import type { Memory } from './storage.ts';
import type { TalkState } from './talk-state.ts';

export type Talk = ReturnType<typeof openTalk>;

/** A page that nobody looks at gives its connection back: browsers have six per host for all tabs. */
const hiddenMs = 60_000;

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
  let leaveTimer: ReturnType<typeof setTimeout> | undefined;

  const set = (change: Partial<TalkState>): void => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };
  const shared = { state: () => state, set, memory };
  const opening = createOpening({ site, memory, page });
  const { send } = createSending({
    ...shared,
    ...{ language, opening, onRefused: refused },
    onAccepted(goesOn) {
      if (goesOn) goOn(goesOn);
      follow();
    },
  });
  const { follow, unfollow, hurry, isElsewhere } = createFollowing({
    ...shared,
    // What could not be sent was waiting for just this.
    onOpen: () => void send(),
    onRefused: refused,
  });
  const token = () => memory.visitor()?.token ?? '';
  const path = (rest = '') => `/v1/conversations/${memory.talk().id}${rest}`;
  const post = (rest: string, body?: unknown, key?: string) =>
    ask('POST', path(rest), { token: token(), body, ...(key ? { key } : {}) });

  /** The API knows this visitor or this conversation no more. */
  function refused(status: number): void {
    unfollow();
    if (status === 410) set({ isGone: true, stream: 'none' });
    else if (status === 401) startOver('visitor');
    else if (status === 404) startOver('talk');
    else set({ stream: 'broken' });
  }

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
    opening.forgetPage();
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
    const outgoing: Outgoing = { id: newId(), text, at, after: state.events.at(-1)?.seq ?? 0 };
    memory.keepOutgoing(outgoing);
    set({ outbox: [...state.outbox, outgoing] });
    void send();
  }

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
    set({ outbox: [...accepted, ...stored.filter(({ id }) => !accepted.some((one) => one.id === id))] });
    if (isElsewhere()) {
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
      hurry();
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
      opening.vouch(given);
      const before = memory.visitor();
      if (sub === null || before?.sub === sub) return;
      if (before?.sub) forgetOutbox();
      startOver('visitor');
    },
    /** A customer who is known may have a conversation from another device. */
    openKnown(): void {
      if (opening.isKnown() && !memory.talk().id) void opening.open().then(follow);
    },
    /** The customer signs out of the host page: nothing of them stays in this browser. */
    forget(): void {
      opening.vouch(null);
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

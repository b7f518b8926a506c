import { ask, here, newId } from './ask.ts';
import type { TalkEvent } from './events.ts';
import { follow, hurry, isElsewhere, unfollow } from './following.ts';
import { isKnown, open, subjectOf, vouch } from './opening.ts';
import { begin, replace, send, startOver } from './sending.ts';
import { standingOf } from './standing.ts';
import { draw, type Passage, set, state, unknown } from './state.ts';
import * as memory from './storage.ts';

/** A page that nobody looks at gives its connection back: browsers have six per host for all tabs. */
const hiddenMs = 60_000;
let leaveTimer: ReturnType<typeof setTimeout> | undefined;

/** Keeps one visitor's conversation with the site: what is in it, what is on its way, and everything that keeps it so. */
export function startTalk(): void {
  document.addEventListener('visibilitychange', () => {
    clearTimeout(leaveTimer);
    if (document.hidden) leaveTimer = setTimeout(unfollow, hiddenMs);
    else goOn();
  });
  addEventListener('online', goOn);
  addEventListener('offline', draw);
  memory.onChange(() => {
    const stored = memory.outbox();
    // What is stored no more was accepted in the other tab: it stands until its event comes.
    const accepted = state.outbox
      .filter(({ id, messageId }) => messageId || !stored.some((one) => one.id === id))
      .map((one) => (one.messageId ? one : { ...one, isElsewhere: true }));
    set({ outbox: [...accepted, ...stored.filter(({ id }) => !accepted.some((one) => one.id === id))] });
    if (isElsewhere()) {
      unfollow();
      set({ ...unknown, outbox: stored });
    }
    follow();
  });
  goOn();
}

function goOn(): void {
  draw();
  follow();
  void send();
}

/** Sends a text, or asks for a person where it is null. */
export function write(text: string | null): void {
  // Later than all before it, however fast they are written: it is also their order after a reload.
  const at = Math.max(Date.now(), (state.outbox.at(-1)?.at ?? 0) + 1);
  const outgoing = { id: newId(), text, at, after: state.events.at(-1)?.seq ?? 0 };
  memory.keepOutgoing(outgoing);
  // Who writes on has rated with the stars that they chose: afterwards it is not asked for any more.
  const rated = rate();
  set({ outbox: [...state.outbox, outgoing] });
  void rated.then(send);
}

/** Gives the stars that were chosen, if any, and what was written to them. */
export async function rate(): Promise<void> {
  const { score } = state;
  const seq = standingOf(state.events).ratable;
  if (!score || !seq || seq <= memory.mark('unrated')) return;
  const comment = document.querySelector<HTMLTextAreaElement>('.rating textarea')?.value.trim();
  set({ ratingStep: 'sending' });
  const status = await hand('/rating', { score, ...(comment ? { comment } : {}) });
  // 409: it was rated elsewhere, or is not asked for any more.
  if (status === 202 || status === 409) {
    memory.keepMark('unrated', seq);
    draw();
  } else set({ ratingStep: 'failed' });
}

/** Sends a failed message again. */
export function retry(id: string): void {
  const failed = state.outbox.find((one) => one.id === id);
  if (failed) replace({ ...failed, failed: false });
  hurry();
  void send();
}

/** After an erasure: the next conversation of the same visitor, with what was not sent. */
export const startNew = (): void => begin({ number: memory.talk().number + 1, id: null });

/** The host page says who the customer is; another one than before begins with nothing. */
export function identify(given: string): void {
  const sub = subjectOf(given);
  vouch(given);
  const before = memory.visitor()?.sub;
  if (sub === null || before === sub) return;
  if (before) forgetOutbox();
  startOver();
}

/** A customer who is known may have a conversation from another device. */
export function openKnown(): void {
  if (isKnown() && !memory.talk().id) void open().then(follow);
}

/** The customer signs out of the host page: nothing of them stays in this browser. */
export function forget(): void {
  vouch(null);
  forgetOutbox();
  memory.keepDraft('');
  startOver();
}

/** Tells the other side that the customer types, or what they have seen. */
export function report(what: '/typing' | '/seen', body: object): void {
  if (memory.talk().id) void ask(here(what), body);
}

/** Sends what a form asks for; its status. */
export async function hand(what: '/rating' | '/address', body: object): Promise<number> {
  return (await ask(here(what), body, newId())).status;
}

/** Shows a citation where it stands in its source. */
export async function cite(event: TalkEvent, index: number, button: HTMLElement): Promise<void> {
  const cited = { event, index, button, passage: null };
  set({ cited });
  const { status, body } = await ask(here(`/events/${event.seq}/citations/${index}`));
  const passage = status === 200 ? (body as unknown as Passage) : 'failed';
  if (state.cited === cited) set({ cited: { ...cited, passage } });
}

/** Back from the citation to its chip: only what is not inert can take the focus. */
export function closeCited(): void {
  const button = state.cited?.button;
  set({ cited: null });
  button?.focus();
}

function forgetOutbox(): void {
  for (const one of state.outbox) memory.dropOutgoing(one);
  set({ outbox: [] });
}

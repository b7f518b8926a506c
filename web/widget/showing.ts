import { type FromHost, type Room, tellHost } from './host.ts';
import { isAtEnd } from './log-end.ts';
import { moveTo } from './opening.ts';
import { draw, set, state } from './state.ts';
import { keepMark, keepOpen, mark, wasOpen } from './storage.ts';
import { forget, identify, openKnown, report, write } from './talk.ts';

/** The next page of the site finds the chat as it was; on a phone it would cover that page. */
let isToRestore = wasOpen();
let told = '';

/** Does what the page around the frame says. */
export function hear(message: FromHost): void {
  if (message.baton === 'host') {
    moveTo(message.page);
    place(message.isNarrow);
  } else if (message.baton === 'open') open();
  else if (message.baton === 'close') close();
  else if (message.baton === 'ask') send(message.text.trim());
  else if (message.baton === 'identify') identify(message.token);
  else if (message.baton === 'reset') forget();
}

/** The page has a question of the customer's. */
function send(text: string): void {
  if (text) write(text);
}

/** There is a place for the chat, and it is so large. */
export function place(isNarrow: boolean): void {
  document.documentElement.dataset.narrow = String(isNarrow);
  set({ isNarrow, isPlaced: true });
  if (isToRestore && !isNarrow) show();
}

/** Somebody opens the chat to write. */
export function open(): void {
  show();
  // On a phone the keyboard would cover the greeting before it was read.
  focusOn(state.isNarrow ? '.panel' : fieldPath);
}

/** Closes the chat; the focus goes where it can be opened again. */
export function close(): void {
  isToRestore = false;
  keepOpen(false);
  set({ isOpen: false });
  focusOn('.launch');
}

/** What is unread may stay so, but is not announced any more. */
export function dismiss(): void {
  keepMark('read', lastSeq());
  draw();
}

/** A reader at the end has seen everything. */
export function tellRead(): void {
  const seq = lastSeq();
  if (!state.isOpen || !isAtEnd() || document.hidden || mark('read') >= seq) return;
  keepMark('read', seq);
  report('/seen', { seq });
}

/** Tells the page around the frame how much room this takes. */
export function tellRoom(): void {
  const peek = document.querySelector<HTMLElement>('.peek');
  const room: Room = state.isOpen
    ? { view: 'open' }
    : { view: peek ? 'peek' : 'closed', height: peek?.offsetHeight ?? 0 };
  const now = JSON.stringify(room);
  if (!state.isPlaced || now === told) return;
  told = now;
  tellHost({ baton: 'view', ...room });
}

function show(): void {
  isToRestore = false;
  keepOpen(true);
  set({ isOpen: true, spoken: '' });
  openKnown();
}

/** Where the customer writes. */
export const fieldPath = '.field textarea';

export function focusOn(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });
}

const lastSeq = () => state.events.at(-1)?.seq ?? 0;

import { draw } from './state.ts';

/** So near the end a reader follows it. */
const nearEndPx = 64;

let isThere = true;
let scroller: HTMLElement | null = null;
/** What grows under a reader at the end (news, a form, a keyboard on a phone) moves the end. */
const growth = new ResizeObserver(() => isThere && toEnd());

/** Whether the reader of the transcript is at its end. */
export const isAtEnd = (): boolean => isThere;

/** Takes the reader to the end of the transcript. */
export function toEnd(): void {
  if (!isThere) {
    isThere = true;
    draw();
  }
  scroller?.scrollTo({ top: scroller.scrollHeight, behavior: 'instant' });
}

/** The transcript is there anew. */
export function watchEnd(element: HTMLElement): void {
  scroller = element;
  isThere = true;
  growth.disconnect();
  growth.observe(element);
  if (element.firstElementChild) growth.observe(element.firstElementChild);
}

/** The reader has moved. */
export function onScroll(): void {
  if (!scroller) return;
  const was = isThere;
  isThere = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < nearEndPx;
  if (was !== isThere) draw();
}

import { draw } from './state.ts';

/** So near the end a reader follows it. */
const nearEndPx = 64;

let isThere = true;
/** As tall as the transcript was when its end was reached. */
let height = 0;
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
  height = scroller?.scrollHeight ?? 0;
  scroller?.scrollTo({ top: height, behavior: 'instant' });
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
  // Of a reader at the end, what has grown since is not what they left behind: they are about to follow it.
  if (!scroller || (isThere && scroller.scrollHeight > height)) return;
  const was = isThere;
  isThere = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < nearEndPx;
  if (was !== isThere) draw();
}

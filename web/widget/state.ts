import type { paths } from '../client/schema.d.ts';
import type { Outgoing, TalkEvent } from './events.ts';
import * as memory from './storage.ts';

/** Everything that the view shows; it is drawn anew whenever this changes. */
export type State = {
  readonly events: readonly TalkEvent[];
  readonly outbox: readonly Outgoing[];
  /** `none`: there is no conversation yet. */
  readonly stream: 'none' | 'loading' | 'open' | 'broken';
  /** Nothing goes out: until then, in epoch milliseconds, or for as long as the API cannot be reached (0). */
  readonly blocked: number | null;
  readonly isGone: boolean;
  /** The name of the person who types, `''` where it is not known. */
  readonly typing: string | null;
  readonly seenSeq: number;
  /** Of the person to whom it was passed; their own events tell the name later. */
  readonly operatorName: string | null;
  /** News as they are read out. */
  readonly spoken: string;

  readonly isPlaced: boolean;
  readonly isOpen: boolean;
  readonly isNarrow: boolean;
  readonly cited: Cited | null;
  /** Of what is written: none, some, or how much once that is worth telling. */
  readonly length: number;
  readonly score: number;
  readonly ratingStep: FormStep;
  readonly addressStep: FormStep | 'closed' | 'invalid' | 'done';
  readonly address: string;
};

export type FormStep = 'asking' | 'sending' | 'failed';

/** A citation of an event: which one, the button that shows it, to come back to, and what the API told of it. */
export type Cited = {
  readonly event: TalkEvent;
  readonly index: number;
  readonly button: HTMLElement;
  readonly passage: Passage | 'failed' | null;
};

type Citation = paths['/v1/conversations/{id}/events/{seq}/citations/{n}'];

/** A quote in its passage, as the API tells it. */
export type Passage = Citation['get']['responses'][200]['content']['application/json'];

/** What belongs to one conversation, before anything of it is known. */
export const unknown = {
  ...{ events: [], stream: 'none', isGone: false, typing: null, seenSeq: 0, operatorName: null },
} as const satisfies Partial<State>;

export let state: State = {
  ...unknown,
  ...{ outbox: memory.outbox(), blocked: null, spoken: '' },
  ...{ isPlaced: false, isOpen: false, isNarrow: false, cited: null, length: 0 },
  ...{ score: 0, ratingStep: 'asking', addressStep: 'closed', address: '' },
};

let show = (): void => {};
let timer: ReturnType<typeof setTimeout> | undefined;
/** When it is drawn again though nothing changes. */
let nextMs = Number.POSITIVE_INFINITY;
/** Since when something is so. */
const since = new Map<string, number>();

/** Changes the state; when this returns, the change is on the screen. */
export function set(change: Partial<State>): void {
  state = { ...state, ...change };
  draw();
}

/** Draws the state as it is now. */
export function draw(): void {
  clearTimeout(timer);
  nextMs = Number.POSITIVE_INFINITY;
  // Words go out and come in even where something of them cannot be shown.
  try {
    show();
  } catch (error) {
    reportError(error);
  }
  if (nextMs < Number.POSITIVE_INFINITY) timer = setTimeout(draw, nextMs);
}

/** Says how the state is drawn. */
export function drawWith(run: () => void): void {
  show = run;
}

/** What is being drawn tells of a time, and is another after so long. */
export function againIn(ms: number): void {
  nextMs = Math.min(nextMs, ms);
}

/** Whether something has been so for a while: what mends itself in a second is not worth a word. */
export function lasts(what: string, isSo: boolean, forMs: number): boolean {
  if (!isSo) since.delete(what);
  else if (!since.has(what)) since.set(what, Date.now());
  const left = (since.get(what) ?? Number.POSITIVE_INFINITY) + forMs - Date.now();
  if (left > 0) againIn(left);
  return left <= 0;
}

import { setMaxListeners } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import type { LogEvent, Page, Reading, Request } from './history.ts';
import type { Http } from './http.ts';
import { type Random, randomFor } from './random.ts';

/** A follower of a conversation's stream that comes back with Last-Event-ID whenever it is cut. */
export type Stream = {
  readonly reading: Reading;
  /** Cuts the connection; the follower resumes. */
  cut(): void;
  /** Ends it for good. */
  close(): void;
  closed(): boolean;
};

/** What all clients of one run share: the system, the records, and when to stop. */
export type Run = {
  readonly http: Http;
  readonly requests: Request[];
  readonly readings: Reading[];
  readonly pages: Page[];
  readonly streams: Stream[];
  /** Called with every event that a stream brings. */
  readonly listeners: Set<(event: LogEvent) => void>;
  /** Every conversation with the token of its visitor, oldest first. */
  readonly conversations: Map<string, string>;
  random(label: string): Random;
  /** True when nothing new is to be begun. */
  ending(): boolean;
  /** True when also what was begun is given up. */
  over(): boolean;
  end(): void;
  giveUp(): void;
  /** Waits; shorter when the run ends meanwhile. */
  pause(milliseconds: number): Promise<void>;
  /** Waits, also while the run ends; shorter only when all is given up. */
  wait(milliseconds: number): Promise<void>;
};

export function createRun(seed: number, http: Http): Run {
  const ending = new AbortController();
  const over = new AbortController();
  // Every client waits on them at once.
  setMaxListeners(0, ending.signal, over.signal);
  const sleep = (milliseconds: number, signal: AbortSignal) =>
    delay(milliseconds, undefined, { signal }).catch(() => {});
  return {
    http,
    requests: [],
    readings: [],
    pages: [],
    streams: [],
    listeners: new Set(),
    conversations: new Map(),
    random: (label) => randomFor(seed, label),
    ending: () => ending.signal.aborted,
    over: () => over.signal.aborted,
    end: () => ending.abort(),
    giveUp: () => over.abort(),
    pause: (milliseconds) => sleep(milliseconds, ending.signal),
    wait: (milliseconds) => sleep(milliseconds, over.signal),
  };
}

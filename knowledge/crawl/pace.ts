import { setTimeout as sleep } from 'node:timers/promises';

/** A server that asks for longer is asked again in the next sync. */
const longestPauseMs = 60_000;
const secondMs = 1_000;

/**
 * Spreads requests to a site over time: at most so many a second, none while the site has asked for a pause, and slower
 * after each time that it did.
 */
export function createPace(requestsPerSecond: number, delayMs: number) {
  let intervalMs = Math.max(secondMs / requestsPerSecond, delayMs);
  let next = 0;
  return {
    /** Resolves when the next request is due; rejects when the signal fires. */
    async turn(signal?: AbortSignal): Promise<void> {
      const now = Date.now();
      const due = Math.max(now, next);
      next = due + intervalMs;
      if (due > now) await sleep(due - now, undefined, signal ? { signal } : {});
    },
    /** The site said that it is asked too much (429, 503): `retryAfter` as its header has it. */
    slowDown(retryAfter: string | undefined): void {
      const seconds = Number(retryAfter);
      const pauseMs = Number.isFinite(seconds) && seconds > 0 ? seconds * secondMs : 2 * intervalMs;
      next = Math.max(next, Date.now() + Math.min(longestPauseMs, pauseMs));
      intervalMs = Math.min(longestPauseMs, intervalMs * 2);
    },
  };
}

export type Pace = ReturnType<typeof createPace>;

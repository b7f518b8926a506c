import type { Log } from '../../platform/log.ts';

/** After a failed look: long enough not to hammer a store that is away, short enough not to be felt when it is back. */
const afterFailureMs = 500;

/**
 * Looks again and again, never twice at once. `look` says after how many milliseconds it wants to look next; null
 * sleeps until it is woken. A failed look is told once and tried again.
 */
export function createLoop(name: string, look: () => Promise<number | null>, log: Log) {
  let timer: NodeJS.Timeout | null = null;
  let looking = false;
  /** Asked for during a look: the longest that may pass before the next. */
  let wanted: number | null = null;
  let failing = false;
  let stopped = false;

  const schedule = (milliseconds: number): void => {
    if (timer) clearTimeout(timer);
    timer = stopped ? null : setTimeout(() => void run(), milliseconds);
  };

  const run = async (): Promise<void> => {
    timer = null;
    looking = true;
    wanted = null;
    const pause = await guarded();
    looking = false;
    if (wanted === 0 && !failing) schedule(0);
    else if (pause !== null || wanted !== null) schedule(pause ?? wanted ?? 0);
  };

  const guarded = async (): Promise<number | null> => {
    try {
      const pause = await look();
      failing = false;
      return pause;
    } catch (error) {
      if (!failing)
        log.warn({ loop: name, error: error instanceof Error ? error.name : 'unknown' }, 'look failed');
      failing = true;
      return afterFailureMs;
    }
  };

  return {
    /** Ends a sleep, to look within so many milliseconds; a look that is due anyway stays when it is. */
    wake(withinMs: number): void {
      if (looking) wanted ??= withinMs;
      else if (!timer) schedule(withinMs);
    },
    /** Looks at once. */
    hurry(): void {
      if (looking) wanted = 0;
      else schedule(0);
    },
    stop(): void {
      stopped = true;
      schedule(0);
    },
  };
}

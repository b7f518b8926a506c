import type { Log } from '../platform/log.ts';

/** Long enough to gather a busy second into one write, short against the sweep's patience. */
const flushEveryMs = 1_000;

/**
 * Marks customers' messages as numbered, gathered off the turn's path. A lost mark costs one needless ring, which the
 * workflow drops, so this may fail and try again.
 */
export function createNumberedMarks(mark: (ids: readonly string[]) => Promise<void>, log: Log) {
  let waiting: string[] = [];
  let timer: NodeJS.Timeout | null = null;

  const flush = async (): Promise<void> => {
    if (timer) clearTimeout(timer);
    timer = null;
    const ids = waiting;
    waiting = [];
    if (ids.length === 0) return;
    await mark(ids).catch(() => {
      log.warn({ count: ids.length }, 'numbered marks were not written');
      add(ids);
    });
  };

  const add = (ids: readonly string[]): void => {
    if (ids.length === 0) return;
    waiting.push(...ids);
    timer ??= setTimeout(() => void flush(), flushEveryMs).unref();
  };

  return { add, flush };
}

export type NumberedMarks = ReturnType<typeof createNumberedMarks>;

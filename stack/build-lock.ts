import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { takeLock } from './lock.ts';

const LOOK_EVERY_MS = 500;

/**
 * Builds what `find` does not find, once, though several clones may ask for it at the same time: the others wait and
 * then find it. What is built must appear at its place by one rename.
 */
export async function buildOnce<T>(
  path: string,
  find: () => T | null,
  build: () => Promise<T>,
  waiting: (pid: number) => void,
): Promise<T> {
  mkdirSync(dirname(path), { recursive: true });
  for (;;) {
    const found = find();
    if (found !== null) return found;
    const lock = takeLock(path);
    if (Array.isArray(lock)) {
      waiting(lock[0]?.pid ?? 0);
      await delay(LOOK_EVERY_MS);
      continue;
    }
    try {
      return find() ?? (await build());
    } finally {
      lock.release();
    }
  }
}

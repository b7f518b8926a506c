import { linkSync, readFileSync, renameSync, unlinkSync, writeFileSync } from 'node:fs';
import { factsOf, stillRuns } from './processes.ts';

/** Processes on whose behalf a lock is held; the first is its owner. It is stale when none of them runs. */
export interface Holder {
  readonly pid: number;
  readonly started: string;
}

export interface Lock {
  /** Adds processes that must have ended, too, before another may have the lock. */
  extend(pids: readonly number[]): void;
  release(): void;
}

/** This process, or another one that runs. */
export function holderOf(pid: number): Holder {
  return { pid, started: factsOf(pid)?.started ?? '' };
}

/**
 * Takes the lock file for this process, or gives its holders, the owner first, when one of them runs. A holder that was
 * killed holds nothing: pid and start time tell it from a later process.
 */
export function takeLock(path: string): Lock | Holder[] {
  const mine = `${path}.${process.pid}`;
  const write = (pids: readonly number[]) => writeFileSync(mine, JSON.stringify(pids.map(holderOf)));
  write([process.pid]);
  try {
    if (!link(mine, path)) {
      const seen = read(path);
      const seenHolders = holders(seen);
      if (seenHolders.some(({ pid, started }) => stillRuns(pid, started))) return seenHolders;
      removeStale(path, seen);
      if (!link(mine, path)) return holders(read(path));
    }
  } finally {
    unlinkSync(mine);
  }
  return {
    extend(pids) {
      write([process.pid, ...pids]);
      renameSync(mine, path);
    },
    release() {
      unlinkSync(path);
    },
  };
}

/** Two may find the same stale lock: whoever moved a fresh one away by mistake puts it back. */
function removeStale(path: string, seen: string): void {
  const aside = `${path}.${process.pid}.stale`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  if (read(aside) !== seen) link(aside, path);
  unlinkSync(aside);
}

/** A hard link is made whole or not at all, and never over an existing file. */
function link(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function holders(text: string): Holder[] {
  try {
    return JSON.parse(text) as Holder[];
  } catch {
    return [];
  }
}

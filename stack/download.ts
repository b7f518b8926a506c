import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Guard } from './guard.ts';
import { distFile } from './paths.ts';
import { runTool } from './tool.ts';

/** A closed network often swallows packets instead of refusing them: nothing by then means that none will come. */
const FIRST_BYTES_MS = 15_000;
/** More than a lock file or a page that says no. */
const FIRST_BYTES = 100_000;
/** A slow line delivers something every half minute; a broken one does not. */
const STALLED_MS = 30_000;
const LOOK_EVERY_MS = 500;

/**
 * Downloads the vendor's binary to `target`. Works in a folder of its own and renames at the end, so that two clones
 * may do it at once. Throws an Error with the reason within seconds when the vendor cannot be reached.
 */
export async function downloadServer(
  guard: Guard,
  server: 'temporal' | 'mongod',
  target: string,
  report: (detail: string) => void,
): Promise<void> {
  const folder = `${target}.download-${process.pid}`;
  mkdirSync(folder, { recursive: true });
  const over = new AbortController();
  try {
    const output = await runTool(guard, process.execPath, [distFile('stack/fetch.js'), server, folder], {
      name: "the vendor's library",
      giveUp: stalled(folder, report, over.signal),
    });
    const binary = output.at(-1);
    if (!binary || !existsSync(binary)) throw new Error('the download left no binary');
    mkdirSync(dirname(target), { recursive: true });
    renameSync(binary, target);
  } finally {
    over.abort();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Watches the folder grow. Resolves with the reason when it does not. */
async function stalled(folder: string, report: (detail: string) => void, over: AbortSignal): Promise<string> {
  let size = 0;
  const start = Date.now();
  let grewAt = start;
  while (!over.aborted) {
    await delay(LOOK_EVERY_MS);
    const now = folderSize(folder);
    if (now !== size) grewAt = Date.now();
    size = now;
    report(`${Math.round(size / 1_000_000)} MB`);
    if (size < FIRST_BYTES && Date.now() - start > FIRST_BYTES_MS) {
      return `no answer within ${FIRST_BYTES_MS / 1_000} s`;
    }
    if (Date.now() - grewAt > STALLED_MS) return `stalled at ${Math.round(size / 1_000_000)} MB`;
  }
  return 'over';
}

function folderSize(folder: string): number {
  try {
    return readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
  } catch {
    return 0;
  }
}

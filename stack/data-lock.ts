import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type Lock, takeLock } from './lock.ts';
import { stillRuns } from './processes.ts';
import { reasonOf, StartError } from './start-error.ts';

/** After its supervisor was killed an instance's guard takes up to 3 s to end the servers that use the folder. */
const CLEARED_WITHIN_MS = 8_000;
const LOOK_EVERY_MS = 100;

/** Makes the folder and takes it for this instance. Throws a StartError when another one runs on it. */
export async function lockData(data: string): Promise<Lock> {
  try {
    makeFolder(resolve(data));
    return await takeSoon(data, Date.now() + CLEARED_WITHIN_MS);
  } catch (error) {
    if (error instanceof StartError) throw error;
    throw new StartError(`The data folder ${data} cannot be used: ${reasonOf(error)}.`);
  }
}

/** Makes it and what it stands in. Node's own `recursive` never ends where a folder cannot hold folders, as in /proc. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  if (dirname(folder) !== folder) makeFolder(dirname(folder));
  mkdirSync(folder);
}

async function takeSoon(data: string, deadline: number): Promise<Lock> {
  for (;;) {
    const lock = takeLock(join(data, 'lock'));
    if (!Array.isArray(lock)) return lock;
    const [owner] = lock;
    if (owner && (stillRuns(owner.pid, owner.started) || Date.now() > deadline)) throw inUse(data, owner.pid);
    await delay(LOOK_EVERY_MS);
  }
}

function inUse(data: string, pid: number): StartError {
  return new StartError(
    `The data folder ${data} is in use by another Baton (process ${pid}). Stop that one, or set BATON_DATA and ` +
      'BATON_PORT to run a second instance.',
  );
}

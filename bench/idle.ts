import { setTimeout as delay } from 'node:timers/promises';
import { createBaton } from './baton.ts';
import { residentKiB } from './measure.ts';

/** Memory is read this often, this many times, and the least counts: a collection may be due at any reading. */
const readings = 20;
const betweenReadingsMs = 500;
const width = 16;

/** KiB of the worker for each of `idle` conversations that took one turn, above what it held after `warm` others. */
export async function idleMemory(
  api: string,
  worker: number,
  { warm, idle }: { readonly warm: number; readonly idle: number },
): Promise<{ readonly each: number; readonly base: number }> {
  await openAndLeave(api, warm);
  const base = await least(worker);
  await openAndLeave(api, idle);
  return { each: ((await least(worker)) - base) / idle, base };
}

async function openAndLeave(api: string, count: number): Promise<void> {
  let next = 0;
  const run = async () => {
    while (next < count) {
      const outside = createBaton(api);
      await outside.baton.turn(next++);
      await outside.close();
    }
  };
  await Promise.all(Array.from({ length: width }, run));
}

async function least(pid: number): Promise<number> {
  const read: number[] = [];
  for (let reading = 0; reading < readings; reading += 1) {
    read.push((await residentKiB(pid)) ?? Number.NaN);
    await delay(betweenReadingsMs);
  }
  return Math.min(...read);
}

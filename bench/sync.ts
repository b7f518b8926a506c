import { setTimeout as delay } from 'node:timers/promises';
import { type Admin, signIn } from './commands.ts';
import { residentKiB } from './measure.ts';
import type { Site } from './site.ts';

/** How often the API is asked how far a sync is. */
const lookEveryMs = 1_000;
/** A share of the pages that has changed before the second sync, one of so many. */
const oneIn = 100;

export type SyncFigures = {
  readonly firstSeconds: number;
  readonly again: number;
  readonly secondSeconds: number;
  readonly secondBodies: number;
  readonly changed: number;
  readonly indexed: number;
  readonly failed: number;
  readonly growthMiB: number;
};

/**
 * Has a Baton read a site, whose worker is killed on the way, then once more after a hundredth of its pages has changed.
 * `again` counts bodies that were sent twice in the first sync.
 */
export async function measureSync(
  api: string,
  admin: Admin,
  worker: () => number,
  site: Site,
  pages: number,
): Promise<SyncFigures> {
  const ask = await caller(api, admin);
  await ask('POST', '/v1/sites', { siteId: 'bench-sync', name: 'Bench sync' });
  const began = performance.now();
  const { sourceId } = await ask('POST', '/v1/sources', {
    site: 'bench-sync',
    kind: 'website',
    url: site.url,
  });
  const path = `/v1/sources/${sourceId}`;
  const memory: number[] = [];
  const until = async (isDone: (sync: Sync) => boolean): Promise<Sync> => {
    for (;;) {
      const { sync } = (await ask('GET', path)) as unknown as { readonly sync: Sync | null };
      memory.push((await residentKiB(worker())) ?? 0);
      if (sync && isDone(sync)) return sync;
      await delay(lookEveryMs);
    }
  };
  await until(({ pages: { fetched } }) => fetched >= pages / 3);
  process.kill(worker(), 'SIGKILL');
  const first = await until(({ state }) => state !== 'running');
  const firstSeconds = (performance.now() - began) / 1_000;
  // A first sync asks for its start page twice: where does it lead, and what does it say.
  const start = new URL(site.url).pathname;
  const again = [...site.bodies()].filter(([path, times]) => times > (path === start ? 2 : 1)).length;
  const settled = memory.slice(-Math.ceil(memory.length / 3));
  site.reset();
  for (let number = 0; number < pages; number += oneIn) site.change(number);
  const beganAgain = performance.now();
  await ask('POST', `${path}/sync`, {});
  const second = await until(({ state, startedAt }) => state !== 'running' && startedAt !== first.startedAt);
  return {
    firstSeconds,
    again,
    secondSeconds: (performance.now() - beganAgain) / 1_000,
    secondBodies: [...site.bodies().values()].reduce((sum, times) => sum + times, 0),
    changed: second.pages.changed,
    indexed: first.pages.changed + first.pages.unchanged,
    failed: first.pages.failed + second.pages.failed,
    growthMiB: (Math.max(...settled) - Math.min(...settled)) / 1_024,
  };
}

type Sync = {
  readonly state: string;
  readonly startedAt: string;
  readonly pages: Readonly<Record<'fetched' | 'changed' | 'unchanged' | 'failed', number>>;
};

async function caller(api: string, admin: Admin) {
  const headers = { ...(await signIn(api, admin)), 'x-baton-csrf': '1', 'content-type': 'application/json' };
  return async (method: string, path: string, body?: unknown): Promise<Record<string, unknown>> => {
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const answer = await fetch(`${api}${path}`, { method, headers, ...sent });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${text}`);
    return text ? JSON.parse(text) : {};
  };
}

import type { ApiDeps } from './deps.ts';

export type Part = 'store' | 'engine' | 'worker';
export type Readiness = {
  readonly checks: Readonly<Record<Part, 'up' | 'down'>>;
  readonly down: readonly Part[];
};

/** Whether the store answers, Temporal answers, and a worker has lately asked for work. Takes some seconds at most. */
export async function checkReadiness({
  store,
  engine,
}: Pick<ApiDeps, 'store' | 'engine'>): Promise<Readiness> {
  const [stored, workers] = await Promise.allSettled([store.ping(), engine.hasWorkers()]);
  const works = workers.status === 'fulfilled' && workers.value;
  const up: Readonly<Record<Part, boolean>> = {
    store: stored.status === 'fulfilled',
    engine: workers.status === 'fulfilled',
    worker: works,
  };
  const parts = Object.keys(up) as Part[];
  const checks = Object.fromEntries(parts.map((part) => [part, up[part] ? 'up' : 'down']));
  return { checks: checks as Readiness['checks'], down: parts.filter((part) => !up[part]) };
}

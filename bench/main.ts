/**
 * `npm run bench [-- --rounds n --only c1,c32,growth,commands,start,idle,sync,search,faces --pages n --json F]`: what Baton costs beside two floors
 * on the same servers in the same run. Only ratios within a run mean anything.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launchBaton } from '../stack/launch.ts';
import { startServers } from '../stack/servers.ts';
import { createBaton } from './baton.ts';
import { commandLatencies } from './commands.ts';
import { measureFaces } from './faces.ts';
import { startFloors } from './floors.ts';
import { idleMemory } from './idle.ts';
import { abreast, cpuMs, interleaved, median, oneByOne, quantile } from './measure.ts';
import { createReport } from './report.ts';
import { measureSearch } from './search.ts';
import { type Site, startSite } from './site.ts';
import { measureSync } from './sync.ts';

const scenarios = ['c1', 'c32', 'growth', 'commands', 'start', 'idle', 'sync', 'search', 'faces'] as const;
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '7' },
    only: { type: 'string', default: scenarios.join(',') },
    json: { type: 'string', default: 'bench-results.json' },
    pages: { type: 'string', default: '5000' },
  },
});
/** Turns of each contender before anything is measured: until then V8 is still compiling the larger programs. */
const warmUpTurns = 1_600;
const rounds = Number(values.rounds);
const wanted = new Set(values.only.split(','));
const report = createReport();
if (wanted.has('search')) await measureSearch(report);
if (wanted.size === 1 && wanted.has('search')) {
  // It needs no servers.
  await finish();
}
const folder = await mkdtemp(join(tmpdir(), 'baton-bench-'));
const admin = { BATON_ADMIN_EMAIL: 'bench@example.com', BATON_ADMIN_PASSWORD: 'bench-password' };

const site = wanted.has('sync') ? await startSite(Number(values.pages)) : null;
const servers = await startServers({ data: join(folder, 'servers') });
const env = {
  ...admin,
  TEMPORAL_ADDRESS: servers.temporalAddress,
  MONGODB_URI: servers.mongoUri,
  BATON_LIMITS: 'off',
  BATON_LOG_LEVEL: 'warn',
  ...(site ? { BATON_ALLOWED_HOSTS: site.host } : {}),
};
const launchedAt = performance.now();
const launched = await launchBaton({ data: join(folder, 'baton'), env });
const floors = await startFloors(servers.temporalAddress, `${Date.now()}`);
const outside = createBaton(launched.api);
const contenders = [outside.baton, floors.bare, floors.leanest];

try {
  const measuresTurns = ['c1', 'c32', 'growth'].some((scenario) => wanted.has(scenario));
  if (measuresTurns) for (const contender of contenders) await abreast(contender, 32, warmUpTurns / 32);
  if (wanted.has('c1')) await oneConversation();
  if (wanted.has('c32')) await thirtyTwo();
  if (wanted.has('growth')) await growth();
  if (wanted.has('commands')) await commands();
  if (wanted.has('start')) await startUp();
  if (wanted.has('idle')) await idle();
  if (wanted.has('faces')) await faces();
  if (site) await sync(site);
} finally {
  site?.stop();
  await outside.close();
  await floors.stop();
  await launched.stop();
  await servers.stop();
  await rm(folder, { recursive: true, force: true });
}
await finish();

async function finish(): Promise<never> {
  await writeFile(values.json, `${JSON.stringify(report.results(), null, 2)}\n`);
  report.print();
  process.exit(0);
}

async function oneConversation(): Promise<void> {
  const took = await interleaved(contenders, rounds, (contender) => oneByOne(contender, 0, 30));
  const p50 = (name: string) => median((took.get(name) ?? []).map(median));
  for (const { name } of contenders) {
    report.figure(`c=1 p50 ms, ${name}`, p50(name));
    report.figure(`c=1 p95 ms, ${name}`, quantile((took.get(name) ?? []).flat(), 0.95));
  }
  report.target('c=1 p50 / bare Temporal', p50('Baton') / p50('bare Temporal'), { atMost: 0.9 });
  report.target('c=1 p50 / leanest Temporal', p50('Baton') / p50('leanest Temporal'), { atMost: 1.8 });
}

async function thirtyTwo(): Promise<void> {
  const { pids } = launched.ready;
  const all = { ...servers.pids(), driver: process.pid };
  const processes: Readonly<Record<string, Readonly<Record<string, number | null>>>> = {
    Baton: { api: pids.api, worker: pids.worker, ...all },
    [floors.bare.name]: { worker: floors.pid, temporal: all.temporal, driver: all.driver },
    [floors.leanest.name]: { worker: floors.pid, temporal: all.temporal, driver: all.driver },
  };
  const used = new Map<string, number[]>();
  const rates = await interleaved(contenders, rounds, async (contender) => {
    const measured = processes[contender.name] ?? {};
    const before = await usage(measured);
    const rate = await abreast(contender, 32, 8);
    for (const [name, ms] of await usage(measured)) {
      const row = `${contender.name}, ${name}`;
      used.set(row, [...(used.get(row) ?? []), (ms - (before.get(name) ?? 0)) / (32 * 8)]);
    }
    return rate;
  });
  const rate = (name: string) => median(rates.get(name) ?? []);
  for (const { name } of contenders) report.figure(`c=32 turns/s, ${name}`, rate(name));
  for (const [name, ms] of used) report.figure(`c=32 CPU ms a turn, ${name}`, median(ms));
  report.target('c=32 turns/s / bare Temporal', rate('Baton') / rate('bare Temporal'), { atLeast: 1 });
  report.target('c=32 turns/s / leanest Temporal', rate('Baton') / rate('leanest Temporal'), {
    atLeast: 0.55,
  });
}

async function usage(processes: Readonly<Record<string, number | null>>): Promise<Map<string, number>> {
  const entries = Object.entries(processes).map(
    async ([name, pid]) => [name, (await cpuMs(pid)) ?? 0] as const,
  );
  return new Map(await Promise.all(entries));
}

async function growth(): Promise<void> {
  const took = await oneByOne(outside.baton, 1_000, 520);
  const early = median(took.slice(5, 55));
  const late = median(took.slice(465, 515));
  report.figure('turns 5-55 p50 ms', early);
  report.figure('turns 465-515 p50 ms', late);
  report.figure('slowest of 520 turns ms', Math.max(...took));
  report.target('turn 500 / turn 10', late / early, { atMost: 1.1 });
}

async function commands(): Promise<void> {
  for (const [name, took] of await commandLatencies(launched.api, admin, 15)) {
    report.figure(`${name} p50 ms`, median(took));
  }
}

async function sync(served: Site): Promise<void> {
  const pages = Number(values.pages);
  const worker = () => launched.ready.pids.worker ?? 0;
  const figures = await measureSync(launched.api, admin, worker, served, pages);
  report.figure('first sync, s (its worker was killed on the way)', figures.firstSeconds);
  report.figure('pages in the index', figures.indexed);
  // Pages whose bodies had come but were not stored when the worker died.
  report.target('pages fetched again after kill -9', figures.again, { atMost: 4 });
  report.figure('second sync, s', figures.secondSeconds);
  report.target('bodies of the second sync / pages changed', figures.secondBodies / (pages / 100), {
    atMost: 1,
  });
  report.target('pages failed', figures.failed, { atMost: 0 });
  report.figure('worker, MiB between least and most in the last third', figures.growthMiB);
}

async function faces(): Promise<void> {
  const { inbox, widget, frames } = await measureFaces(launched.api, admin, 60);
  for (const [name, later] of [
    ['a message in the inbox', inbox],
    ['a reply in the widget', widget],
  ] as const) {
    report.figure(`${name}, ms after a bare reader had it, p50`, median(later));
    report.target(`${name}, ms after a bare reader had it, p95`, quantile(later, 0.95), { atMost: 250 });
  }
  report.figure('a frame while 10,000 conversations are scrolled, ms, p50', median(frames));
  report.target('a frame while 10,000 conversations are scrolled, ms, p95', quantile(frames, 0.95), {
    atMost: 34,
  });
}

async function startUp(): Promise<void> {
  report.figure('first launch of API and worker, ms', performance.now() - launchedAt);
  const start = performance.now();
  const second = await launchBaton({ data: join(folder, 'second'), env });
  report.figure('start of API and worker to the ready line, ms', performance.now() - start);
  const fresh = createBaton(second.api);
  await fresh.baton.turn(0);
  report.figure('start of API and worker to the first reply, ms', performance.now() - start);
  await fresh.close();
  await second.stop();
}

async function idle(): Promise<void> {
  const { each, base } = await idleMemory(launched.api, launched.ready.pids.worker, {
    warm: 500,
    idle: 5_000,
  });
  report.figure('worker before, MiB', base / 1024);
  report.target('worker KiB for each of 5,000 idle conversations', each, { atMost: 10 });
}

import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildOnce } from './build-lock.ts';
import { buildTemporal } from './build-temporal.ts';
import { downloadServer } from './download.ts';
import { firstWay } from './first-way.ts';
import type { Guard } from './guard.ts';
import { type Say, withProgress } from './narrate.ts';
import { needTool, onPath, runTool } from './tool.ts';

/** Built from stack/temporal/go.mod; another version of it is another file in the cache. */
const CLI_VERSION = '1.8.2';
/** The oldest server that our workflows are written for (update with start, user metadata). */
const OLDEST_SERVER = [1, 28];

const WAYS_OUT =
  'Temporal could not be found, downloaded or built. Any one of these helps: set TEMPORAL_ADDRESS to a running server; ' +
  'put the Temporal CLI on PATH (https://docs.temporal.io/cli), or open the network to temporal.download and ' +
  'github.com; or install Go 1.26 with access to proxy.golang.org.';

/** The path of a Temporal CLI that carries a server. Throws a StartError that names the ways out. */
export function resolveTemporal(
  guard: Guard,
  cache: string,
  env: NodeJS.ProcessEnv,
  say: Say,
): Promise<string> {
  const built = join(cache, `temporal-${CLI_VERSION}`, 'temporal');
  const downloaded = join(cache, 'temporal-download', 'temporal');
  const fromPath = async () => usable(guard, onPath('temporal', env) ?? missing('no `temporal` there'));
  const fromCache = async () =>
    usable(guard, [downloaded, built].find(existsSync) ?? missing(`nothing in ${cache}`));
  const download = () =>
    withProgress(say, 'Temporal: downloading', async (report) => {
      await downloadServer(guard, 'temporal', downloaded, report);
      return usable(guard, downloaded);
    });
  const build = async () => {
    needTool('go', env);
    await withProgress(say, 'Temporal: building with Go (5 minutes on two cores, only this once)', (report) =>
      buildOnce(
        `${built}.lock`,
        () => (existsSync(built) ? built : null),
        () => buildTemporal(guard, built, report),
        (pid) => report(`process ${pid} is building it, waiting`),
      ),
    );
    return usable(guard, built);
  };
  return firstWay(
    [
      { name: 'Temporal on PATH', find: fromPath },
      { name: 'Temporal in the cache', find: fromCache },
      { name: 'Temporal by download', slow: true, find: download },
      { name: 'Temporal by Go build', slow: true, find: build },
    ],
    say,
    WAYS_OUT,
  );
}

/** The dev server on its file, with the settings that were measured to matter. */
export function temporalArguments(data: string, port: number, uiPort: number): string[] {
  const folder = join(data, 'temporal');
  mkdirSync(folder, { recursive: true });
  return [
    'server',
    'start-dev',
    ...['--ip', '127.0.0.1', '--port', String(port), '--ui-ip', '127.0.0.1', '--ui-port', String(uiPort)],
    ...['--db-filename', join(folder, 'temporal.db')],
    // FULL: what was acknowledged survives a power cut; the server is bound by CPU, not by the disk.
    ...['--sqlite-pragma', 'journal_mode=WAL', '--sqlite-pragma', 'synchronous=FULL'],
    // The default of 20 a second per shard, with one shard, makes a turn with an activity take 100 ms instead of 31.
    ...['--dynamic-config-value', 'history.transferProcessorMaxPollRPS=2000'],
    ...['--dynamic-config-value', 'history.timerProcessorMaxPollRPS=2000'],
    // A workflow whose tasks fail is told after the second time, not the fifth: the API replaces it within seconds.
    ...['--dynamic-config-value', 'system.numConsecutiveWorkflowTaskProblemsToTriggerSearchAttribute=2'],
    ...['--log-level', 'warn'],
  ];
}

/** Reads `temporal version 1.8.2 (Server 1.31.2, UI 2.50.1)`. */
export function isNewEnough(version: string): boolean {
  const match = /Server (\d+)\.(\d+)/.exec(version);
  if (!match) return false;
  const [major = 0, minor = 0] = [Number(match[1]), Number(match[2])];
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_SERVER;
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
}

async function usable(guard: Guard, binary: string): Promise<string> {
  const version = (await runTool(guard, binary, ['--version'])).join(' ');
  if (!isNewEnough(version)) {
    throw new Error(`${binary} is too old (${version}), a server ${OLDEST_SERVER.join('.')} is needed`);
  }
  return binary;
}

function missing(reason: string): never {
  throw new Error(reason);
}

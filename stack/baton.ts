import { givenServersAnswer } from './given-servers.ts';
import type { Guard } from './guard.ts';
import type { Say } from './narrate.ts';
import { distFile } from './paths.ts';
import { formatReady, type Ready } from './ready.ts';
import { type Servers, startServers } from './servers.ts';
import type { Settings } from './settings.ts';
import { type ChildSpec, supervise } from './supervise.ts';

/** The API lets requests finish, the worker its activities; both give up by themselves after 20 s. */
const GRACE_MS = 22_000;

export interface Baton {
  readonly temporalUi: string | null;
  stop(): Promise<void>;
}

export interface BatonOptions {
  readonly settings: Settings;
  readonly port: number;
  readonly env: NodeJS.ProcessEnv;
  readonly guard: Guard;
  readonly say: Say;
  /** Called with the ready line whenever everything serves, with other processes than before. */
  readonly ready: (line: string) => void;
  /** The compiled programs; tests put their own here. */
  readonly programs?: { readonly api: string; readonly worker: string };
}

/** Starts the servers, then the API and the worker, and keeps all of them up. Throws a StartError. */
export async function startBaton(options: BatonOptions): Promise<Baton> {
  const { settings, env, guard, say } = options;
  const programs = options.programs ?? { api: distFile('api/main.js'), worker: distFile('worker/main.js') };
  let announce = () => {};
  const changed = () => announce();
  say('[1/2] Temporal and MongoDB');
  await givenServersAnswer(settings);
  const servers = await startServers({
    ...{ data: settings.data, cache: settings.cache, env, guard, say, changed },
  });
  say('[2/2] API and worker');
  const spec = (name: string, program: string): ChildSpec => ({
    name,
    command: process.execPath,
    args: [program],
    env: childEnvironment(options, servers),
    serves: 'message',
    graceMs: GRACE_MS,
  });
  const api = supervise(
    { ...spec('API', programs.api), heard: (message) => worker.tell(message) },
    guard,
    changed,
  );
  const worker = supervise({ ...spec('worker', programs.worker), heard: api.tell }, guard, changed);
  await Promise.all([api.serving, worker.serving]);
  const temporalUi = servers.temporalUi ?? settings.config.BATON_TEMPORAL_UI ?? null;
  let last = '';
  announce = () => {
    const pids = livePids(api.pid(), worker.pid(), servers, settings);
    if (!pids) return;
    const line = formatReady({ api: apiUrl(settings.config.BATON_HOST, options.port), temporalUi, pids });
    if (line === last) return;
    last = line;
    options.ready(line);
  };
  announce();
  return {
    temporalUi,
    async stop() {
      await api.stop();
      await worker.stop();
      await servers.stop();
    },
  };
}

/** The address for someone on this machine. */
export function apiUrl(host: string, port: number): string {
  if (host === '0.0.0.0' || host === '::') return `http://127.0.0.1:${port}`;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

function childEnvironment({ env, port }: BatonOptions, servers: Servers): NodeJS.ProcessEnv {
  return {
    ...env,
    BATON_PORT: String(port),
    TEMPORAL_ADDRESS: servers.temporalAddress,
    MONGODB_URI: servers.mongoUri,
    ...(servers.temporalUi ? { BATON_TEMPORAL_UI: servers.temporalUi } : {}),
  };
}

/** Null while one of them is being restarted. */
function livePids(
  api: number | null,
  worker: number | null,
  servers: Servers,
  settings: Settings,
): Ready['pids'] | null {
  const { temporal, mongo } = servers.pids();
  if (api === null || worker === null) return null;
  if (temporal === null && settings.temporalAddress === null) return null;
  if (mongo === null && settings.mongoUri === null) return null;
  return { api, worker, temporal, mongo };
}

import { mkdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type Guard, startGuard } from './guard.ts';
import { type Mongo, mongoFolder, resolveMongo } from './mongo.ts';
import { type Say, sayOnStderr } from './narrate.ts';
import { freePort } from './ports.ts';
import { accepts, temporalServes, until } from './probes.ts';
import { REPLICA_SET, servesAsPrimary } from './replica-set.ts';
import { cacheFolder } from './settings.ts';
import { reasonOf, StartError } from './start-error.ts';
import { type ChildSpec, type Supervised, supervise } from './supervise.ts';
import { resolveTemporal, temporalArguments } from './temporal.ts';

/** Temporal takes 2.5 s to hand over its shards, mongod up to 10 s to flush. */
const SERVER_GRACE_MS = 12_000;
/** After one server cannot be had, how long the reasons of the other are waited for, to tell both at once. */
const OTHER_REASONS_MS = 20_000;
/** Measured over 27,000 operations: 24 s of CPU and 208 MB instead of 41 s and 449 MB with the JVM's own choices. */
const JAVA_OPTIONS = ['-Xmx512m', '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];

export interface ServersOptions {
  /** Folder for what they keep. */
  readonly data: string;
  /** Where TEMPORAL_ADDRESS and MONGODB_URI are looked for: what is given is not started. */
  readonly env?: NodeJS.ProcessEnv;
  readonly cache?: string;
  readonly say?: Say;
  readonly guard?: Guard;
  /** Called whenever one of them serves anew, as another process. */
  readonly changed?: () => void;
}

export interface Servers {
  readonly temporalAddress: string;
  readonly mongoUri: string;
  /** Null when Temporal was given by address. */
  readonly temporalUi: string | null;
  /** The processes that serve now; null for those that were given by address or are being restarted. */
  pids(): { temporal: number | null; mongo: number | null };
  stop(): Promise<void>;
}

/**
 * Brings up Temporal and MongoDB, as far as the environment does not name them, and keeps them up. Resolves when they
 * serve. Throws a StartError when one cannot be had. They end with this process, however it ends.
 */
export async function startServers(options: ServersOptions): Promise<Servers> {
  const { data, env = process.env, say = sayOnStderr, changed = () => {} } = options;
  const cache = options.cache ?? cacheFolder(env);
  const guard = options.guard ?? startGuard();
  mkdirSync(join(data, 'log'), { recursive: true });
  const [temporal, mongo] = await both(
    env.TEMPORAL_ADDRESS ? null : startTemporal(guard, cache, data, env, say, changed),
    env.MONGODB_URI ? null : startMongo(guard, cache, data, env, say, changed),
  );
  return {
    temporalAddress: temporal?.address ?? env.TEMPORAL_ADDRESS ?? '',
    mongoUri: mongo?.uri ?? env.MONGODB_URI ?? '',
    temporalUi: temporal?.ui ?? null,
    pids: () => ({ temporal: temporal?.child.pid() ?? null, mongo: mongo?.child.pid() ?? null }),
    async stop() {
      await Promise.all([temporal?.child.stop(), mongo?.child.stop()]);
      if (!options.guard) await guard.close();
    },
  };
}

async function startTemporal(
  guard: Guard,
  cache: string,
  data: string,
  env: NodeJS.ProcessEnv,
  say: Say,
  changed: () => void,
) {
  const binary = await resolveTemporal(guard, cache, env, say);
  const [port, uiPort] = [await freePort(), await freePort()];
  const child = await serving(
    {
      name: 'Temporal server',
      command: binary,
      args: temporalArguments(data, port, uiPort),
      log: join(data, 'log', 'temporal.log'),
      serves: (signal) => until(() => temporalServes(port), signal),
      graceMs: SERVER_GRACE_MS,
    },
    guard,
    changed,
  );
  return { child, address: `127.0.0.1:${port}`, ui: `http://127.0.0.1:${uiPort}` };
}

async function startMongo(
  guard: Guard,
  cache: string,
  data: string,
  env: NodeJS.ProcessEnv,
  say: Say,
  changed: () => void,
) {
  const mongo = await resolveMongo(guard, cache, data, env, say);
  const port = await freePort();
  const folder = mongoFolder(data, mongo.engine);
  mkdirSync(folder, { recursive: true });
  const child = await serving(
    {
      name: 'MongoDB server',
      ...mongoCommand(mongo, folder, port),
      log: join(data, 'log', 'mongo.log'),
      serves: (signal) =>
        until(() => (mongo.engine === 'mongod' ? servesAsPrimary(port) : accepts('127.0.0.1', port)), signal),
      graceMs: SERVER_GRACE_MS,
    },
    guard,
    changed,
  );
  const set = mongo.engine === 'mongod' ? `?replicaSet=${REPLICA_SET}` : '';
  return { child, uri: `mongodb://127.0.0.1:${port}/baton${set}` };
}

function mongoCommand(mongo: Mongo, folder: string, port: number): Pick<ChildSpec, 'command' | 'args'> {
  if (mongo.engine === 'java') {
    const classes = [join(mongo.folder, 'classes'), join(mongo.folder, 'lib', '*')].join(delimiter);
    const file = join(folder, 'baton.mv');
    return { command: 'java', args: [...JAVA_OPTIONS, '-cp', classes, 'Launcher', file, String(port)] };
  }
  const listen = ['--bind_ip', '127.0.0.1', '--port', String(port), '--replSet', REPLICA_SET];
  return { command: mongo.binary, args: [...listen, '--dbpath', folder, '--quiet'] };
}

async function serving(spec: ChildSpec, guard: Guard, changed: () => void): Promise<Supervised> {
  const child = supervise(spec, guard, changed);
  await child.serving;
  return child;
}

/** Both, or one StartError with every reason that is known soon. */
async function both<A, B>(
  first: Promise<A> | null,
  second: Promise<B> | null,
): Promise<[A | null, B | null]> {
  try {
    return await Promise.all([first, second]);
  } catch {
    const patience = delay(OTHER_REASONS_MS).then(() => null);
    const settled = await Promise.allSettled([first, second].map((it) => Promise.race([it, patience])));
    const failed = settled.filter((it) => it.status === 'rejected').map((it) => it.reason as unknown);
    const unexpected = failed.find((error) => !(error instanceof StartError));
    throw unexpected ?? new StartError(failed.map(reasonOf).join('\n\n'));
  }
}

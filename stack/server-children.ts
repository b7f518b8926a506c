import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Guard } from './guard.ts';
import { type Mongo, mongoFolder, resolveMongo } from './mongo.ts';
import type { Say } from './narrate.ts';
import { freePort } from './ports.ts';
import { accepts, temporalServes, until } from './probes.ts';
import { REPLICA_SET, servesAsPrimary } from './replica-set.ts';
import { type ChildSpec, type Supervised, supervise } from './supervise.ts';
import { resolveTemporal, temporalArguments } from './temporal.ts';

/** Temporal takes 2.5 s to hand over its shards, mongod up to 10 s to flush. */
const GRACE_MS = 12_000;
/** Measured over 27,000 operations: 24 s of CPU and 208 MB instead of 41 s and 449 MB with the JVM's own choices. */
const JAVA_OPTIONS = ['-Xmx512m', '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];

export interface ServerContext {
  readonly data: string;
  readonly cache: string;
  readonly env: NodeJS.ProcessEnv;
  readonly guard: Guard;
  readonly say: Say;
  readonly changed: () => void;
}

/** Comes by a Temporal server and keeps one up on the data folder; resolves when it serves. */
export async function startTemporal(
  context: ServerContext,
): Promise<{ child: Supervised; address: string; ui: string }> {
  const binary = await resolveTemporal(context.guard, context.cache, context.env, context.say);
  const [port, uiPort] = [await freePort(), await freePort()];
  const child = await serving(context, {
    name: 'Temporal server',
    command: binary,
    args: temporalArguments(context.data, port, uiPort),
    log: newLog(context.data, 'temporal'),
    serves: (signal) => until(() => temporalServes(port), signal),
    graceMs: GRACE_MS,
  });
  return { child, address: `127.0.0.1:${port}`, ui: `http://127.0.0.1:${uiPort}` };
}

/** Comes by a MongoDB server and keeps one up on the data folder; resolves when it takes writes. */
export async function startMongo(context: ServerContext): Promise<{ child: Supervised; uri: string }> {
  const mongo = await resolveMongo(context.guard, context.cache, context.data, context.env, context.say);
  const port = await freePort();
  const folder = mongoFolder(context.data, mongo.engine);
  mkdirSync(folder, { recursive: true });
  const serves = () => (mongo.engine === 'mongod' ? servesAsPrimary(port) : accepts('127.0.0.1', port));
  const child = await serving(context, {
    name: 'MongoDB server',
    ...mongoCommand(mongo, folder, port),
    log: newLog(context.data, 'mongo'),
    serves: (signal) => until(serves, signal),
    graceMs: GRACE_MS,
  });
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

async function serving(context: ServerContext, spec: ChildSpec): Promise<Supervised> {
  const child = supervise(spec, context.guard, context.changed);
  await child.serving;
  return child;
}

/** Each start writes a new log; the one before it is kept, in case that it tells why it ended. */
function newLog(data: string, name: string): string {
  const log = join(data, 'log', `${name}.log`);
  mkdirSync(join(data, 'log'), { recursive: true });
  if (existsSync(log)) renameSync(log, `${log}.old`);
  return log;
}

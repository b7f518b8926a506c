import { createHash } from 'node:crypto';
import { homedir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { type Config, readConfig } from '../platform/config.ts';
import { reasonOf, StartError } from './start-error.ts';

/** What only the start reads; the API and the worker know nothing of folders. */
export const stackVariables = ['BATON_DATA', 'BATON_CACHE'];

/** Where a server is that Baton starts, or the address of one that was given. */
export interface Settings {
  readonly config: Config;
  /** Everything that the embedded servers keep. */
  readonly data: string;
  /** Servers that were downloaded or built, shared by all clones. */
  readonly cache: string;
  /** Given by the environment: then none is started. */
  readonly temporalAddress: string | null;
  readonly mongoUri: string | null;
}

/** Reads the environment once. Throws a StartError that names every variable at fault. */
export function readSettings(env: NodeJS.ProcessEnv, root: string): Settings {
  const config = validConfig(env);
  const home = homedir();
  const share = env.XDG_DATA_HOME || join(home, '.local', 'share');
  return Object.freeze({
    config,
    data: resolve(env.BATON_DATA || join(share, 'baton', cloneName(root))),
    cache: cacheFolder(env),
    temporalAddress: env.TEMPORAL_ADDRESS ? config.TEMPORAL_ADDRESS : null,
    mongoUri: env.MONGODB_URI ? config.MONGODB_URI : null,
  });
}

/** The cache outside the clone, so that every clone and CI build each server once. */
export function cacheFolder(env: NodeJS.ProcessEnv): string {
  return resolve(env.BATON_CACHE || join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'baton'));
}

/** Two clones of the same name must not share their data: the path is part of the name. */
function cloneName(root: string): string {
  return `${basename(root)}-${createHash('sha256').update(root).digest('hex').slice(0, 8)}`;
}

function validConfig(env: NodeJS.ProcessEnv): Config {
  try {
    return readConfig(env);
  } catch (error) {
    throw new StartError(reasonOf(error));
  }
}

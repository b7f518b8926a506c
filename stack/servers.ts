import { setTimeout as delay } from 'node:timers/promises';
import { type Guard, startGuard } from './guard.ts';
import { type Say, sayOnStderr } from './narrate.ts';
import { startMongo, startTemporal } from './server-children.ts';
import { cacheFolder } from './settings.ts';
import { reasonOf, StartError } from './start-error.ts';

/** After one server cannot be had, how long the reasons of the other are waited for, to tell both at once. */
const OTHER_REASONS_MS = 20_000;

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
  const context = { data, cache, env, guard, say, changed };
  const [temporal, mongo] = await both(
    env.TEMPORAL_ADDRESS ? null : startTemporal(context),
    env.MONGODB_URI ? null : startMongo(context),
  ).catch(async (error: unknown) => {
    if (!options.guard) await guard.close();
    throw error;
  });
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

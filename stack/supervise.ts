import type { ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { hasNews } from '../platform/supervised.ts';
import type { Guard } from './guard.ts';
import { StartError } from './start-error.ts';

/** Between a death and the next start: soon at first, and never longer than an outage of five seconds allows. */
const BACKOFF_MS = [200, 400, 800, 1_600, 2_000];
/** A child that served for this long starts over with the shortest pause. */
const SETTLED_MS = 10_000;
/** Deaths before it ever served: then it never will, and whoever started it must hear why. */
const HOPELESS_DEATHS = 5;
/** A slow machine's JVM or database recovery takes seconds; what takes a minute hangs. */
const SERVES_WITHIN_MS = 60_000;
const QUOTED_CHARACTERS = 2_000;

export interface ChildSpec {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  /** File for its stdout and stderr; without one both go to our stderr. */
  readonly log?: string;
  /** `message`: it sends `{ready: true}`. Else resolves when the process serves. */
  readonly serves: 'message' | ((signal: AbortSignal) => Promise<void>);
  /** How long it may take to end after SIGTERM before SIGKILL. */
  readonly graceMs: number;
  /** Takes what it tells the other processes. */
  readonly heard?: (message: { readonly news: object }) => void;
}

export interface Supervised {
  /** The process that serves now; null while there is none. */
  pid(): number | null;
  /** Resolves when it first serves; rejects with a StartError when it never will. */
  readonly serving: Promise<void>;
  /** Hands it a message; nothing happens while it is away. */
  tell(message: object): void;
  stop(): Promise<void>;
}

/** Keeps one child alive: starts it, and starts it again whenever it ends. `changed` is called whenever it serves anew. */
export function supervise(spec: ChildSpec, guard: Guard, changed: () => void): Supervised {
  const stopped = new AbortController();
  let child: ChildProcess | null = null;
  let servingPid: number | null = null;

  async function live(first: () => void): Promise<void> {
    let served = false;
    for (let deaths = 0; ; ) {
      const startedAt = Date.now();
      child = start(spec, guard);
      const ended = endOf(child);
      if (spec.heard) child.on('message', (message) => hasNews(message) && spec.heard?.(message));
      if (await becomesReady(spec, child, ended, stopped.signal)) {
        served = true;
        servingPid = child.pid ?? null;
        first();
        changed();
      } else if (!stopped.signal.aborted) {
        kill(child);
      }
      await ended;
      servingPid = null;
      if (stopped.signal.aborted) return;
      deaths = Date.now() - startedAt > SETTLED_MS && served ? 1 : deaths + 1;
      if (!served && deaths >= HOPELESS_DEATHS) throw new StartError(hopeless(spec, child));
      await delay(BACKOFF_MS[Math.min(deaths, BACKOFF_MS.length) - 1], undefined, { signal: stopped.signal });
    }
  }

  let life = Promise.resolve();
  const serving = new Promise<void>((resolve, reject) => {
    life = live(resolve).catch(reject);
  });
  // Whoever stops a start that is under way does not wait for it any more.
  serving.catch(() => {});

  return {
    pid: () => servingPid,
    serving,
    tell(message) {
      if (child?.connected) child.send(message, () => {});
    },
    async stop() {
      stopped.abort();
      child?.kill('SIGTERM');
      const force = setTimeout(() => child && kill(child), spec.graceMs);
      await life;
      clearTimeout(force);
    },
  };
}

function start(spec: ChildSpec, guard: Guard): ChildProcess {
  const log = spec.log ? openSync(spec.log, 'a') : 2;
  try {
    return guard.spawn(spec.command, spec.args, {
      env: spec.env,
      output: [log, log],
      ipc: spec.serves === 'message',
    });
  } finally {
    if (spec.log) closeSync(log);
  }
}

function endOf(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('error', () => resolve());
    child.once('exit', () => resolve());
  });
}

async function becomesReady(
  spec: ChildSpec,
  child: ChildProcess,
  ended: Promise<void>,
  stopped: AbortSignal,
): Promise<boolean> {
  const over = new AbortController();
  const signal = AbortSignal.any([over.signal, stopped, AbortSignal.timeout(SERVES_WITHIN_MS)]);
  const serves = spec.serves === 'message' ? readyMessage(child, signal) : spec.serves(signal);
  try {
    return await Promise.race([serves.then(() => true), ended.then(() => false)]);
  } catch {
    return false;
  } finally {
    over.abort();
    serves.catch(() => {});
  }
}

function readyMessage(child: ChildProcess, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    child.on('message', (message) => {
      if (typeof message === 'object' && message !== null && 'ready' in message) resolve();
    });
  });
}

/** The whole group: nothing that the child started should hold its port or files. */
function kill(child: ChildProcess): void {
  try {
    if (child.pid) process.kill(-child.pid, 'SIGKILL');
  } catch {
    // Gone already.
  }
}

function hopeless(spec: ChildSpec, child: ChildProcess): string {
  const how = child.signalCode ?? `code ${child.exitCode}`;
  const cause = spec.log
    ? `Its output ends with:\n${readFileSync(spec.log, 'utf8').slice(-QUOTED_CHARACTERS).trim()}`
    : 'Its own messages above tell why.';
  return `The ${spec.name} stopped ${HOPELESS_DEATHS} times while starting (last with ${how}). ${cause}`;
}

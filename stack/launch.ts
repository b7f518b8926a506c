import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { distFile } from './paths.ts';
import { parseReady, type Ready } from './ready.ts';

/** How much of the output is quoted when a start fails. */
const TAIL_LINES = 15;

export interface LaunchOptions {
  /** Folder for everything that this instance keeps (BATON_DATA); its output goes to `baton.log` there. */
  data: string;
  /** Port of the API; a free one without it. */
  port?: number;
  /** Added to the environment of this process. */
  env?: Record<string, string>;
}

/** A running instance: the supervisor and what it started. */
export interface Launched {
  /** Address of the API, without a slash at its end; the same after every restart. */
  readonly api: string;
  /** The newest ready line. */
  readonly ready: Ready;
  /** The supervisor. */
  readonly pid: number;
  /** The next ready line after this call, as one follows every restart of a child; rejects when the instance ends. */
  nextReady(): Promise<Ready>;
  /** SIGTERM to the supervisor; resolves when it has ended, also when it already had. */
  stop(): Promise<void>;
}

/**
 * Starts a whole Baton as `npm start` does, for integration tests, faults and the benchmark. With TEMPORAL_ADDRESS or
 * MONGODB_URI in the environment (or in `env`) it uses those servers and starts the rest. Resolves at the first ready
 * line; rejects with the end of its output when it stops before. It stops when this process ends, however it ends.
 */
export async function launchBaton(options: LaunchOptions): Promise<Launched> {
  mkdirSync(options.data, { recursive: true });
  const child = spawn(process.execPath, [distFile('stack/start.js')], {
    env: {
      ...process.env,
      ...options.env,
      BATON_DATA: options.data,
      BATON_PORT: String(options.port ?? 0),
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const tail = keepOutput(child, join(options.data, 'baton.log'));
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const line = readyLines(child, () => `Baton stopped. The end of its output:\n${tail.join('\n')}`);
  const first = await line.next();
  return {
    api: first.api,
    get ready() {
      return line.newest() ?? first;
    },
    pid: child.pid ?? 0,
    nextReady: line.next,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

function keepOutput(child: ChildProcess, path: string): string[] {
  const log = createWriteStream(path, { flags: 'a' });
  const tail: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    if (!stream) continue;
    createInterface({ input: stream }).on('line', (text) => {
      log.write(`${text}\n`);
      tail.push(text);
      if (tail.length > TAIL_LINES) tail.shift();
    });
  }
  child.once('close', () => log.end());
  return tail;
}

function readyLines(child: ChildProcess, why: () => string) {
  let newest: Ready | null = null;
  let over = false;
  let waiting: { resolve: (ready: Ready) => void; reject: (error: Error) => void }[] = [];
  if (child.stdout) {
    createInterface({ input: child.stdout }).on('line', (text) => {
      const ready = parseReady(text);
      if (!ready) return;
      newest = ready;
      for (const waiter of waiting) waiter.resolve(ready);
      waiting = [];
    });
  }
  child.once('close', () => {
    over = true;
    for (const waiter of waiting) waiter.reject(new Error(why()));
    waiting = [];
  });
  return {
    newest: () => newest,
    next: () =>
      new Promise<Ready>((resolve, reject) => {
        if (over) return reject(new Error(why()));
        waiting.push({ resolve, reject });
      }),
  };
}

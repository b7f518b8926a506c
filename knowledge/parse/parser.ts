import { type ChildProcess, fork } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ParseReply } from './child.ts';
import type { Parsed, ParseInput } from './parsed.ts';

/** A manual of 300 pages takes two seconds; what takes so long was made to. */
const defaultTimeoutMs = 20_000;
/** Of JavaScript's heap; buffers come on top, and the whole process may have this many times as much. */
const defaultMemoryMb = 512;
const wholeShare = 2.5;
const lookAtMemoryEveryMs = 200;
/** Libraries keep something of every document. */
const documentsPerProcess = 500;

export type Parser = {
  /** Reads a file or a page; whatever is in it, the answer is a document or a reason. One at a time, in order. */
  parse(input: ParseInput): Promise<Parsed>;
  stop(): void;
};

/**
 * Reads documents in a process of its own, with little memory and time and no network: what a document does to it, it does
 * to nobody else. The process starts with the first document and is replaced when it dies, is killed, or has read many.
 */
export function createParser({
  memoryMb = defaultMemoryMb,
  timeoutMs = defaultTimeoutMs,
}: {
  readonly memoryMb?: number;
  readonly timeoutMs?: number;
} = {}): Parser {
  let child: ChildProcess | null = null;
  let read = 0;
  let last: Promise<unknown> = Promise.resolve();

  const stop = () => {
    child?.kill('SIGKILL');
    child = null;
  };

  const parse = async (input: ParseInput): Promise<Parsed> => {
    if (read >= documentsPerProcess) stop();
    if (child === null) {
      child = start(memoryMb);
      read = 0;
    }
    read++;
    const parsed = await ask(child, input, { id: read, memoryMb, timeoutMs });
    if (parsed === 'timeout' || parsed === 'memory' || parsed === 'crashed') {
      stop();
      return ended[parsed];
    }
    return parsed;
  };

  return {
    parse(input) {
      const turn = last.then(() => parse(input));
      last = turn.catch(() => {});
      return turn;
    },
    stop,
  };
}

const ended: Readonly<Record<'timeout' | 'memory' | 'crashed', Parsed>> = {
  timeout: { ok: false, fault: 'timeout', detail: 'It takes too long to read: it was made or damaged so.' },
  memory: { ok: false, fault: 'too_large', detail: 'It needs more memory to read than a document may.' },
  crashed: { ok: false, fault: 'crashed', detail: 'Reading it failed: it was made or damaged so.' },
};

/** Node's permission model, by the name that the running Node has for it: files may be read and nothing else. */
const permission = ['--permission', '--experimental-permission'].find((flag) =>
  process.allowedNodeEnvironmentFlags.has(flag),
);

function start(memoryMb: number): ChildProcess {
  const entry = entryPath();
  const child = fork(entry, [], {
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    execArgv: [
      `--max-old-space-size=${memoryMb}`,
      '--no-warnings',
      ...(permission ? [permission, '--allow-fs-read=*'] : []),
    ],
  });
  // It never keeps its parent alive.
  child.unref();
  child.channel?.unref();
  return child;
}

type Ask = { readonly id: number; readonly memoryMb: number; readonly timeoutMs: number };

function ask(
  child: ChildProcess,
  input: ParseInput,
  { id, memoryMb, timeoutMs }: Ask,
): Promise<Parsed | 'timeout' | 'memory' | 'crashed'> {
  return new Promise((resolve) => {
    const settle = (result: Parsed | 'timeout' | 'memory' | 'crashed') => {
      clearTimeout(deadline);
      clearInterval(watch);
      child.off('message', hear);
      child.off('exit', die);
      child.off('error', fail);
      child.channel?.unref();
      resolve(result);
    };
    const hear = (reply: ParseReply) => {
      if (reply.id === id) settle(reply.parsed);
    };
    // V8 aborts a process whose heap is full.
    const die = (_code: number | null, signal: string | null) =>
      settle(signal === 'SIGABRT' ? 'memory' : 'crashed');
    const fail = () => settle('crashed');
    const deadline = setTimeout(() => settle('timeout'), timeoutMs);
    const watch = setInterval(() => {
      if (residentMb(child.pid) > memoryMb * wholeShare) settle('memory');
    }, lookAtMemoryEveryMs);
    // While a document is being read the parent waits for it.
    child.channel?.ref();
    child.on('message', hear);
    child.on('exit', die);
    child.on('error', fail);
    child.send({ id, input }, (error) => {
      if (error) settle('crashed');
    });
  });
}

const pageBytes = 4_096;

/** What a process holds in memory, where the system tells (Linux); else 0. */
function residentMb(pid: number | undefined): number {
  try {
    const [, resident = '0'] = readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ');
    return (Number(resident) * pageBytes) / 1_048_576;
  } catch {
    return 0;
  }
}

/** The compiled entry beside this file, or, where this is the source, the one that the build made of it. */
function entryPath(): string {
  const beside = fileURLToPath(new URL('./child.js', import.meta.url));
  return existsSync(beside)
    ? beside
    : fileURLToPath(new URL('../../dist/knowledge/parse/child.js', import.meta.url));
}

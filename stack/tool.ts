import type { ChildProcess } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Guard } from './guard.ts';

/** How much of a failed tool's output goes into the one line that says why; causes stand at the end. */
const QUOTED_LINES = 3;
const QUOTED_CHARACTERS = 300;

export interface ToolOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** What the tool is called when it fails; else its command. */
  readonly name?: string;
  /** Each line of stdout and stderr, as it comes. */
  readonly onLine?: (line: string) => void;
  /** Resolves with a reason when the tool should be ended early; never settles otherwise. */
  readonly giveUp?: Promise<string>;
}

/** The executable of that name on PATH, or null. */
export function onPath(name: string, env: NodeJS.ProcessEnv): string | null {
  for (const folder of (env.PATH ?? '').split(delimiter)) {
    const path = join(folder || '.', name);
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      // Not here.
    }
  }
  return null;
}

/** The path of a tool. Throws an Error that says that it is missing. */
export function needTool(name: string, env: NodeJS.ProcessEnv): string {
  const path = onPath(name, env);
  if (path === null) throw new Error(`no \`${name}\` on PATH`);
  return path;
}

/** Runs a tool to its end and gives its stdout's lines. Throws an Error that quotes the end of its output. */
export async function runTool(
  guard: Guard,
  command: string,
  args: readonly string[],
  options: ToolOptions = {},
): Promise<string[]> {
  const child = guard.spawn(command, args, { cwd: options.cwd, env: options.env, output: ['pipe', 'pipe'] });
  const output: string[] = [];
  const all: string[] = [];
  const keep = (line: string) => {
    all.push(line);
    options.onLine?.(line);
  };
  if (child.stderr) createInterface({ input: child.stderr }).on('line', keep);
  if (child.stdout) {
    createInterface({ input: child.stdout }).on('line', (line) => {
      output.push(line);
      keep(line);
    });
  }
  const givenUp = await Promise.race([closed(child), options.giveUp ?? never()]);
  if (typeof givenUp === 'string') {
    if (child.pid) process.kill(-child.pid, 'SIGKILL');
    throw new Error(givenUp);
  }
  if (child.exitCode === 0) return output;
  const end = all
    .filter((line) => line.trim())
    .slice(-QUOTED_LINES)
    .join(' | ');
  const quoted = end.length > QUOTED_CHARACTERS ? `… ${end.slice(-QUOTED_CHARACTERS)}` : end;
  throw new Error(`${options.name ?? command} stopped with ${child.signalCode ?? child.exitCode}: ${quoted}`);
}

function closed(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', () => resolve());
  });
}

function never(): Promise<never> {
  return new Promise(() => {});
}

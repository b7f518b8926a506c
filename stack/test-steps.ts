import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { resolveChromium } from './chromium.ts';
import type { Guard } from './guard.ts';
import { sayOnStderr as say } from './narrate.ts';
import { distFile, root } from './paths.ts';
import { cacheFolder } from './settings.ts';
import { reasonOf } from './start-error.ts';
import { type Count, jestCount, oneTest } from './test-count.ts';
import type { TestServers } from './test-servers.ts';
import { resolveTestServer } from './time-skipping.ts';

export interface Step {
  readonly name: string;
  /** Runs only when it is asked for by name: it takes minutes of a machine of its own. */
  readonly onRequest?: true;
  run(guard: Guard, servers: TestServers): Promise<Count>;
}

/**
 * Test files that run at the same time. Each waits for its servers half of the time, and jest alone would keep one
 * core for itself; the servers, which all files share, have no use for more files at once.
 */
const filesAbreast = Math.min(4, Math.max(2, availableParallelism()));

/** Everything that `npm test` does, in order; each step runs whatever became of those before it. */
export const steps: readonly Step[] = [
  {
    name: 'lint',
    run: (guard) => one(guard, 'node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'),
  },
  {
    name: 'types',
    async run(guard) {
      const tsc = 'node_modules/typescript/bin/tsc';
      const all = [['--noEmit'], ['-p', 'web'], ['-p', 'web/widget']];
      const passed = [];
      for (const args of all) passed.push(await node(guard, [tsc, ...args], {}));
      return oneTest(passed.every((code) => code === 0));
    },
  },
  { name: 'unit', run: (guard) => jest(guard, 'unit', {}) },
  { name: 'integration', run: (guard, servers) => onServers(guard, servers, 'integration', {}) },
  { name: 'faces', run: faces },
  { name: 'time', onRequest: true, run: time },
  {
    name: 'faults',
    run: async (guard, servers) => {
      // It brings up its own, and kills them; these have done their part.
      await servers.stop();
      const program = distFile('faults/main.js');
      return existsSync(program)
        ? one(guard, program, '--seed', '1', '--minutes', '2')
        : { passed: 0, failed: 0 };
    },
  },
];

/** Against real servers. */
async function onServers(
  guard: Guard,
  servers: TestServers,
  project: string,
  env: Record<string, string>,
): Promise<Count> {
  try {
    return await jest(guard, project, { ...env, ...(await servers.environment()), BATON_TEST_STACK: '1' });
  } catch (error) {
    say(reasonOf(error));
    return oneTest(false);
  }
}

/** The pages in a real browser; where none can be had, that is said, and these tests are left out. */
async function faces(guard: Guard, servers: TestServers): Promise<Count> {
  let chromium: string;
  try {
    chromium = await resolveChromium(guard, process.env, say);
  } catch (error) {
    say(`NOT RUN: the tests of the pages.\n${reasonOf(error)}`);
    return { passed: 0, failed: 0 };
  }
  return onServers(guard, servers, 'faces', { BATON_CHROMIUM: chromium });
}

/** On Temporal's server whose clock can be moved, which needs Java and Maven. */
async function time(guard: Guard): Promise<Count> {
  try {
    const server = await resolveTestServer(guard, cacheFolder(process.env), process.env, say);
    return await jest(
      guard,
      'integration',
      { BATON_TEST_SERVER: server },
      '--testPathPatterns',
      'time-skipping',
    );
  } catch (error) {
    say(reasonOf(error));
    return oneTest(false);
  }
}

async function jest(
  guard: Guard,
  project: string,
  env: Record<string, string>,
  ...only: readonly string[]
): Promise<Count> {
  const folder = mkdtempSync(join(tmpdir(), 'baton-jest-'));
  const result = join(folder, 'result.json');
  const args = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js'];
  args.push('--selectProjects', project, '--passWithNoTests', '--json', `--outputFile=${result}`);
  args.push(`--maxWorkers=${filesAbreast}`, ...only);
  const code = await node(guard, args, env);
  const count = jestCount(result, code);
  rmSync(folder, { recursive: true });
  return count;
}

async function one(guard: Guard, ...args: string[]): Promise<Count> {
  return oneTest((await node(guard, args, {})) === 0);
}

/** Runs a program with its output on ours; resolves with its exit code, null after a signal. */
function node(guard: Guard, args: readonly string[], env: Record<string, string>): Promise<number | null> {
  const child = guard.spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...env },
    output: [2, 2],
  });
  return new Promise((resolve) => child.once('exit', resolve));
}

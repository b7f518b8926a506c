import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Guard } from './guard.ts';
import { sayOnStderr as say } from './narrate.ts';
import { distFile, root } from './paths.ts';
import { startServers } from './servers.ts';
import { cacheFolder } from './settings.ts';
import { reasonOf } from './start-error.ts';
import { type Count, jestCount, oneTest } from './test-count.ts';
import { resolveTestServer } from './time-skipping.ts';

export interface Step {
  readonly name: string;
  run(guard: Guard): Promise<Count>;
}

/** Everything that `npm test` does, in order; each step runs whatever became of those before it. */
export const steps: readonly Step[] = [
  {
    name: 'lint',
    run: (guard) => one(guard, 'node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'),
  },
  { name: 'types', run: (guard) => one(guard, 'node_modules/typescript/bin/tsc', '--noEmit') },
  { name: 'unit', run: (guard) => jest(guard, 'unit', {}) },
  { name: 'integration', run: integration },
  {
    name: 'faults',
    run: async (guard) => {
      const program = distFile('faults/main.js');
      return existsSync(program)
        ? one(guard, program, '--seed', '1', '--minutes', '2')
        : { passed: 0, failed: 0 };
    },
  },
];

/** Against real servers, brought up once, on a folder that is thrown away. */
async function integration(guard: Guard): Promise<Count> {
  const data = mkdtempSync(join(tmpdir(), 'baton-test-'));
  try {
    const servers = await startServers({ data, guard });
    const testServer = await timeSkipping(guard);
    const count = await jest(guard, 'integration', {
      TEMPORAL_ADDRESS: servers.temporalAddress,
      MONGODB_URI: servers.mongoUri,
      BATON_TEST_STACK: '1',
      ...(testServer ? { BATON_TEST_SERVER: testServer } : {}),
    });
    await servers.stop();
    return count;
  } catch (error) {
    say(reasonOf(error));
    return oneTest(false);
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

/** Temporal's server whose clock can be moved; without Java and Maven the tests of time are skipped, and say so. */
async function timeSkipping(guard: Guard): Promise<string | null> {
  try {
    return await resolveTestServer(guard, cacheFolder(process.env), process.env, say);
  } catch (error) {
    say(`Tests of time are skipped: ${reasonOf(error)}`);
    return null;
  }
}

async function jest(guard: Guard, project: string, env: Record<string, string>): Promise<Count> {
  const folder = mkdtempSync(join(tmpdir(), 'baton-jest-'));
  const result = join(folder, 'result.json');
  const args = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js'];
  args.push('--selectProjects', project, '--passWithNoTests', '--json', `--outputFile=${result}`);
  // Integration tests share the servers and this machine's two cores.
  if (project === 'integration') args.push('--runInBand');
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

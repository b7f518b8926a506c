import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Guard } from './guard.ts';
import { sourceFile } from './paths.ts';
import { runTool } from './tool.ts';

const PACKAGE = 'github.com/temporalio/cli/cmd/temporal';

/**
 * Builds the Temporal CLI with its server and UI from the Go module proxy: minutes the first time. Gives `target`. Throws
 * an Error with the end of Go's output.
 */
export async function buildTemporal(
  guard: Guard,
  target: string,
  report: (detail: string) => void,
): Promise<string> {
  const options = {
    cwd: sourceFile('stack/temporal'),
    // The user's own flags (-mod=vendor …) are for their own projects.
    env: { ...process.env, GOFLAGS: '-buildvcs=false', GOWORK: 'off' },
  };
  let fetched = 0;
  const packages = await runTool(guard, 'go', ['list', '-deps', PACKAGE], {
    ...options,
    onLine: (line) => {
      if (line.startsWith('go: downloading')) report(`step 1 of 2, ${++fetched} modules fetched`);
    },
  });
  let compiled = 0;
  const made = `${target}.${process.pid}`;
  mkdirSync(dirname(target), { recursive: true });
  try {
    await runTool(guard, 'go', ['build', '-v', '-o', made, PACKAGE], {
      ...options,
      onLine: () => report(`step 2 of 2, ${++compiled} of at most ${packages.length} packages compiled`),
    });
    renameSync(made, target);
    return target;
  } finally {
    rmSync(made, { force: true });
  }
}

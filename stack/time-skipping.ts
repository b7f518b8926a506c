import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildOnce } from './build-lock.ts';
import type { Guard } from './guard.ts';
import { type Say, withProgress } from './narrate.ts';
import { sourceFile } from './paths.ts';
import { needTool, runTool } from './tool.ts';

const POM = 'stack/time-skipping/pom.xml';
const MAIN = 'io.temporal.testserver.TestServer';

/**
 * Temporal's Java test server, whose clock tests move: a script that starts it, fetched once with Maven. Throws an Error
 * that says what is missing; only tests of time need it.
 */
export async function resolveTestServer(
  guard: Guard,
  cache: string,
  env: NodeJS.ProcessEnv,
  say: Say,
): Promise<string> {
  needTool('java', env);
  const hash = createHash('sha256')
    .update(readFileSync(sourceFile(POM)))
    .digest('hex');
  const folder = join(cache, `time-skipping-${hash.slice(0, 12)}`);
  const script = join(folder, 'server');
  if (existsSync(script)) return script;
  needTool('mvn', env);
  return withProgress(say, 'Temporal test server: fetching with Maven', (report) =>
    buildOnce(
      `${folder}.lock`,
      () => (existsSync(script) ? script : null),
      () => build(guard, folder).then(() => script),
      (pid) => report(`process ${pid} is fetching it, waiting`),
    ),
  );
}

async function build(guard: Guard, folder: string): Promise<void> {
  const made = `${folder}.${process.pid}`;
  const lib = join(made, 'lib');
  mkdirSync(lib, { recursive: true });
  try {
    const fetch = ['-B', '-ntp', '-q', '-f', sourceFile(POM), 'dependency:copy-dependencies'];
    await runTool(guard, 'mvn', [...fetch, `-DoutputDirectory=${lib}`]);
    const command = `exec java -cp '${join(folder, 'lib')}/*' ${MAIN} "$@"`;
    writeFileSync(join(made, 'server'), `#!/bin/sh\n${command}\n`, { mode: 0o755 });
    if (!existsSync(folder)) renameSync(made, folder);
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
}

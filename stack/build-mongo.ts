import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Guard } from './guard.ts';
import { sourceFile } from './paths.ts';
import { runTool } from './tool.ts';

const POM = 'stack/mongo/pom.xml';
const LAUNCHER = 'stack/mongo/Launcher.java';

/** Where the build of exactly these two files belongs, as `lib/` (jars) and `classes/`. */
export function javaMongoFolder(cache: string): string {
  const hash = createHash('sha256');
  for (const file of [POM, LAUNCHER]) hash.update(readFileSync(sourceFile(file)));
  return join(cache, `mongo-java-${hash.digest('hex').slice(0, 12)}`);
}

/** Fetches mongo-java-server from Maven Central and compiles our launcher. Throws an Error with the end of their output. */
export async function buildJavaMongo(
  guard: Guard,
  folder: string,
  report: (detail: string) => void,
): Promise<void> {
  const made = `${folder}.${process.pid}`;
  const [lib, classes] = [join(made, 'lib'), join(made, 'classes')];
  mkdirSync(classes, { recursive: true });
  try {
    report('step 1 of 2, fetching jars');
    const fetch = ['-B', '-ntp', '-q', '-f', sourceFile(POM), 'dependency:copy-dependencies'];
    await runTool(guard, 'mvn', [...fetch, `-DoutputDirectory=${lib}`]);
    report('step 2 of 2, compiling');
    await runTool(guard, 'javac', ['-cp', join(lib, '*'), '-d', classes, sourceFile(LAUNCHER)]);
    if (!existsSync(folder)) renameSync(made, folder);
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
}

import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { reasonOf } from './start-error.ts';

/**
 * `node fetch.js temporal|mongod <folder>`: has the vendor's own library download its server and prints the path of the
 * binary as the last line. A process of its own, because neither library can be told to give up.
 */
const [, , server, folder] = process.argv;
if (!folder) throw new Error('usage: fetch.js temporal|mongod <folder>');
mkdirSync(folder, { recursive: true });
try {
  const path = server === 'temporal' ? await fetchTemporal(folder) : await fetchMongod(folder);
  process.stdout.write(`${path}\n`);
} catch (error) {
  process.stderr.write(`${reasonOf(error).replaceAll('\n', ' ')}\n`);
  process.exitCode = 1;
}

/** The SDK downloads on its way to a running server; the file is what we want. */
async function fetchTemporal(downloadDir: string): Promise<string> {
  const { TestWorkflowEnvironment } = await import('@temporalio/testing');
  const environment = await TestWorkflowEnvironment.createLocal({
    server: { executable: { type: 'cached-download', downloadDir } },
  });
  await environment.teardown();
  return largestFile(downloadDir);
}

async function fetchMongod(downloadDir: string): Promise<string> {
  // The library reads these: without the first it takes any certificate; its retries would outlast our patience.
  process.env.npm_config_strict_ssl = 'true';
  process.env.MONGOMS_MAX_RETRIES ??= '2';
  const { MongoBinary } = await import('mongodb-memory-server-core');
  return MongoBinary.getPath({ downloadDir });
}

function largestFile(folder: string): string {
  const sized = readdirSync(folder).map((name) => ({ name, size: statSync(join(folder, name)).size }));
  const largest = sized.sort((a, b) => b.size - a.size)[0];
  if (!largest) throw new Error('the download left no file');
  return join(folder, largest.name);
}

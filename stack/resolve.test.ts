import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { javaMongoFolder } from './build-mongo.ts';
import { type Guard, startGuard } from './guard.ts';
import { mongoFolder, resolveMongo } from './mongo.ts';
import { isNewEnough, resolveTemporal } from './temporal.ts';

let guard: Guard;
let folder: string;
let env: NodeJS.ProcessEnv;
beforeAll(() => {
  guard = startGuard();
});
afterAll(() => guard.close());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'baton-resolve-'));
  env = { PATH: join(folder, 'bin') };
});
afterEach(() => rmSync(folder, { recursive: true }));

const cache = () => join(folder, 'cache');
const data = () => join(folder, 'data');
const silent = () => {};

/** An executable that says what it was told to. */
function binary(path: string, says: string): string {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `#!/bin/sh\necho '${says}'\n`);
  chmodSync(file, 0o755);
  return file;
}

const NEW = 'temporal version 1.8.2 (Server 1.31.2, UI 2.50.1)';
const OLD = 'temporal version 1.0.0 (Server 1.24.0, UI 2.26.0)';

test('a Temporal on PATH comes before one in the cache', async () => {
  const cached = binary('cache/temporal-1.8.2/temporal', NEW);
  expect(await resolveTemporal(guard, cache(), env, silent)).toBe(cached);
  const own = binary('bin/temporal', NEW);
  expect(await resolveTemporal(guard, cache(), env, silent)).toBe(own);
});

test('a Temporal on PATH that is too old is passed over', async () => {
  binary('bin/temporal', OLD);
  const cached = binary('cache/temporal-1.8.2/temporal', NEW);
  expect(await resolveTemporal(guard, cache(), env, silent)).toBe(cached);
});

test.each([
  [NEW, true],
  ['temporal version 0.0.0-DEV (Server 1.31.2, UI 2.50.1)', true],
  ['temporal version 2 (Server 2.0.0, UI 3)', true],
  [OLD, false],
  ['nonsense', false],
])('%s: %s', (version, enough) => {
  expect(isNewEnough(version)).toBe(enough);
});

function javaIsCached(): string {
  binary('bin/java', '17');
  mkdirSync(javaMongoFolder(cache()), { recursive: true });
  return javaMongoFolder(cache());
}

test('mongod comes before mongo-java-server, on PATH and from the cache', async () => {
  const java = javaIsCached();
  const resolve = () => resolveMongo(guard, cache(), data(), env, silent);
  expect(await resolve()).toEqual({ engine: 'java', folder: java });
  const cached = binary('cache/mongod/mongod', 'db version v8.2.6');
  expect(await resolve()).toEqual({ engine: 'mongod', binary: cached });
  const own = binary('bin/mongod', 'db version v7.0.1');
  expect(await resolve()).toEqual({ engine: 'mongod', binary: own });
});

test('data stay with the engine that wrote them', async () => {
  const java = javaIsCached();
  binary('bin/mongod', 'db version v8.0.0');
  mkdirSync(mongoFolder(data(), 'java'), { recursive: true });
  expect(await resolveMongo(guard, cache(), data(), env, silent)).toEqual({ engine: 'java', folder: java });
});

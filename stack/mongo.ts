import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildOnce } from './build-lock.ts';
import { buildJavaMongo, javaMongoFolder } from './build-mongo.ts';
import { downloadServer } from './download.ts';
import { firstWay, type Way } from './first-way.ts';
import type { Guard } from './guard.ts';
import { type Say, withProgress } from './narrate.ts';
import { needTool, onPath, runTool } from './tool.ts';

/** What serves the MongoDB protocol: MongoDB itself, or mongo-java-server on an H2 file. */
export type Mongo =
  | { readonly engine: 'mongod'; readonly binary: string }
  | { readonly engine: 'java'; readonly folder: string };

/** The oldest mongod that its makers still mend. */
const OLDEST_MONGOD = 6;

const WAYS_OUT =
  'MongoDB could not be found, downloaded or built. Any one of these helps: set MONGODB_URI to a running server; put ' +
  'mongod on PATH (https://www.mongodb.com/try/download/community), or open the network to fastdl.mongodb.org; or ' +
  'install a JDK (17 or newer) and Maven with access to repo.maven.apache.org.';

/** Where each engine keeps its files; neither reads the other's. */
export function mongoFolder(data: string, engine: Mongo['engine']): string {
  return join(data, engine === 'mongod' ? 'mongod' : 'mongo-java');
}

/**
 * Something that serves the MongoDB protocol. A data folder stays with the engine that wrote it: after a mongod
 * appeared on PATH, its conversations must not seem gone. Throws a StartError that names the ways out.
 */
export function resolveMongo(
  guard: Guard,
  cache: string,
  data: string,
  env: NodeJS.ProcessEnv,
  say: Say,
): Promise<Mongo> {
  const mongod = mongodWays(guard, cache, env, say);
  const java = javaWays(guard, cache, env, say);
  if (existsSync(mongoFolder(data, 'mongod'))) {
    return firstWay(mongod, say, `The data in ${data} were written by mongod. ${WAYS_OUT}`);
  }
  if (existsSync(mongoFolder(data, 'java'))) {
    return firstWay(java, say, `The data in ${data} were written by mongo-java-server. ${WAYS_OUT}`);
  }
  const fast = (way: Way<Mongo>) => !way.slow;
  const slow = (way: Way<Mongo>) => way.slow === true;
  const ways = [...mongod.filter(fast), ...java.filter(fast), ...mongod.filter(slow), ...java.filter(slow)];
  return firstWay(ways, say, WAYS_OUT);
}

function mongodWays(guard: Guard, cache: string, env: NodeJS.ProcessEnv, say: Say): Way<Mongo>[] {
  const cached = join(cache, 'mongod', 'mongod');
  return [
    {
      name: 'MongoDB on PATH',
      find: async () => mongod(guard, onPath('mongod', env) ?? missing('no `mongod` there')),
    },
    {
      name: 'MongoDB in the cache',
      find: async () => mongod(guard, existsSync(cached) ? cached : missing(`nothing in ${cache}`)),
    },
    {
      name: 'MongoDB by download',
      slow: true,
      find: () =>
        withProgress(say, 'MongoDB: downloading', async (report) => {
          await downloadServer(guard, 'mongod', cached, report);
          return mongod(guard, cached);
        }),
    },
  ];
}

function javaWays(guard: Guard, cache: string, env: NodeJS.ProcessEnv, say: Say): Way<Mongo>[] {
  const folder = javaMongoFolder(cache);
  const found: Mongo = { engine: 'java', folder };
  return [
    {
      name: 'mongo-java-server in the cache',
      find: async () => {
        if (!existsSync(folder)) missing(`nothing in ${cache}`);
        needTool('java', env);
        return found;
      },
    },
    {
      name: 'mongo-java-server by Maven',
      slow: true,
      find: async () => {
        for (const tool of ['java', 'javac', 'mvn']) needTool(tool, env);
        return withProgress(say, 'MongoDB: building mongo-java-server with Maven', (report) =>
          buildOnce(
            `${folder}.lock`,
            () => (existsSync(folder) ? found : null),
            () => buildJavaMongo(guard, folder, report).then(() => found),
            (pid) => report(`process ${pid} is building it, waiting`),
          ),
        );
      },
    },
  ];
}

async function mongod(guard: Guard, binary: string): Promise<Mongo> {
  const [version = ''] = await runTool(guard, binary, ['--version']);
  const major = Number(/v(\d+)\./.exec(version)?.[1] ?? 0);
  if (major < OLDEST_MONGOD)
    throw new Error(`${binary} is too old (${version}), ${OLDEST_MONGOD}.0 is needed`);
  return { engine: 'mongod', binary };
}

function missing(reason: string): never {
  throw new Error(reason);
}

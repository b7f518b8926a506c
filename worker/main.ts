import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, Worker, type WorkerOptions } from '@temporalio/worker';
import { createActivities, createAnswerActivities, createNoticeActivities } from '../activities/create.ts';
import { createKnowledgeActivities } from '../activities/sync.ts';
import { createGet } from '../knowledge/crawl/get.ts';
import { createKnowledge } from '../knowledge/knowledge.ts';
import { createParser } from '../knowledge/parse/parser.ts';
import { loadSampleSite } from '../knowledge/sample.ts';
import { embedderOf } from '../llm/embeddings.ts';
import { createModel, type Model } from '../llm/openai.ts';
import { createMailer } from '../notices/email.ts';
import { type Config, readConfig } from '../platform/config.ts';
import { createLog } from '../platform/log.ts';
import {
  announceReady,
  hearOther,
  stopGracefully,
  tellOther,
  watchForPauses,
} from '../platform/supervised.ts';
import { temporalConnection } from '../platform/temporal.ts';
import { openStore } from '../store/store.ts';
import { queues } from '../workflows/contract.ts';
import { registerSearchAttributes } from './search-attributes.ts';

/** A worker that died holds a conversation's sticky tasks for this long; the SDK's default is 10 s. */
const stickyTimeout = '2s';
/** A delivery that waits for days wakes in a moment from its few events. */
const cachedDeliveries = 20;
/** A sync wakes once in twenty seconds or more. */
const cachedSyncs = 20;
/** Websites that are read at one time: reading them takes turns with answering customers. */
const syncsAbreast = 4;
/** Activities under way at a stop get this long to finish. */
const shutdownGrace = '5s';

/**
 * Past this the workflow tasks of a stopped worker may have timed out. The SDK's core then goes on with what it has
 * cached, and records local activities where a replay does not find them: such a conversation cannot be replayed.
 */
const longestPauseMs = 2_000;

/** What the SDK warns of when a worker has activities only, as that of `answers` has. */
const answersOnly = 'No workflows registered';

const config = readConfig(process.env);
const log = createLog(config, 'worker');
watchForPauses(longestPauseMs, (pausedMs) => {
  log.error({ pausedMs }, 'the worker was stopped for too long: it ends, to start anew');
  process.exit(1);
});
Runtime.install({
  shutdownSignals: [],
  logger: new DefaultLogger('WARN', ({ message, meta }) => {
    if (message.startsWith(answersOnly)) return;
    const { workflowId, runId, activityType, taskQueue, command, code } = (meta ?? {}) as Record<
      string,
      unknown
    >;
    log.warn({ workflowId, runId, activityType, taskQueue, command, code }, message.slice(0, 200));
  }),
});

const store = openStore(config.MONGODB_URI);
const client = new Client({
  connection: await Connection.connect(temporalConnection(config)),
  namespace: config.TEMPORAL_NAMESPACE,
});
await registerSearchAttributes(client.connection as Connection, config.TEMPORAL_NAMESPACE);
await store.createIndexes();
if (config.BATON_SAMPLE === 'on') await loadSampleSite(store, new Date());
const knowledge = createKnowledge({ store, log, embedder: embedderOf(config) });
await knowledge.warm();

const model = modelOf(config);
const connection = await NativeConnection.connect(temporalConnection(config));
const shared: Pick<WorkerOptions, 'connection' | 'namespace' | 'shutdownGraceTime'> = {
  connection,
  namespace: config.TEMPORAL_NAMESPACE,
  shutdownGraceTime: shutdownGrace,
};
const { activities, remember, finish } = createActivities({
  store,
  log,
  knowledge,
  model,
  client,
  announce: tellOther,
  publicUrl: config.BATON_PUBLIC_URL ?? `http://127.0.0.1:${config.BATON_PORT}`,
  canMail: config.BATON_SMTP_URL !== undefined,
});
hearOther(remember);
const conversations = await Worker.create({
  ...shared,
  ...workflowCode(),
  taskQueue: queues.conversations,
  activities,
  maxCachedWorkflows: config.BATON_CACHED_WORKFLOWS,
  stickyQueueScheduleToStartTimeout: stickyTimeout,
});
const answers = await Worker.create({
  ...shared,
  taskQueue: queues.answers,
  activities: createAnswerActivities({ store, log, knowledge, model }),
});

const notices = await Worker.create({
  ...shared,
  ...workflowCode(),
  taskQueue: queues.notices,
  activities: createNoticeActivities({
    store,
    mailer: config.BATON_SMTP_URL
      ? createMailer({ smtpUrl: config.BATON_SMTP_URL, from: config.BATON_MAIL_FROM })
      : null,
    allowedHosts: config.BATON_ALLOWED_HOSTS,
  }),
  maxCachedWorkflows: cachedDeliveries,
});

const parser = createParser();
const reading = await Worker.create({
  ...shared,
  ...workflowCode(),
  taskQueue: queues.knowledge,
  activities: createKnowledgeActivities({
    store,
    parser,
    get: createGet(config.BATON_ALLOWED_HOSTS),
    allowedHosts: config.BATON_ALLOWED_HOSTS,
    now: () => new Date(),
  }),
  maxCachedWorkflows: cachedSyncs,
  maxConcurrentActivityTaskExecutions: syncsAbreast,
});

const workers = [conversations, answers, notices, reading];
const running = Promise.all(workers.map((worker) => worker.run()));
running.catch((error: unknown) => {
  log.error({ error: error instanceof Error ? error.name : 'unknown' }, 'the worker stopped by itself');
  process.exit(1);
});
stopGracefully(async () => {
  for (const worker of workers) if (worker.getState() === 'RUNNING') worker.shutdown();
  await running;
  await finish();
  knowledge.stop();
  parser.stop();
  await connection.close();
  await client.connection.close();
  await store.close();
});
announceReady();
log.info({ namespace: config.TEMPORAL_NAMESPACE }, 'worker serves');

/** The model that the environment names, null without one: then answers are quoted. */
function modelOf({ BATON_MODEL, OPENAI_API_KEY, OPENAI_BASE_URL }: Config): Model | null {
  if (!BATON_MODEL) return null;
  return createModel({ model: BATON_MODEL, apiKey: OPENAI_API_KEY, baseUrl: OPENAI_BASE_URL });
}

/** The bundle that the build made; without one (development) it is made now. */
function workflowCode(): Pick<WorkerOptions, 'workflowBundle' | 'workflowsPath'> {
  const bundle = fileURLToPath(new URL('../workflow-bundle.js', import.meta.url));
  if (existsSync(bundle)) return { workflowBundle: { codePath: bundle } };
  return { workflowsPath: fileURLToPath(new URL('../workflows/index.js', import.meta.url)) };
}

import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { createActivities, createAnswerActivities, createNoticeActivities } from '../../activities/create.ts';
import type { Announce } from '../../activities/dependencies.ts';
import { createKnowledgeActivities } from '../../activities/sync.ts';
import type { ApiDeps } from '../../api/deps.ts';
import type { Role } from '../../domain/role.ts';
import { createGet } from '../../knowledge/crawl/get.ts';
import { ingestedPassages } from '../../knowledge/ingest.ts';
import { createKnowledge, type Knowledge } from '../../knowledge/knowledge.ts';
import { buildIndex } from '../../knowledge/search.ts';
import { createModel } from '../../llm/openai.ts';
import { createMailer } from '../../notices/email.ts';
import { conversationWorkflowId, erasureWorkflowId, queues } from '../../workflows/contract.ts';
import { type Answer, type Options, startApi, type TestApi } from './api.ts';
import { workflowBundle } from './engine.ts';
import type { HistoryEvent } from './history-cost.ts';
import { openSse, type SseReader } from './sse.ts';

/** Someone who calls the API. */
export type Caller = {
  readonly id: string;
  readonly headers: Readonly<Record<string, string>>;
  get(path: string): Promise<Answer>;
  post(path: string, body?: unknown, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  patch(path: string, body: unknown): Promise<Answer>;
  delete(path: string): Promise<Answer>;
  stream(path: string, headers?: Readonly<Record<string, string>>): Promise<SseReader>;
};

export type TestBaton = Awaited<ReturnType<typeof startBaton>>;

/** What every site of a test knows: it answers `question`, and `unanswerable` is not in it. */
const page = "Baton's API listens on port 8080 by default. The variable BATON_PORT changes the port.";
export const question = 'Which port does the API listen on?';
export const unanswerable = 'Do you ship to Norway?';

/** Some servers of tests never answer. */
const pageTimeoutMs = 12_000;

export type BatonOptions = Pick<Options, 'onCommand' | 'environment'> & {
  /** The API and the worker tell each other what they store, as under one supervisor; else they only share a store. */
  readonly beside?: boolean;
  /** Where a model answers; without one, answers are quoted. */
  readonly modelUrl?: string | undefined;
  /** Answers come from the sources in the store; else from one page that every site knows. */
  readonly ownSources?: boolean;
  /** Stands in the way of the worker's activities. */
  readonly wrap?: (activities: Activities) => Activities;
};
type Activities = ReturnType<typeof createActivities>['activities'];

/** A whole Baton in this process, on the servers that the environment names and a database of its own. */
export async function startBaton({
  beside = false,
  modelUrl,
  ownSources = false,
  wrap = (activities) => activities,
  onCommand,
  environment = {},
}: BatonOptions = {}) {
  let remember: ApiDeps['tell'] = () => {};
  const api = await startApi({ onCommand, environment, tell: (message) => remember(message) });
  const worker = await startWorker(api, beside ? api.deps.hub.hear : () => {}, wrap, {
    modelUrl,
    ownSources,
  });
  if (beside) remember = worker.remember;
  const caller = (id: string, headers: Readonly<Record<string, string>>): Caller => ({
    id,
    headers,
    get: (path) => api.ask(path, { headers }),
    post: (path, body, more = {}) =>
      api.ask(path, { method: 'POST', headers: { ...headers, ...more }, body }),
    patch: (path, body) => api.ask(path, { method: 'PATCH', body, headers }),
    delete: (path) => api.ask(path, { method: 'DELETE', headers }),
    stream: (path, more = {}) => openSse(api.url + path, { ...headers, ...more }),
  });

  return {
    ...api,
    caller,

    /** A site, whose conversations only these operators see, if any are named. */
    site: (...operators: string[]): Promise<string> => api.site({ operators }),

    siteWith: api.site,

    visitor: async (site: string): Promise<Caller> => caller('visitor', await api.visitor(site)),

    async operator(role: Role = 'operator', name = 'Ana'): Promise<Caller> {
      const { operatorId } = await api.operator(role);
      await api.store.operators.change(operatorId, { name });
      return caller(operatorId, await api.session(operatorId));
    },

    /** Resolves when a conversation's erasure is complete. */
    wordsGone: (conversation: string) => worker.ended(erasureWorkflowId(conversation)),

    /** The history of a workflow that has ended. */
    async history(id: string): Promise<readonly HistoryEvent[]> {
      await worker.ended(id);
      return worker.history(id);
    },

    /** Ends a conversation's workflow without its knowledge, as when Temporal's data is lost. */
    lose: (conversation: string) => worker.terminate(conversationWorkflowId(conversation)),

    async stop(): Promise<void> {
      await worker.stop();
      await api.stop();
    },
  };
}

async function startWorker(
  { deps }: TestApi,
  announce: Announce,
  wrap: (activities: Activities) => Activities,
  { modelUrl, ownSources }: Pick<BatonOptions, 'modelUrl' | 'ownSources'>,
) {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  const { TEMPORAL_ADDRESS: address, TEMPORAL_NAMESPACE: namespace } = deps.config;
  const connection = await Connection.connect({ address });
  const client = new Client({ connection, namespace });
  const index = buildIndex(
    ingestedPassages({ sourceId: 'ports', site: 'any', title: 'Ports', text: page }, new Date(0)),
  );
  const fixed = { warm: async () => {}, stop: () => {}, index: () => index, vectorOf: async () => null };
  const knowledge: Knowledge = ownSources ? createKnowledge(deps) : fixed;
  await knowledge.warm();
  const model = modelUrl ? createModel({ baseUrl: modelUrl, model: 'scripted' }) : null;
  const given = { ...deps, knowledge, model };
  const { activities, remember, finish } = createActivities({
    ...given,
    client,
    announce,
    publicUrl: 'https://inbox.example.com',
    canMail: deps.config.BATON_SMTP_URL !== undefined,
  });
  const native = await NativeConnection.connect({ address });
  const shared = { connection: native, namespace };
  const worker = await Worker.create({
    ...shared,
    taskQueue: queues.conversations,
    workflowBundle,
    activities: wrap(activities),
  });
  const answers =
    model &&
    (await Worker.create({
      ...shared,
      taskQueue: queues.answers,
      activities: createAnswerActivities(given),
    }));
  const { BATON_SMTP_URL: smtpUrl, BATON_MAIL_FROM: from, BATON_ALLOWED_HOSTS: allowedHosts } = deps.config;
  const tells = smtpUrl !== undefined || allowedHosts.length > 0;
  const notices =
    tells &&
    (await Worker.create({
      ...shared,
      taskQueue: queues.notices,
      workflowBundle,
      activities: createNoticeActivities({
        store: deps.store,
        mailer: smtpUrl ? createMailer({ smtpUrl, from }) : null,
        allowedHosts,
      }),
    }));
  const reading =
    allowedHosts.length > 0 &&
    (await Worker.create({
      ...shared,
      taskQueue: queues.knowledge,
      workflowBundle,
      activities: createKnowledgeActivities({
        ...{ store: deps.store, parser: deps.parser, allowedHosts, now: () => new Date() },
        get: createGet(allowedHosts, { timeoutMs: pageTimeoutMs }),
      }),
    }));
  const workers = [worker, answers, notices, reading].filter((one) => one !== null && one !== false);
  const running = Promise.all(workers.map((one) => one.run()));
  return {
    remember,
    ended: (id: string) => client.workflow.getHandle(id).result(),
    history: async (id: string) => (await client.workflow.getHandle(id).fetchHistory()).events ?? [],
    terminate: async (id: string) => void (await client.workflow.getHandle(id).terminate('test')),
    async stop(): Promise<void> {
      knowledge.stop();
      for (const one of workers) one.shutdown();
      await running;
      await finish();
      await native.close();
      await connection.close();
    },
  };
}

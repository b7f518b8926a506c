import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { createActivities } from '../../activities/create.ts';
import { buildApp } from '../../api/app.ts';
import { createEngine } from '../../api/engine.ts';
import { createHub } from '../../api/hub.ts';
import { hashSecret, newSecret } from '../../api/tokens.ts';
import type { Role } from '../../domain/role.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { readConfig } from '../../platform/config.ts';
import { createLog } from '../../platform/log.ts';
import { openStore } from '../../store/store.ts';
import { registerSearchAttributes } from '../../worker/search-attributes.ts';
import { conversationWorkflowId, erasureWorkflowId, queues } from '../../workflows/contract.ts';
import { openSse, type SseReader } from './sse.ts';

export type Answer = {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly headers: Headers;
};

/** Someone who calls the API. */
export type Client_ = {
  readonly id: string;
  readonly headers: Readonly<Record<string, string>>;
  get(path: string): Promise<Answer>;
  post(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  delete(path: string): Promise<Answer>;
  stream(path: string, headers?: Record<string, string>): Promise<SseReader>;
};

export type TestBaton = Awaited<ReturnType<typeof startBaton>>;

/**
 * A Baton in this process, on the servers that the environment names and a database of its own: the API, and a worker
 * whose answers the test decides (`knowledge.draft`).
 */
export async function startBaton(environment: Record<string, string> = {}) {
  const uri = new URL(process.env.MONGODB_URI ?? 'mongodb://127.0.0.1:27017/');
  uri.pathname = `test_${randomUUID().slice(0, 8)}`;
  const config = readConfig({
    TEMPORAL_ADDRESS: process.env.TEMPORAL_ADDRESS,
    MONGODB_URI: uri.href,
    BATON_LIMITS: 'off',
    BATON_LOG_LEVEL: 'silent',
    ...environment,
  });
  const log = createLog(config, 'test');
  const store = openStore(config.MONGODB_URI);
  await store.createIndexes();
  const engine = createEngine(config);
  const deps = { config, log, store, engine, hub: createHub({ store, log, now: Date.now }), now: Date.now };
  const server = await listen(buildApp(deps));
  const api = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const knowledge = scriptedKnowledge();
  const worker = await startWorker({ ...deps, knowledge: knowledge as unknown as Knowledge });

  const client = (id: string, headers: Record<string, string>): Client_ => ({
    id,
    headers,
    get: (path) => call(api, 'GET', path, headers),
    post: (path, body, more = {}) => call(api, 'POST', path, { ...headers, ...more }, body),
    delete: (path) => call(api, 'DELETE', path, headers),
    stream: (path, more = {}) => openSse(api + path, { ...headers, ...more }),
  });

  return {
    ...deps,
    api,
    knowledge,
    client,

    async site(operators: readonly string[] = []): Promise<string> {
      const _id = `site-${randomUUID().slice(0, 8)}`;
      await store.sites.insert({
        _id,
        name: 'Test',
        allowedDomains: [],
        languages: ['en'],
        timeZone: 'Etc/UTC',
        hours: null,
        holidays: [],
        operators,
        look: { color: '#000000', greeting: 'Hello', position: 'right' },
        createdAt: new Date(),
      });
      return _id;
    },

    async visitor(site: string): Promise<Client_> {
      const token = newSecret();
      const visitorId = randomUUID();
      const _id = hashSecret(token);
      await store.visitors.insert({ _id, visitorId, site, sub: null, createdAt: new Date() });
      return client(visitorId, { Authorization: `Bearer ${token}` });
    },

    async operator(role: Role = 'operator', name = 'Ana'): Promise<Client_> {
      const operatorId = randomUUID();
      const secret = newSecret();
      const now = new Date();
      await store.operators.insert({
        _id: operatorId,
        email: `${operatorId}@example.com`,
        name,
        role,
        passwordHash: null,
        epoch: 0,
        createdAt: now,
        disabledAt: null,
        oneUse: null,
      });
      const expiresAt = new Date(Date.now() + 3_600_000);
      const _id = hashSecret(secret);
      await store.sessions.insert({ _id, operatorId, epoch: 0, createdAt: now, seenAt: now, expiresAt });
      const cookie = `baton-${new URL(api).port}=${secret}`;
      return client(operatorId, { Cookie: cookie, 'X-Baton-Csrf': '1' });
    },

    /** Resolves when a conversation's erasure is complete. */
    wordsGone: (conversation: string) => worker.ended(erasureWorkflowId(conversation)),

    /** Ends a conversation's workflow without its knowledge, as when Temporal's data is lost. */
    lose: (conversation: string) => worker.terminate(conversationWorkflowId(conversation)),

    async stop(): Promise<void> {
      deps.hub.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await worker.stop();
      await engine.close();
      await store.drop();
      await store.close();
    },
  };
}

type Drafted = Readonly<Record<string, unknown>>;
type Drafting = (question: { readonly messages: readonly string[] }) => Promise<Drafted>;

/** Proves an answer by one passage. */
const answers: Drafting = async ({ messages }) => ({
  kind: 'answer',
  confidence: 0.9,
  gap: null,
  citations: [
    {
      passageId: 'p1',
      sourceTitle: 'Help',
      quote: 'It is so.',
      start: 0,
      end: 9,
      fetchedAt: '2026-01-01T00:00:00.000Z',
    },
  ],
  looked: [{ passageId: 'p1', title: 'Help', score: 1 }],
  text: `An answer to ${messages.length}.`,
});

/** Finds nothing, so that the AI stops with `no_source`. */
const noSource: Drafting = async () => {
  return { kind: 'none', confidence: 0, gap: 'no_source', citations: [], looked: [], text: '' };
};

/** What the knowledge finds: an answer, unless the test says otherwise. */
function scriptedKnowledge() {
  let drafting = answers;
  return {
    draft: ((question) => drafting(question)) as Drafting,
    findsNothing(): void {
      drafting = noSource;
    },
    findsAnswers(): void {
      drafting = answers;
    },
  };
}

async function startWorker(
  given: Omit<Parameters<typeof createActivities>[0], 'client'> & {
    readonly config: ReturnType<typeof readConfig>;
  },
) {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  const address = given.config.TEMPORAL_ADDRESS;
  const connection = await Connection.connect({ address });
  await registerSearchAttributes(connection, given.config.TEMPORAL_NAMESPACE);
  const client = new Client({ connection });
  const { activities, finish } = createActivities({ ...given, client });
  const native = await NativeConnection.connect({ address });
  const worker = await Worker.create({
    connection: native,
    taskQueue: queues.conversations,
    workflowsPath: fileURLToPath(new URL('../../workflows/index.ts', import.meta.url)),
    activities,
  });
  const running = worker.run();
  return {
    ended: (id: string) => client.workflow.getHandle(id).result(),
    terminate: async (id: string) => void (await client.workflow.getHandle(id).terminate('test')),
    async stop(): Promise<void> {
      worker.shutdown();
      await running;
      await finish();
      await native.close();
      await connection.close();
    },
  };
}

/** Serves an app on a free port. */
export function listen(app: ReturnType<typeof buildApp>): Promise<Server> {
  return new Promise((resolve) => {
    const server = app.listen(0, '127.0.0.1', () => resolve(server));
  });
}

async function call(
  api: string,
  method: string,
  path: string,
  headers: Record<string, string>,
  body?: unknown,
): Promise<Answer> {
  const json = typeof body === 'string' ? body : JSON.stringify(body);
  const response = await fetch(api + path, {
    method,
    headers: { ...headers, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
    ...(body === undefined ? {} : { body: json }),
  });
  const text = await response.text();
  return { status: response.status, body: text ? JSON.parse(text) : {}, headers: response.headers };
}

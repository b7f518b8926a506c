import { randomUUID } from 'node:crypto';
import { buildApp } from '../../api/app.ts';
import type { ApiDeps } from '../../api/deps.ts';
import { createEngine } from '../../api/engine.ts';
import { createHub } from '../../api/hub.ts';
import { createApiKey } from '../../api/identity/api-key.ts';
import { hashPassword } from '../../api/identity/password.ts';
import { listen, stopServing } from '../../api/serve.ts';

import { streamsOf } from '../../api/sse.ts';
import { hashSecret, newId, newSecret } from '../../api/tokens.ts';
import type { Role } from '../../domain/role.ts';
import { type Site, siteDefaults } from '../../domain/site.ts';
import { createParser } from '../../knowledge/parse/parser.ts';
import { readConfig } from '../../platform/config.ts';
import { createLog } from '../../platform/log.ts';
import { openStore, type Store } from '../../store/store.ts';
import { freshDatabase } from './database.ts';
import { engineAddress, ownNamespace } from './engine.ts';

export type Answer = {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The JSON in it; undefined for other bodies. */
  readonly body: Record<string, unknown> & { readonly code?: string };
};

export type Ask = {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON; a string or bytes as they are. */
  readonly body?: unknown;
};

export type Options = {
  readonly environment?: Readonly<Record<string, string>>;
  readonly store?: (store: Store) => Store;
  /** Hears of every command that is sent to the database. */
  readonly onCommand?: Parameters<typeof openStore>[1] | undefined;
  /** Takes messages as they are stored. */
  readonly tell?: ApiDeps['tell'];
  readonly now?: () => number;
};

export type TestApi = Awaited<ReturnType<typeof startApi>>;

/** Passwords that tests make are hashed once: hashing is slow on purpose. */
export const password = 'correct horse battery';
const passwordHash = hashPassword(password);

/** An API in this process on a database of its own, without a worker. */
export async function startApi({
  environment = {},
  store: wrap = (store) => store,
  onCommand,
  tell = () => {},
  now = Date.now,
}: Options = {}) {
  const config = readConfig({
    TEMPORAL_ADDRESS: engineAddress,
    TEMPORAL_NAMESPACE: await ownNamespace(),
    MONGODB_URI: freshDatabase(),
    BATON_PORT: '0',
    BATON_LIMITS: 'off',
    BATON_LOG_LEVEL: 'silent',
    ...environment,
  });
  const log = createLog(config, 'test');
  const opened = openStore(config.MONGODB_URI, onCommand);
  await opened.createIndexes();
  const store = wrap(opened);
  const engine = createEngine(config);
  const hub = createHub({ store, log, now });
  const parser = createParser();
  const deps: ApiDeps = { config, log, store, engine, hub, parser, tell, now };
  const app = buildApp(deps);
  const server = await listen(app, config);
  const { url } = server;

  return {
    app,
    deps,
    url,
    store: opened,
    ask: (path: string, given: Ask = {}) => ask(url + path, given),

    async site(given: Partial<Site> = {}): Promise<string> {
      const { siteId = newId(), ...fields } = given;
      await opened.sites.insert({
        ...siteDefaults,
        name: 'Test',
        ...fields,
        _id: siteId,
        createdAt: new Date(),
      });
      return siteId;
    },

    async visitor(site: string): Promise<Record<string, string>> {
      const token = newSecret();
      const visitor = { _id: hashSecret(token), visitorId: newId(), site, sub: null, createdAt: new Date() };
      await opened.visitors.insert(visitor);
      return { Authorization: `Bearer ${token}` };
    },

    async key(role: Role): Promise<Record<string, string>> {
      const key = await createApiKey(deps, newId(), { name: role, role, createdBy: 'test' });
      return { Authorization: `Bearer ${key}` };
    },

    async operator(role: Role): Promise<{ readonly operatorId: string; readonly email: string }> {
      const operatorId = newId();
      const email = `${operatorId}@example.com`;
      await opened.operators.insert({
        ...{ _id: operatorId, email, name: role, role, passwordHash: await passwordHash, epoch: 0 },
        ...{ createdAt: new Date(), disabledAt: null, oneUse: null },
      });
      return { operatorId, email };
    },

    /** Headers of a signed-in browser on our own pages. */
    async session(operatorId: string): Promise<Record<string, string>> {
      const secret = newSecret();
      const expiresAt = new Date(now() + 3_600_000);
      const [createdAt, seenAt] = [new Date(now()), new Date(now())];
      const { epoch = 0 } = (await opened.operators.get(operatorId)) ?? {};
      await opened.sessions.insert({
        _id: hashSecret(secret),
        operatorId,
        epoch,
        createdAt,
        seenAt,
        expiresAt,
      });
      const cookie = `baton-${new URL(url).port}=${secret}`;
      return { Cookie: cookie, 'X-Baton-Csrf': '1' };
    },

    async stop({ keepData = false } = {}): Promise<void> {
      await stopServing(server, () => {
        hub.close();
        streamsOf(deps).endAll();
        parser.stop();
      });
      await engine.close();
      if (!keepData) await opened.drop();
      await opened.close();
    },
  };
}

/** One request; a stream is left as soon as it has begun. */
export async function ask(url: string, { method = 'GET', headers = {}, body }: Ask): Promise<Answer> {
  const isRaw = typeof body === 'string' || body instanceof Uint8Array;
  const response = await fetch(url, {
    method,
    headers: { ...(body === undefined ? {} : { 'Content-Type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: isRaw ? (body as string) : JSON.stringify(body) }),
  });
  const type = response.headers.get('Content-Type') ?? '';
  if (type.startsWith('text/event-stream')) {
    await response.body?.cancel();
    return { status: response.status, headers: response.headers, text: '', body: {} };
  }
  const text = await response.text();
  const parsed = type.includes('json') && text !== '' ? JSON.parse(text) : undefined;
  return { status: response.status, headers: response.headers, text, body: parsed };
}

/** An id that nothing has. */
export const nobody = () => randomUUID();

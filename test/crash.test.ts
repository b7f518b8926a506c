import { type ChildProcess, spawn } from 'node:child_process';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import { ask, startApi, type TestApi } from './support/api.ts';
import { engineEnvironment } from './support/engine.ts';
import { startReceiver } from './support/receivers.ts';

/** `BATON_CRASHES=all`: at every round trip of a handoff, before and after its effect; else at some of them. */
const points = process.env.BATON_CRASHES === 'all' ? Array.from({ length: 24 }, (_, k) => k + 1) : [2, 4, 6];
const onBuild = process.env.BATON_TEST_STACK || process.env.BATON_CRASHES ? test : test.skip;

const program = fileURLToPath(new URL('../dist/worker/main.js', import.meta.url));

/** A way to the database that kills whoever uses it at the nth request: before it arrives, or once it is answered. */
async function startDeadlyProxy(uri: string) {
  const { hostname, port, pathname } = new URL(uri.replace('mongodb:', 'http:'));
  let count = 0;
  let deadly: { readonly at: number; readonly before: boolean; readonly kill: () => void } | null = null;
  const server: Server = createServer((near: Socket) => {
    const far = connect(Number(port), hostname);
    let dies = false;
    near.on('data', (chunk) => {
      count += 1;
      if (deadly && count === deadly.at) {
        dies = true;
        if (deadly.before) return deadly.kill();
      }
      far.write(chunk);
    });
    far.on('data', (chunk) => {
      if (dies && deadly) return deadly.kill();
      near.write(chunk);
    });
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      one.on('error', () => other.destroy());
      one.on('close', () => other.destroy());
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address() as { readonly port: number };
  return {
    uri: `mongodb://127.0.0.1:${address.port}${pathname}`,
    arm(at: number, before: boolean, kill: () => void): void {
      count = 0;
      deadly = { at, before, kill };
    },
    disarm(): void {
      deadly = null;
    },
    stop: () => server.close(),
  };
}

async function startWorker(uri: string, allowedHost: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, [program], {
    env: {
      ...{ PATH: process.env.PATH, MONGODB_URI: uri, ...(await engineEnvironment()) },
      ...{ BATON_SAMPLE: 'off', BATON_ALLOWED_HOSTS: allowedHost, BATON_LOG_LEVEL: 'info' },
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  await new Promise<void>((resolve, reject) => {
    child.stderr?.on('data', (chunk: Buffer) => {
      if (chunk.includes('worker serves')) resolve();
    });
    child.once('exit', () => reject(new Error('the worker ended before it served')));
  });
  return child;
}

const ended = (child: ChildProcess) =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise<void>((resolve) => child.once('exit', () => resolve()));

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
}, 60_000);
afterAll(() => api.stop(), 30_000);

onBuild(
  `a worker that is killed at ${points.length * 2} points of a handoff leaves one notice, one promise, one packet, one delivery id`,
  async () => {
    const hook = await startReceiver();
    const proxy = await startDeadlyProxy(api.deps.config.MONGODB_URI);
    const site = await api.site();
    await api.store.channels.insert({
      ...{ _id: 'hook', site, name: 'Hook', enabled: true, notices: [], includeText: false },
      ...{
        kind: 'webhook',
        url: hook.url,
        secrets: ['whsec_c2VjcmV0LW9mLWEtdGVzdA=='],
        createdAt: new Date(),
      },
    });
    const visitor = await api.visitor(site);
    let worker = await startWorker(proxy.uri, hook.host);
    let kills = 0;
    for (const point of points.flatMap((at) => [
      { at, before: true },
      { at, before: false },
    ])) {
      const { body } = await ask(`${api.url}/v1/conversations`, {
        method: 'POST',
        headers: visitor,
        body: { clientConversationId: `c${point.at}${point.before}` },
      });
      const path = `${api.url}/v1/conversations/${body.conversationId}`;
      const killed = worker;
      proxy.arm(point.at, point.before, () => killed.kill('SIGKILL'));
      await ask(`${path}/person`, { method: 'POST', headers: visitor, body: { clientMessageId: 'p' } });
      const isTold = () =>
        hook.received.some(({ headers }) =>
          String(headers['webhook-id']).startsWith(`${body.conversationId}:`),
        );
      for (;;) {
        const stored = await api.store.deliveries.list(site, 'sent', `${body.conversationId}:`, 1);
        const isSettled = stored[0]?.conversation === body.conversationId;
        if (isTold() && isSettled) break;
        if (killed.signalCode !== null && worker === killed) {
          kills += 1;
          proxy.disarm();
          worker = await startWorker(proxy.uri, hook.host);
        }
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      proxy.disarm();
      const events = await api.store.events.after(String(body.conversationId), 0, 100);
      expect(events.map(({ type }) => type)).toEqual([
        'customer_message',
        'handoff',
        'wait_promise',
        'packet',
      ]);
      const ids = hook.received
        .map(({ headers }) => String(headers['webhook-id']))
        .filter((id) => id.startsWith(`${body.conversationId}:`));
      expect(new Set(ids).size).toBe(1);
      if (killed === worker && killed.signalCode !== null) worker = await startWorker(proxy.uri, hook.host);
    }
    expect(kills).toBeGreaterThan(points.length);
    worker.kill('SIGTERM');
    await ended(worker);
    proxy.stop();
    await hook.stop();
  },
  600_000,
);

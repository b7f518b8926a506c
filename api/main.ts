import { createParser } from '../knowledge/parse/parser.ts';
import { readConfig } from '../platform/config.ts';
import { createLog } from '../platform/log.ts';
import { announceReady, hearOther, stopGracefully, tellOther } from '../platform/supervised.ts';
import { openStore } from '../store/store.ts';
import { buildApp } from './app.ts';
import type { ApiDeps } from './deps.ts';
import { createEngine } from './engine.ts';
import { describeFailure } from './failure.ts';
import { createHub } from './hub.ts';
import { ensureAdmin } from './identity/first-admin.ts';
import { oneUseUrl } from './identity/one-use.ts';
import { startMending } from './mend.ts';
import { startOfflineWatch } from './offline.ts';
import { listen, stopServing } from './serve.ts';
import { streamsOf } from './sse.ts';
import { startSweep } from './sweep.ts';

/** Between two sweeps of what has expired; a real MongoDB has usually done it by then. */
const expiryEveryMs = 3_600_000;

const config = readConfig(process.env);
const log = createLog(config, 'api');
process.on('uncaughtException', (error) => {
  // Node would print the message, which may quote what a customer wrote.
  log.error(describeFailure(error), 'the API stops: something failed that nothing expected');
  process.exit(1);
});
const store = openStore(config.MONGODB_URI);
await store.createIndexes();
const link = await ensureAdmin({ store, config, now: Date.now });

const engine = createEngine(config);
const hub = createHub({ store, log, now: Date.now });
hearOther(hub.hear);
const parser = createParser();
const deps: ApiDeps = { config, log, store, engine, hub, parser, tell: tellOther, now: Date.now };
const server = await listen(buildApp(deps), config);
const stopSweep = startSweep(deps);
const stopMending = startMending(deps);
const stopOfflineWatch = startOfflineWatch(deps);
const expiry = setInterval(() => {
  store
    .deleteExpired(new Date())
    .catch((error: unknown) => log.warn(describeFailure(error), 'expiry failed'));
}, expiryEveryMs);

stopGracefully(async () => {
  clearInterval(expiry);
  stopSweep();
  stopMending();
  stopOfflineWatch();
  await stopServing(server, () => {
    hub.close();
    streamsOf(deps).endAll();
  });
  parser.stop();
  await engine.close();
  await store.close();
});
announceReady();
const { url } = server;
log.info({ url }, 'api serves');
if (link)
  console.log(
    `Sign in once as the first admin: ${oneUseUrl(config.BATON_PUBLIC_URL ?? url, 'sign_in', link)}`,
  );

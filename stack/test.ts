import { watchPackageManager } from './ancestors.ts';
import { startGuard } from './guard.ts';
import { sayOnStderr as say } from './narrate.ts';
import { formatCount } from './test-count.ts';
import { testServers } from './test-servers.ts';
import { steps } from './test-steps.ts';

/** `npm test`, or some of its steps: `npm test -- unit types`, or BATON_ONLY=unit,types. */
const asked = [...process.argv.slice(2), ...(process.env.BATON_ONLY ?? '').split(',')].filter(Boolean);
const unknown = asked.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
  say(`There is no step ${unknown.join(', ')}; there are ${steps.map(({ name }) => name).join(', ')}.`);
  process.exit(1);
}

const guard = startGuard();
/** As the shell says it: 128 + SIGTERM. */
const INTERRUPTED = 143;
let interrupted = false;
const interrupt = () => {
  interrupted = true;
  void guard.close().then(() => process.exit(INTERRUPTED));
};
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.once(signal, interrupt);
watchPackageManager(process.env, interrupt);

const servers = testServers(guard);
const counts = [];
for (const step of steps.filter(
  ({ name, onRequest }) => asked.includes(name) || (asked.length === 0 && !onRequest),
)) {
  say(`\n== ${step.name}`);
  const start = Date.now();
  const count = await step.run(guard, servers);
  say(`== ${step.name}: ${formatCount([count])} in ${Math.round((Date.now() - start) / 1_000)} s`);
  counts.push(count);
  if (interrupted) break;
}
await servers.stop();
await guard.close();
process.stdout.write(`${formatCount(counts)}\n`);
process.exit(counts.some(({ failed }) => failed > 0) ? 1 : 0);

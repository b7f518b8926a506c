import { watchPackageManager } from './ancestors.ts';
import { apiUrl, startBaton } from './baton.ts';
import { lockData } from './data-lock.ts';
import { startGuard } from './guard.ts';
import { sayOnStderr as say } from './narrate.ts';
import { root } from './paths.ts';
import { faultOf, freePort } from './ports.ts';
import { readSettings, type Settings } from './settings.ts';
import { StartError } from './start-error.ts';

/** `npm start`: everything on this machine, kept up until a signal, or the end of npm or of whoever launched it. */
async function main(): Promise<void> {
  const settings = readSettings(process.env, root);
  const lock = await lockData(settings.data);
  const guard = startGuard(() => lock.extend([guard.pid()]));
  lock.extend([guard.pid()]);
  let stopAll = async () => {};
  let stopping = false;
  const leave = async (code: number) => {
    if (stopping) return;
    stopping = true;
    await stopAll();
    await guard.close();
    lock.release();
    process.exit(code);
  };
  onTheEnd(() => void leave(0));
  // What fails because we are stopping is nobody's news.
  const sayUnlessStopping = (line: string) => void (stopping || say(line));
  try {
    const port = await apiPort(settings);
    const baton = await startBaton({
      ...{ settings, port, env: process.env, guard, say: sayUnlessStopping },
      ready: (line) => process.stdout.write(`${line}\n`),
    });
    stopAll = baton.stop;
    sayWhere(settings, port, baton.temporalUi);
  } catch (error) {
    if (!stopping) complain(error);
    await leave(1);
  }
}

function onTheEnd(end: () => void): void {
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, end);
  // launchBaton holds a channel to us: it closes when the launching process ends.
  process.on('disconnect', end);
  watchPackageManager(process.env, end);
  // A reader that went away (`npm start | head -1`) is no reason to stop.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
}

/** The port that the API shall have; BATON_PORT=0 means any. Throws a StartError when it is taken. */
async function apiPort({ config }: Settings): Promise<number> {
  const { BATON_HOST: host, BATON_PORT: port } = config;
  if (port === 0) return freePort();
  const fault = await faultOf(host, port);
  if (fault === null) return port;
  if (fault === 'EADDRINUSE') {
    throw new StartError(
      `Port ${port} on ${host} is taken by another program. Set BATON_PORT to a free one.`,
    );
  }
  throw new StartError(
    `Baton cannot listen on ${host}, port ${port} (${fault}). Check BATON_HOST and BATON_PORT.`,
  );
}

function sayWhere(settings: Settings, port: number, temporalUi: string | null): void {
  const api = apiUrl(settings.config.BATON_HOST, port);
  say('');
  if (settings.config.BATON_SAMPLE === 'on') say(`  Widget demo   ${api}/demo`);
  say(`  Inbox         ${api}/inbox`);
  say(`  API docs      ${api}/docs`);
  if (temporalUi) say(`  Temporal UI   ${temporalUi}`);
  say(`  Data          ${settings.data}`);
  say('  Ctrl-C stops all of it.');
}

function complain(error: unknown): void {
  if (error instanceof StartError) say(error.message);
  else console.error(error);
}

try {
  await main();
} catch (error) {
  complain(error);
  process.exit(1);
}

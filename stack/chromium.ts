import { existsSync, readFileSync } from 'node:fs';
import { firstWay } from './first-way.ts';
import type { Guard } from './guard.ts';
import { type Say, withProgress } from './narrate.ts';
import { needTool, onPath, runTool } from './tool.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
/** As root and without a network: Chromium's own calls home would only be refused. */
export const chromiumFlags = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];
const WAYS_OUT =
  'Tests of the pages need a Chromium. Ways out: name one in BATON_CHROMIUM, install one so that it is on PATH, or run as root on Debian.';

/** The path of a Chromium for tests of the pages, installed where it can be. Throws a StartError that says the ways out. */
export function resolveChromium(guard: Guard, env: NodeJS.ProcessEnv, say: Say): Promise<string> {
  return firstWay(
    [
      { name: 'BATON_CHROMIUM', find: async () => given(env) },
      { name: 'PATH', find: async () => found(env) },
      { name: "Debian's package", slow: true, find: () => install(guard, env, say) },
    ],
    say,
    WAYS_OUT,
  );
}

function given({ BATON_CHROMIUM: path }: NodeJS.ProcessEnv): string {
  if (!path) throw new Error('not set');
  if (!existsSync(path)) throw new Error('names no file');
  return path;
}

function found(env: NodeJS.ProcessEnv): string {
  for (const name of NAMES) {
    const path = onPath(name, env);
    if (path) return path;
  }
  throw new Error(`none of ${NAMES.join(', ')}`);
}

async function install(guard: Guard, env: NodeJS.ProcessEnv, say: Say): Promise<string> {
  needTool('apt-get', env);
  if (process.getuid?.() !== 0) throw new Error('only root installs packages');
  if (!/^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8')))
    throw new Error('this is no Debian');
  const quiet = { env: { ...env, DEBIAN_FRONTEND: 'noninteractive' } };
  return withProgress(say, "Chromium: installing Debian's package", async () => {
    await runTool(guard, 'apt-get', ['update'], quiet);
    // Fonts: pages are looked at in the scripts of all languages.
    const packages = ['chromium', 'fonts-noto-core', 'fonts-noto-cjk'];
    await runTool(guard, 'apt-get', ['install', '-y', '--no-install-recommends', ...packages], quiet);
    return found(env);
  });
}

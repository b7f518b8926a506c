import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../stack/ports.ts';
import { engineEnvironment } from './engine.ts';

const program = fileURLToPath(new URL('../../dist/api/main.js', import.meta.url));

export type MortalApi = {
  readonly url: string;
  /** kill -9; resolves when it is gone. */
  kill(): Promise<void>;
  /** Starts it again, on the same port; resolves when it serves. */
  start(): Promise<void>;
};

/** An API in a process of its own, beside the one of a test and on its database: it can be killed. */
export async function startMortalApi(mongoUri: string): Promise<MortalApi> {
  const [port, engine] = await Promise.all([freePort(), engineEnvironment()]);
  let child: ChildProcess | null = null;
  const api: MortalApi = {
    url: `http://127.0.0.1:${port}`,
    async kill() {
      const dying = child;
      if (!dying || dying.exitCode !== null) return;
      const gone = new Promise((resolve) => dying.once('exit', resolve));
      dying.kill('SIGKILL');
      await gone;
    },
    async start() {
      const starting = spawn(process.execPath, [program], {
        env: {
          ...{
            PATH: process.env.PATH,
            MONGODB_URI: mongoUri,
            ...engine,
          },
          ...{ BATON_PORT: String(port), BATON_LIMITS: 'off', BATON_LOG_LEVEL: 'info', BATON_SAMPLE: 'off' },
        },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      child = starting;
      await new Promise<void>((resolve, reject) => {
        const hear = (chunk: Buffer) => {
          if (chunk.includes('api serves')) resolve();
        };
        starting.stdout.on('data', hear);
        starting.stderr.on('data', hear);
        starting.once('exit', () => reject(new Error('the API ended before it served')));
      });
    },
  };
  await api.start();
  return api;
}

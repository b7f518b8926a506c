import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, DefaultLogger, Runtime, Worker } from '@temporalio/worker';

const folder = fileURLToPath(new URL('./histories/', import.meta.url));
const recorded = readdirSync(folder, { recursive: true })
  .map(String)
  .filter((name) => name.endsWith('.history.json'));
const silent = new DefaultLogger('ERROR');
Runtime.install({ logger: silent, telemetryOptions: { logging: { filter: 'off' } } });

/** Type-stripped sources have `.ts` in their imports; the bundler reads them as they are. */
const bundled = bundleWorkflowCode({
  workflowsPath: fileURLToPath(new URL('./index.ts', import.meta.url)),
  logger: silent,
});

async function replay(name: string): Promise<void> {
  const history = JSON.parse(readFileSync(`${folder}${name}`, 'utf8'));
  await Worker.runReplayHistory({ workflowBundle: await bundled }, history, `conversation-${name}`);
}

test.each(recorded.filter((name) => !name.startsWith('broken/')))(
  '%s replays as it was recorded',
  async (name) => {
    await expect(replay(name)).resolves.toBeUndefined();
  },
);

test.each(recorded.filter((name) => name.startsWith('broken/')))('%s is told apart', async (name) => {
  await expect(replay(name)).rejects.toThrow(/Nondeterminism|nondeterminism/i);
});

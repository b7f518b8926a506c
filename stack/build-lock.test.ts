import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { buildOnce } from './build-lock.ts';

test('of two that want the same, one builds and the other waits for it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'baton-build-'));
  let built: string | null = null;
  let builds = 0;
  const waits: number[] = [];
  const want = () =>
    buildOnce(
      join(folder, 'cache', 'temporal.lock'),
      () => built,
      async () => {
        builds++;
        await delay(100);
        built = 'temporal';
        return built;
      },
      (pid) => waits.push(pid),
    );
  expect(await Promise.all([want(), want()])).toEqual(['temporal', 'temporal']);
  expect(builds).toBe(1);
  expect(waits).toContain(process.pid);
  rmSync(folder, { recursive: true });
});

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { transformSync } from '@swc/core';
import { startGuard } from './guard.ts';
import { factsOf } from './processes.ts';

async function goneWithin(pid: number, ms: number): Promise<boolean> {
  const deadline = Date.now() + ms;
  while (factsOf(pid) && Date.now() < deadline) await delay(20);
  return factsOf(pid) === null;
}

const quiet = { output: ['pipe', 'pipe'] } as const;

test('a guarded command runs as the process that was started, with its arguments as they are', async () => {
  const guard = startGuard();
  const child = guard.spawn('sh', ['-c', 'echo "$$ $1"', 'sh', `it's "so" $HOME`], quiet);
  const chunks: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
  await once(child, 'close');
  expect(Buffer.concat(chunks).toString()).toBe(`${child.pid} it's "so" $HOME\n`);
  await guard.close();
});

test('closing the guard ends what is left, and what that started', async () => {
  const guard = startGuard();
  const child = guard.spawn('sh', ['-c', 'sleep 60 & echo $!; wait'], quiet);
  const [line] = await once(child.stdout ?? child, 'data');
  const grandchild = Number(String(line));
  expect(factsOf(grandchild)).not.toBeNull();
  await guard.close();
  expect(await goneWithin(child.pid ?? 0, 1_000)).toBe(true);
  expect(await goneWithin(grandchild, 1_000)).toBe(true);
  expect(() => guard.spawn('true', [], quiet)).toThrow('stopping');
});

test('a guard that was killed is replaced, and the new one knows what runs', async () => {
  let renew = () => {};
  const renewed = new Promise<void>((resolve) => {
    renew = resolve;
  });
  const guard = startGuard(() => renew());
  const child = guard.spawn('sleep', ['60'], quiet);
  await once(child, 'spawn');
  const first = guard.pid();
  process.kill(first, 'SIGKILL');
  await renewed;
  expect(guard.pid()).not.toBe(first);
  await guard.close();
  expect(await goneWithin(child.pid ?? 0, 1_000)).toBe(true);
});

test('what was started ends though its supervisor is killed with -9', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'baton-guard-'));
  const source = readFileSync(new URL('./guard.ts', import.meta.url), 'utf8');
  const { code } = transformSync(source, { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } });
  const use = `startGuard().spawn('sh', ['-c', 'echo $$; exec sleep 60'], { output: [1, 2] }); setInterval(() => {}, 1000);`;
  writeFileSync(join(folder, 'supervisor.mjs'), `${code}\n${use}`);
  const supervisor = spawn(process.execPath, [join(folder, 'supervisor.mjs')]);
  const [line] = await once(supervisor.stdout, 'data');
  const pid = Number(String(line));
  expect(factsOf(pid)).not.toBeNull();
  supervisor.kill('SIGKILL');
  expect(await goneWithin(pid, 4_000)).toBe(true);
  rmSync(folder, { recursive: true });
});

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Holder, holderOf, type Lock, takeLock } from './lock.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'baton-lock-'));
  path = join(folder, 'lock');
});
afterEach(() => rmSync(folder, { recursive: true }));

function taken(result: Lock | Holder[]): Lock {
  if (Array.isArray(result)) throw new Error(`held by ${JSON.stringify(result)}`);
  return result;
}

test('a lock is held until it is released, and leaves nothing behind', () => {
  const lock = taken(takeLock(path));
  expect(takeLock(path)).toEqual([holderOf(process.pid)]);
  lock.release();
  taken(takeLock(path)).release();
  expect(readdirSync(folder)).toEqual([]);
});

test('a killed process holds nothing', async () => {
  const child = spawn('sleep', ['60']);
  writeFileSync(path, JSON.stringify([holderOf(child.pid ?? 0)]));
  expect(takeLock(path)).toHaveLength(1);
  child.kill('SIGKILL');
  await once(child, 'exit');
  taken(takeLock(path)).release();
});

test('a later process with the same pid is not the holder', () => {
  writeFileSync(path, JSON.stringify([{ pid: process.pid, started: 'long ago' }]));
  taken(takeLock(path)).release();
});

test('a holder that was added keeps the lock when the owner is gone', async () => {
  const child = spawn('sleep', ['60']);
  const added = holderOf(child.pid ?? 0);
  const gone = { pid: 1, started: 'never' };
  writeFileSync(path, JSON.stringify([gone, added]));
  expect(takeLock(path)).toEqual([gone, added]);
  child.kill('SIGKILL');
  await once(child, 'exit');
  const lock = taken(takeLock(path));
  lock.extend([process.ppid]);
  expect(takeLock(path)).toEqual([holderOf(process.pid), holderOf(process.ppid)]);
  lock.release();
});

test('a file that is no lock is taken over', () => {
  writeFileSync(path, 'half writ');
  taken(takeLock(path)).release();
  expect(existsSync(path)).toBe(false);
});

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Guard, startGuard } from './guard.ts';
import { StartError } from './start-error.ts';
import { type ChildSpec, supervise } from './supervise.ts';

let guard: Guard;
let folder: string;
beforeAll(() => {
  guard = startGuard();
  folder = mkdtempSync(join(tmpdir(), 'baton-supervise-'));
});
afterAll(async () => {
  await guard.close();
  rmSync(folder, { recursive: true });
});

function program(name: string, text: string): ChildSpec {
  const path = join(folder, `${name}.mjs`);
  writeFileSync(path, text);
  const log = join(folder, `${name}.log`);
  return { name, command: process.execPath, args: [path], log, serves: 'message', graceMs: 500 };
}

/** Collects what the supervised child tells, to wait for the n-th time that it serves. */
function times() {
  let count = 0;
  let check = () => {};
  return {
    changed: () => {
      count++;
      check();
    },
    reach: (n: number) =>
      new Promise<void>((resolve) => {
        check = () => count >= n && resolve();
        check();
      }),
  };
}

const SERVES = `process.send({ ready: true }); setInterval(() => {}, 1000);`;

test('a child that dies is started again as another process', async () => {
  const seen = times();
  const child = supervise(program('dies', SERVES), guard, seen.changed);
  await child.serving;
  const first = child.pid();
  process.kill(first ?? 0, 'SIGKILL');
  await seen.reach(2);
  expect(child.pid()).not.toBe(first);
  await child.stop();
  expect(child.pid()).toBeNull();
});

test('a child that never serves fails the start with the end of its output', async () => {
  const child = supervise(
    program('hopeless', `console.error('no such database'); process.exit(3);`),
    guard,
    () => {},
  );
  await expect(child.serving).rejects.toThrow(StartError);
  await expect(child.serving).rejects.toThrow(/hopeless stopped 5 times.*code 3.*no such database/s);
}, 15_000);

test('a stop is a SIGTERM first, and a SIGKILL when the grace is over', async () => {
  const marker = join(folder, 'asked');
  const deaf = `import { writeFileSync } from 'node:fs';
    process.on('SIGTERM', () => writeFileSync(${JSON.stringify(marker)}, 'yes')); ${SERVES}`;
  const child = supervise(program('deaf', deaf), guard, () => {});
  await child.serving;
  await child.stop();
  expect(readFileSync(marker, 'utf8')).toBe('yes');
});

test('what one child tells is handed to another, dates and all', async () => {
  const teller = `${SERVES} process.send({ news: { at: new Date(5), text: 'hello' } });`;
  const listener = `${SERVES} process.on('message', (message) => process.send(message));`;
  const echoed = new Promise((resolve) => {
    const second = supervise({ ...program('listener', listener), heard: resolve }, guard, () => {});
    void second.serving.then(() => {
      const first = supervise({ ...program('teller', teller), heard: second.tell }, guard, () => {});
      void first.serving.then(() => echoed.then(() => Promise.all([first.stop(), second.stop()])));
    });
  });
  expect(await echoed).toEqual({ news: { at: new Date(5), text: 'hello' } });
});

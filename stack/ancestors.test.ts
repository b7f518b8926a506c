import { chainToPackageManager, isWhole } from './ancestors.ts';
import type { ProcessFacts } from './processes.ts';

type Table = Record<number, ProcessFacts>;

/** 40 npm → 41 sh → 42 node, as `npm start` makes it. */
function table(changes: Table = {}): (pid: number) => ProcessFacts | null {
  const all: Table = {
    39: { parent: 1, started: 'a', command: 'bash' },
    40: { parent: 39, started: 'b', command: 'npm start' },
    41: { parent: 40, started: 'c', command: 'sh -c node dist/stack/start.js' },
    42: { parent: 41, started: 'd', command: 'node dist/stack/start.js' },
    ...changes,
  };
  return (pid) => all[pid] ?? null;
}

const pidsOf = (chain: readonly { pid: number }[]) => chain.map(({ pid }) => pid);

test('the chain ends at npm', () => {
  expect(pidsOf(chainToPackageManager(42, table()))).toEqual([41, 40]);
});

test.each([
  'npm start',
  'node /usr/lib/node_modules/npm/bin/npm-cli.js start',
  '/usr/bin/node /opt/pnpm.cjs start',
  'yarn run start',
])('%s is a package manager', (command) => {
  const look = table({ 40: { parent: 39, started: 'b', command } });
  expect(pidsOf(chainToPackageManager(42, look))).toEqual([41, 40]);
});

test('without a package manager above there is nothing to watch', () => {
  const look = table({ 40: { parent: 39, started: 'b', command: 'make start' } });
  expect(chainToPackageManager(42, look)).toEqual([]);
});

test('the chain is whole until one of it ends, or its pid is given to another process', () => {
  const chain = chainToPackageManager(42, table());
  expect(isWhole(42, chain, table())).toBe(true);
  const npmKilled = table({ 41: { parent: 1, started: 'c', command: 'sh' } });
  expect(isWhole(42, chain, npmKilled)).toBe(false);
  const reused = table({ 40: { parent: 1, started: 'later', command: 'vi' } });
  expect(isWhole(42, chain, reused)).toBe(false);
});

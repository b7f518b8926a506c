import { spawnSync } from 'node:child_process';
import { factsOf, parsePs, stillRuns } from './processes.ts';

test('this process is known by its parent, start and command', () => {
  const facts = factsOf(process.pid);
  expect(facts?.parent).toBe(process.ppid);
  expect(facts?.started).not.toBe('');
  expect(stillRuns(process.pid, facts?.started ?? '')).toBe(true);
});

test('a process that ended is unknown', () => {
  const { pid } = spawnSync('true');
  expect(factsOf(pid)).toBeNull();
});

test('a line of ps as macOS prints it is understood', () => {
  expect(parsePs('  501 S+   Mon Nov 23 12:00:00 2026     npm start\n')).toEqual({
    parent: 501,
    started: 'Mon Nov 23 12:00:00 2026',
    command: 'npm start',
  });
});

test('the remains of a process, and nothing, are no process', () => {
  expect(parsePs('501 Z    Mon Nov 23 12:00:00 2026 (node)')).toBeNull();
  expect(parsePs('')).toBeNull();
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatCount, jestCount, oneTest } from './test-count.ts';

const folder = mkdtempSync(join(tmpdir(), 'baton-count-'));
const result = join(folder, 'result.json');
afterAll(() => rmSync(folder, { recursive: true }));

function jestWrote(numPassedTests: number, numFailedTests: number, numRuntimeErrorTestSuites: number): void {
  writeFileSync(result, JSON.stringify({ numPassedTests, numFailedTests, numRuntimeErrorTestSuites }));
}

test('tests and suites that could not run are counted', () => {
  jestWrote(7, 2, 1);
  expect(jestCount(result, 1)).toEqual({ passed: 7, failed: 3 });
});

test('a jest that fails without a failed test counts as one failure', () => {
  jestWrote(7, 0, 0);
  expect(jestCount(result, 1)).toEqual({ passed: 7, failed: 1 });
  expect(jestCount(result, 0)).toEqual({ passed: 7, failed: 0 });
});

test('a jest that wrote nothing counts as one failure', () => {
  expect(jestCount(join(folder, 'missing.json'), 1)).toEqual({ passed: 0, failed: 1 });
});

test('the last line sums up all steps', () => {
  expect(formatCount([oneTest(true), oneTest(false), { passed: 40, failed: 2 }])).toBe('41 passed, 3 failed');
});

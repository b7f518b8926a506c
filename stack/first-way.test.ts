import { firstWay, type Way } from './first-way.ts';
import { StartError } from './start-error.ts';

function works(name: string): Way<string> {
  return { name, find: async () => name };
}

function fails(name: string, slow = false): Way<string> {
  return { name, slow, find: () => Promise.reject(new Error(`no ${name}`)) };
}

test('the first way that works is taken, and nobody hears of those before it', async () => {
  const said: string[] = [];
  const ways = [fails('path'), works('cache'), fails('download', true)];
  expect(await firstWay(ways, (line) => said.push(line), '')).toBe('cache');
  expect(said).toEqual([]);
});

test('before a slow way it is said why the quick ones failed', async () => {
  const said: string[] = [];
  const ways = [fails('path'), fails('cache'), { ...works('download'), slow: true }];
  expect(await firstWay(ways, (line) => said.push(line), '')).toBe('download');
  expect(said).toEqual(['  path: no path', '  cache: no cache']);
});

test('when all fail one error tells every reason and the ways out', async () => {
  const failure = firstWay([fails('path'), fails('build', true)], () => {}, 'Set TEMPORAL_ADDRESS.');
  await expect(failure).rejects.toThrow(StartError);
  await expect(failure).rejects.toThrow('  path: no path\n  build: no build\nSet TEMPORAL_ADDRESS.');
});

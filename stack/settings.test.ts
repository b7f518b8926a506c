import { homedir } from 'node:os';
import { join } from 'node:path';
import { readSettings } from './settings.ts';
import { StartError } from './start-error.ts';

test('without variables everything is kept in the home folder, apart for each clone', () => {
  const one = readSettings({}, '/src/one/baton');
  const two = readSettings({}, '/src/two/baton');
  expect(one.data.startsWith(join(homedir(), '.local/share/baton/baton-'))).toBe(true);
  expect(one.data).not.toBe(two.data);
  expect(one.cache).toBe(join(homedir(), '.cache/baton'));
  expect(one.cache).toBe(two.cache);
});

test('folders are taken from BATON_ variables, then from the XDG ones', () => {
  const xdg = { XDG_DATA_HOME: '/x/data', XDG_CACHE_HOME: '/x/cache' };
  expect(readSettings(xdg, '/src/baton').data).toMatch(/^\/x\/data\/baton\/baton-[0-9a-f]{8}$/);
  expect(readSettings(xdg, '/src/baton').cache).toBe('/x/cache/baton');
  const own = readSettings({ ...xdg, BATON_DATA: '/d', BATON_CACHE: '/c' }, '/src/baton');
  expect([own.data, own.cache]).toEqual(['/d', '/c']);
});

test('only servers that the environment names count as given', () => {
  expect(readSettings({}, '/src')).toMatchObject({ temporalAddress: null, mongoUri: null });
  expect(readSettings({ TEMPORAL_ADDRESS: '', MONGODB_URI: 'mongodb://db/x' }, '/src')).toMatchObject({
    temporalAddress: null,
    mongoUri: 'mongodb://db/x',
  });
});

test('what cannot be read is told by name', () => {
  const read = () => readSettings({ BATON_PORT: 'abc' }, '/src');
  expect(read).toThrow(StartError);
  expect(read).toThrow('BATON_PORT');
});

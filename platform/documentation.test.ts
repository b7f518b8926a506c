import { readFileSync } from 'node:fs';
import { stackVariables } from '../stack/settings.ts';
import { configurationVariables, readConfig } from './config.ts';

const page = readFileSync(new URL('../docs/configuration.md', import.meta.url), 'utf8');

test.each([...configurationVariables, ...stackVariables])('%s is documented', (name) => {
  expect(page).toContain(`\`${name}\``);
});

test('the documentation names no variable that does not exist', () => {
  const named = [...page.matchAll(/^\| `([A-Z_]+)`/gm)].map(([, name]) => name);
  expect(
    named.filter((name) => ![...configurationVariables, ...stackVariables].includes(name ?? '')),
  ).toEqual([]);
});

test('a configuration that cannot be read names every variable at fault', () => {
  expect(() => readConfig({ BATON_PORT: 'abc', BATON_LIMITS: 'maybe' })).toThrow(/BATON_PORT.*BATON_LIMITS/);
});

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));

/** What each folder may import of ours besides itself; types of what stands above a layer are no imports. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  platform: [],
  workflows: ['domain'],
  store: ['domain', 'platform'],
  knowledge: ['domain', 'platform', 'store'],
  llm: ['domain', 'platform', 'store', 'knowledge'],
  notices: ['domain', 'platform'],
  activities: ['domain', 'platform', 'store', 'knowledge', 'llm', 'notices', 'workflows/contract.ts'],
  // llm: a policy is tried out on a message without a conversation.
  // notices: what Slack sends is read where it arrives, and a channel is tried out when it is set.
  api: ['domain', 'platform', 'store', 'knowledge', 'llm', 'notices', 'workflows/contract.ts'],
  worker: [
    ...['domain', 'platform', 'store', 'knowledge', 'llm', 'notices', 'activities', 'workflows/contract.ts'],
  ],
};

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.includes('histories/'));
}

/** Paths from the root that a file imports at run time. */
function imports(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(/^(?:import|export) (?!type\b)[^;]*? from '(\.[^']+)'/gms)].map(([, path]) =>
    normalize(join(dirname(file), path ?? '')),
  );
}

test.each(Object.entries(allowed))('%s imports downwards only', (folder, below) => {
  const upwards = sources(folder).flatMap((file) =>
    imports(file)
      .filter((path) => ![folder, ...below].some((layer) => path === layer || path.startsWith(`${layer}/`)))
      .map((path) => `${file} imports ${path}`),
  );
  expect(upwards).toEqual([]);
});

test('the walk over imports sees them', () => {
  expect(imports('worker/main.ts')).toContain('activities/create.ts');
});

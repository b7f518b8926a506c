import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { siteDefaults } from '../domain/site.ts';
import type { Store } from '../store/store.ts';
import { ingest } from './ingest.ts';

/** Where the documentation is, from the compiled file and from the source. */
const folders = ['../../docs/', '../docs/'].map((path) => fileURLToPath(new URL(path, import.meta.url)));

/** The site that answers questions about Baton from its own documentation. */
export const sampleSite = 'sample';

/** Opens the sample site and puts the documentation into its index; pages that have not changed cost one read each. */
export async function loadSampleSite(store: Store, now: Date): Promise<void> {
  await store.sites.insert({ ...siteDefaults, _id: sampleSite, name: 'Baton sample', createdAt: now });
  const [folder, names] = await documentation();
  for (const name of names) {
    const text = await readFile(`${folder}${name}`, 'utf8');
    const title = /^#\s+(.+)$/m.exec(text)?.[1] ?? name;
    await ingest(
      store,
      { sourceId: `sample-${name.replace(/\.md$/, '')}`, site: sampleSite, title, text, audience: 'public' },
      now,
    );
  }
}

async function documentation(): Promise<[folder: string, names: string[]]> {
  for (const folder of folders) {
    const names = await readdir(folder).catch(() => []);
    const pages = names.filter((name) => name.endsWith('.md')).sort();
    if (pages.length > 0) return [folder, pages];
  }
  return ['', []];
}

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What the build put into dist/web: beside the compiled API, or in dist/ when this runs from its source. */
const folders = ['../../web/', '../../dist/web/'].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
);
const isBuilt = (folder: string) => existsSync(join(folder, 'loader/widget.js'));

/** Pages that the build made. */
export type PageName = 'widget' | 'inbox' | 'demo';

/** The built faces; null where nothing was built. */
export type WebFiles = {
  /** The folder of an app's files. */
  readonly folder: (name: PageName) => string;
  /** An app's page, with `__NONCE__` where a nonce belongs. */
  readonly page: (name: PageName) => string;
  readonly loader: string;
};

/** Reads the pages once. */
export function readWebFiles(): WebFiles | null {
  const folder = folders.find(isBuilt);
  if (folder === undefined) return null;
  const names = ['widget', 'inbox', 'demo'] as const;
  const pages = new Map(names.map((name) => [name, readFileSync(join(folder, name, 'index.html'), 'utf8')]));
  return {
    folder: (name) => join(folder, name),
    page: (name) => pages.get(name) ?? '',
    loader: readFileSync(join(folder, 'loader/widget.js'), 'utf8'),
  };
}

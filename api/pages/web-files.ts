import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

/** What the build put into dist/web: beside the compiled API, or in dist/ when this runs from its source. */
const folders = ['../../web/', '../../dist/web/'].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
);
const isBuilt = (folder: string) => existsSync(join(folder, 'loader/widget.js'));

const apps = ['widget', 'inbox', 'demo'] as const;
/** Pages that the build made; `no-site`: the demo of a site that is not there. */
export type PageName = (typeof apps)[number] | 'no-site';
const pagePaths: Readonly<Record<PageName, string>> = {
  widget: 'widget/index.html',
  inbox: 'inbox/index.html',
  demo: 'demo/index.html',
  'no-site': 'demo/no-site.html',
};

/** A file as it is sent: as it is, and smaller where that helps. */
export type SentFile = { readonly type: string; readonly plain: Buffer; readonly gzipped: Buffer | null };

/** The built faces; null where nothing was built. */
export type WebFiles = {
  /** An app's page, with `__NONCE__` where a nonce belongs. */
  readonly page: (name: PageName) => string;
  /** The file at `/assets/<app>/<name>` or `/widget.js`, exactly as it is asked for; null for none, and for pages. */
  readonly asset: (path: string) => Promise<SentFile> | null;
};

/** Reads the pages once, and each file when it is asked for the first time. */
export function readWebFiles(): WebFiles | null {
  const folder = folders.find(isBuilt);
  if (folder === undefined) return null;
  const pages = new Map(
    Object.entries(pagePaths).map(([name, path]) => [name, readFileSync(join(folder, path), 'utf8')]),
  );
  const paths = new Map<string, string>([['/widget.js', join(folder, 'loader/widget.js')]]);
  for (const name of apps) {
    const files = readdirSync(join(folder, name)).filter((file) => types.has(extname(file)));
    for (const file of files) paths.set(`/assets/${name}/${file}`, join(folder, name, file));
  }
  const read = new Map<string, Promise<SentFile>>();
  return {
    page: (name) => pages.get(name) ?? '',
    asset(path) {
      const file = paths.get(path);
      if (file === undefined) return null;
      const found = read.get(path) ?? toSent(file);
      read.set(path, found);
      found.catch(() => read.delete(path));
      return found;
    },
  };
}

/** What a build may hold besides pages, and whether it gets smaller. */
const types: ReadonlyMap<string, readonly [type: string, shrinks: boolean]> = new Map([
  ['.js', ['text/javascript; charset=utf-8', true]],
  ['.css', ['text/css; charset=utf-8', true]],
  ['.svg', ['image/svg+xml', true]],
  ['.json', ['application/json', true]],
  ['.webmanifest', ['application/manifest+json', true]],
  ['.png', ['image/png', false]],
  ['.ico', ['image/x-icon', false]],
  ['.woff2', ['font/woff2', false]],
  ['.mp3', ['audio/mpeg', false]],
]);

async function toSent(path: string): Promise<SentFile> {
  const [type, shrinks] = types.get(extname(path)) ?? ['application/octet-stream', false];
  const plain = await readFile(path);
  return { type, plain, gzipped: shrinks ? await promisify(gzip)(plain, { level: 9 }) : null };
}

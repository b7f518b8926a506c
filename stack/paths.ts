import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the clone: the nearest one above this file that holds package.json, from source and from dist alike. */
export const root = nearestPackage(dirname(fileURLToPath(import.meta.url)));

/** A compiled file, e.g. `api/main.js`. */
export function distFile(path: string): string {
  return join(root, 'dist', path);
}

/** A file as committed, e.g. `stack/temporal/go.mod`. */
export function sourceFile(path: string): string {
  return join(root, path);
}

function nearestPackage(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const above = dirname(folder);
  if (above === folder) throw new Error('Baton cannot find its package.json.');
  return nearestPackage(above);
}

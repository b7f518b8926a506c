import { readFile } from 'node:fs/promises';

/** Rows of a JSON lines file. */
export async function readRows<T>(file: string): Promise<T[]> {
  const text = await readFile(file, 'utf8');
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);
}

/** Every nth row, so that `limit` rows stand for all of them; all when there are fewer. */
export function spread<T>(rows: readonly T[], limit: number): T[] {
  if (rows.length <= limit) return [...rows];
  return Array.from({ length: limit }, (_, index) => rows[Math.floor((index * rows.length) / limit)]!);
}

import { readFile } from 'node:fs/promises';

/** One wait of a trace: `at` in epoch milliseconds, `wait` in seconds. */
export type WaitRow = {
  readonly at: number;
  readonly wait: number;
  readonly abandoned: boolean;
  readonly queue: string;
  readonly agents: number | null;
};

/** Reads traces: JSON lines of `{at, wait, abandoned?, queue?, agents?}`. Throws an Error that names the line at fault. */
export async function readWaits(files: readonly string[]): Promise<WaitRow[]> {
  const rows: WaitRow[] = [];
  for (const file of files) {
    const lines = (await readFile(file, 'utf8')).split('\n');
    for (const [index, line] of lines.entries()) {
      if (line.trim() === '') continue;
      const row = toRow(parsed(line));
      if (!row) throw new Error(`${file}, line ${index + 1}: not a wait with "at" and "wait".`);
      rows.push(row);
    }
  }
  return rows;
}

function parsed(line: string): Readonly<Record<string, unknown>> {
  try {
    return (JSON.parse(line) ?? {}) as Readonly<Record<string, unknown>>;
  } catch {
    return {};
  }
}

function toRow({ at, wait, abandoned, queue, agents }: Readonly<Record<string, unknown>>): WaitRow | null {
  const begun = typeof at === 'number' ? at * 1000 : Date.parse(String(at));
  const seconds = Number(wait);
  if (!Number.isFinite(begun) || wait === null || wait === undefined || !(seconds >= 0)) return null;
  return {
    at: begun,
    wait: seconds,
    abandoned: abandoned === true,
    queue: queue === null || queue === undefined ? 'all' : String(queue),
    agents: typeof agents === 'number' && agents >= 0 ? agents : null,
  };
}

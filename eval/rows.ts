import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { NotMeasured } from './report.ts';

/** A row of a corpus: a document to answer from. */
export type Document = {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly internal: boolean;
};

/** A row that asks something. */
export type Query = {
  readonly id: string;
  /** The file that it comes from, without its ending. */
  readonly set: string;
  readonly text: string;
  /** What the customer and we wrote before, oldest first. */
  readonly before: readonly { readonly role: 'user' | 'agent'; readonly text: string }[];
  /** Documents that hold the answer. */
  readonly gold: readonly string[];
  /** What its authors expect, in our words; `either` where they say nothing. */
  readonly expected: string;
  readonly answerability: string | null;
};

/** A message with what its authors say should follow. */
export type Labelled = {
  readonly set: string;
  readonly text: string;
  /** Primary subtag. */
  readonly language: string;
  readonly labels: readonly string[];
  readonly expected: string;
  /** The rule that should stop the AI, in the set's words. */
  readonly rule: string | null;
};

export type Row = Readonly<Record<string, unknown>>;

/** Labelled messages of all files. */
export async function readLabelled(paths: readonly string[]): Promise<Labelled[]> {
  const files = await Promise.all(paths.map(readRows));
  return files.flatMap((rows, place) =>
    rows.map((row) => ({
      set: setOf(paths[place] as string),
      text: String(row.text),
      language: String(row.lang ?? 'en').slice(0, 2),
      labels: Array.isArray(row.labels) ? row.labels.map(String) : [],
      expected: String(row.expected),
      rule: typeof row.rule === 'string' ? row.rule : null,
    })),
  );
}

/** Folder and file name without its ending. */
function setOf(path: string): string {
  const folder = path.split(/[\\/]/).at(-2) ?? '';
  return `${folder}/${basename(path).replace(/\.jsonl$/, '')}`;
}

export async function readDocuments(path: string): Promise<Document[]> {
  return (await readRows(path)).map((row) => ({
    id: String(row.id),
    title: String(row.title ?? String(row.text).split('\n', 1)[0]),
    text: String(row.text),
    internal: row.internal === true,
  }));
}

/** Queries of all files, `limit` of each at most, spread evenly over it; rows that ask nothing are left out. */
export async function readQueries(
  paths: readonly string[],
  limit = Number.POSITIVE_INFINITY,
): Promise<Query[]> {
  const found: Query[] = [];
  for (const path of paths) {
    const set = setOf(path);
    const queries = (await readRows(path)).flatMap((row) => toQuery(row, set));
    const step = Math.max(1, queries.length / limit);
    const places = Math.min(queries.length, limit);
    for (let place = 0; place < places; place++) {
      const query = queries[Math.floor(place * step)];
      if (query) found.push(query);
    }
  }
  return found;
}

function toQuery(row: Row, set: string): Query[] {
  const dialogue = Array.isArray(row.dialogue) ? (row.dialogue as Query['before']) : [];
  const text = row.opening ?? row.text ?? row.query ?? dialogue.at(-1)?.text;
  if (typeof text !== 'string' || text.trim() === '') return [];
  const gold = row.gold ?? row.required_documents;
  return [
    {
      id: String(row.id),
      set,
      text,
      before: dialogue.slice(0, -1),
      gold: Array.isArray(gold) ? gold.map(String) : [],
      expected: typeof row.expected === 'string' ? row.expected : 'either',
      answerability: typeof row.answerability === 'string' ? row.answerability : null,
    },
  ];
}

/** Rows of a file of JSON lines. */
export async function readRows(path: string): Promise<Row[]> {
  const lines = (await textOf(path)).split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => JSON.parse(line) as Row);
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    throw new NotMeasured(`${path} is no file that can be read.`);
  }
}

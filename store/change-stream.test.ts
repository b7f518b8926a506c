import type { Collection, Db } from 'mongodb';
import { followInserts } from './change-stream.ts';

type Inserted = { readonly operationType: 'insert'; readonly fullDocument: { readonly text: string } };

/** A change stream whose changes and end the test decides. */
function scripted() {
  const changes: (Inserted | Error)[] = [];
  let wake = () => {};
  const next = async (): Promise<Inserted> => {
    while (changes.length === 0) await new Promise<void>((resolve) => (wake = resolve));
    const change = changes.shift() as Inserted | Error;
    if (change instanceof Error) throw change;
    return change;
  };
  const push = (change: Inserted | Error) => {
    changes.push(change);
    wake();
  };
  return {
    insert: (text: string) => push({ operationType: 'insert', fullDocument: { text } }),
    breakOff: () => push(new Error('broken')),
    stream: { tryNext: async () => null, next, close: async () => push(new Error('closed')) },
  };
}

function server(setName: string | undefined, streams: ReturnType<typeof scripted>[]) {
  const db = { command: async () => ({ setName }) } as unknown as Db;
  const opened = [...streams];
  const collection = { watch: () => opened.shift()?.stream } as unknown as Collection<{ text: string }>;
  return { db, collection };
}

function collect(setName: string | undefined, streams: ReturnType<typeof scripted>[]) {
  const log: (string | boolean)[] = [];
  const waiting: { length: number; resolve: () => void }[] = [];
  const add = (entry: string | boolean) => {
    log.push(entry);
    for (const { length, resolve } of waiting) if (log.length >= length) resolve();
  };
  const { db, collection } = server(setName, streams);
  const stop = followInserts(db, collection, ({ text }) => add(text), add);
  const entries = (length: number) => new Promise<void>((resolve) => waiting.push({ length, resolve }));
  return { log, entries, stop };
}

test('inserts are announced, and a broken stream is opened anew', async () => {
  const [first, second] = [scripted(), scripted()];
  const { log, entries, stop } = collect('rs0', [first, second]);
  first.insert('one');
  first.breakOff();
  second.insert('two');
  await entries(5);
  stop();
  expect(log).toEqual([true, 'one', false, true, 'two']);
});

test('a server without change streams is left alone', async () => {
  const { log, stop } = collect(undefined, []);
  await new Promise((resolve) => setImmediate(resolve));
  stop();
  expect(log).toEqual([]);
});

import { setTimeout as pause } from 'node:timers/promises';
import type { Collection, Db, Document } from 'mongodb';

/** Between a broken change stream and the next attempt. */
const reopenAfterMs = 1_000;

/**
 * Hands over every document that is inserted from now on, where the server has change streams (a replica set); does
 * nothing elsewhere. `onChange` tells when it starts and stops working: what was inserted in between is not announced.
 * A stream that breaks is opened anew, for ever; the returned function ends it.
 */
export function followInserts<T extends Document>(
  db: Db,
  collection: Collection<T>,
  onInsert: (document: T) => void,
  onChange: (up: boolean) => void,
): () => void {
  const ending = new AbortController();
  void follow();
  return () => ending.abort();

  async function follow(): Promise<void> {
    while (!ending.signal.aborted) {
      const goesOn = await followOnce().catch(() => true);
      if (!goesOn) return;
      await pause(reopenAfterMs, undefined, { signal: ending.signal, ref: false }).catch(() => undefined);
    }
  }

  /** False where there is nothing to follow; rejects when the stream breaks. */
  async function followOnce(): Promise<boolean> {
    const { setName } = await db.command({ hello: 1 });
    if (setName === undefined) return false;
    const stream = collection.watch<T>([{ $match: { operationType: 'insert' } }]);
    const close = () => void stream.close().catch(() => undefined);
    ending.signal.addEventListener('abort', close);
    try {
      let change = await stream.tryNext();
      onChange(true);
      for (;;) {
        if (change?.operationType === 'insert') onInsert(change.fullDocument as T);
        change = await stream.next();
      }
    } finally {
      ending.signal.removeEventListener('abort', close);
      close();
      if (!ending.signal.aborted) onChange(false);
    }
  }
}

import { createCipheriv, createDecipheriv, createHash, randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { AppError } from '../domain/errors.ts';
import type { StoredCall } from '../store/idempotency.ts';
import type { Answer } from './answer.ts';
import type { ApiDeps } from './deps.ts';
import { canonicalJson } from './json.ts';

const keptForMs = 24 * 3_600_000;
/** A first call that has not answered by then died with its process; no handler takes longer. */
const givenUpAfterMs = 25_000;
/** A repeat waits this long for the first call's answer before it is told to come back. */
const patienceMs = 5_000;
const lookEveryMs = 100;

/** One mutation under an Idempotency-Key. `caller` is unique among all callers. */
export type Call = {
  readonly caller: string;
  readonly method: string;
  readonly path: string;
  readonly key: string;
  readonly body: unknown;
};

/** Tells this process's calls from those of one that died. */
const runner = randomUUID();
/** Calls that this process tries at the moment: one at a time for each key. */
const trying = new Map<string, Promise<unknown>>();

/** What stays the same for every repeat of a call, whatever its body: the made id of what it does. */
export function onceId(call: Call): string {
  return Buffer.from(digest('once', identity(call)), 'base64url')
    .toString('hex')
    .slice(0, 32);
}

/** Throws AppError `invalid_request` for a header that is no key: 1 to 255 printable ASCII characters. */
export function checkKey(key: string): string {
  if (/^[\x20-\x7e]{1,255}$/.test(key)) return key;
  throw new AppError('invalid_request', 'Idempotency-Key must be 1 to 255 printable ASCII characters.', {
    field: 'Idempotency-Key',
  });
}

/**
 * Runs a call once: a repeat gets the first answer below 500 without running. Another body under the same key is
 * AppError `idempotency_conflict`; a first call that still runs after a while, `idempotency_in_progress`. What fails
 * with 500 or more is forgotten. One insert and one update around `run`.
 */
export async function once({ store, now }: ApiDeps, call: Call, run: () => Promise<Answer>): Promise<Answer> {
  const id = digest('call', identity(call));
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const other = trying.get(id);
    const answer = other ? await Promise.race([other.then(nothing, nothing), patience()]) : await alone();
    if (answer) return answer;
    if (Date.now() > deadline) {
      throw new AppError(
        'idempotency_in_progress',
        'The first request under this Idempotency-Key still runs.',
      );
    }
    if (!other) await delay(lookEveryMs);
  }

  async function alone(): Promise<Answer | null> {
    const attempt = tryOnce();
    trying.set(id, attempt);
    try {
      return await attempt;
    } finally {
      trying.delete(id);
    }
  }

  /** Null while the first call runs in another process. */
  async function tryOnce(): Promise<Answer | null> {
    const mine: StoredCall = {
      _id: id,
      bodyHash: digest('body', call.key, canonicalJson(call.body) ?? ''),
      runner,
      startedAt: new Date(now()),
      expiresAt: new Date(now() + keptForMs),
      answer: null,
    };
    if (await store.idempotency.begin(mine)) return settle();
    const first = await store.idempotency.get(id);
    if (!first) return null;
    if (isOver(first)) return (await store.idempotency.takeOver(first, mine)) ? settle() : null;
    if (first.bodyHash !== mine.bodyHash) {
      throw new AppError('idempotency_conflict', 'This Idempotency-Key was used with another body.');
    }
    return first.answer && unseal(first.answer, call);
  }

  /** Expired, or begun by a process that died or could not forget it: within this one no other try runs. */
  function isOver({ expiresAt, answer, startedAt, runner: by }: StoredCall): boolean {
    if (expiresAt.getTime() <= now()) return true;
    return answer === null && (by === runner || now() - startedAt.getTime() > givenUpAfterMs);
  }

  async function settle(): Promise<Answer> {
    try {
      const answer = await run();
      if (answer.status < 500) await store.idempotency.finish(id, runner, seal(answer, call));
      else await forget();
      return answer;
    } catch (error) {
      await forget();
      throw error;
    }
  }

  /** When this fails too, the next try of this process takes over, and any other after a while. */
  async function forget(): Promise<void> {
    await store.idempotency.forget(id, runner).catch(nothing);
  }
}

/** Holds no process up. */
function patience(): Promise<null> {
  return delay(patienceMs, null, { ref: false });
}

function nothing(): null {
  return null;
}

/**
 * Answers may hold what is shown once (a key, an invitation), so the store gets them sealed with the caller's own key,
 * of which it has only a hash.
 */
function seal(answer: Answer, call: Call): Uint8Array {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', sealingKey(call), nonce);
  const sealed = Buffer.concat([cipher.update(JSON.stringify(answer)), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

function unseal(stored: NonNullable<StoredCall['answer']>, call: Call): Answer {
  const bytes = Buffer.from(stored instanceof Uint8Array ? stored : stored.value());
  const decipher = createDecipheriv('aes-256-gcm', sealingKey(call), bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(12, 28));
  return JSON.parse(
    `${decipher.update(bytes.subarray(28), undefined, 'utf8')}${decipher.final('utf8')}`,
  ) as Answer;
}

function sealingKey(call: Call): Buffer {
  return Buffer.from(digest('seal', identity(call)), 'base64url');
}

function identity({ caller, method, path, key }: Call): string {
  return [caller, method, path, key].join('\n');
}

function digest(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\0')).digest('base64url');
}

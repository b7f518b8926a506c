import { AppError } from '../domain/errors.ts';
import type { StoredCall } from '../store/idempotency.ts';
import type { Answer } from './answer.ts';
import type { ApiDeps } from './deps.ts';
import { type Call, checkKey, once, onceId } from './idempotency.ts';

const call: Call = {
  caller: 'operator a',
  method: 'post',
  path: '/v1/sites',
  key: 'k1',
  body: { name: 'x' },
};
const made = (text: string, status = 201): Answer => ({ status, headers: { A: 'b' }, body: text });

/** The store of `store/idempotency.ts`, in memory, with a clock that the test turns. */
function open() {
  const calls = new Map<string, StoredCall>();
  let now = 1_000_000;
  let isDown = false;
  const check = () => {
    if (isDown) throw new Error('down');
  };
  const idempotency = {
    begin: async (begun: StoredCall) => {
      check();
      if (calls.has(begun._id)) return false;
      calls.set(begun._id, begun);
      return true;
    },
    get: async (id: string) => calls.get(id) ?? null,
    takeOver: async (seen: StoredCall, mine: StoredCall) => {
      if (calls.get(seen._id) !== seen) return false;
      calls.set(mine._id, mine);
      return true;
    },
    finish: async (id: string, _runner: string, answer: Uint8Array) => {
      check();
      calls.set(id, { ...(calls.get(id) as StoredCall), answer });
    },
    forget: async (id: string) => {
      check();
      calls.delete(id);
    },
  };
  const deps = { store: { idempotency }, now: () => now } as unknown as ApiDeps;
  return {
    deps,
    calls,
    wait: (ms: number) => {
      now += ms;
    },
    setDown: (down: boolean) => {
      isDown = down;
    },
  };
}

async function codeOf(attempt: Promise<unknown>): Promise<string> {
  const error = await attempt.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return error instanceof AppError ? error.code : String(error);
}

test('a repeat gets the first answer and does not run', async () => {
  const { deps } = open();
  let runs = 0;
  const run = async () => made(`run ${++runs}`, 409);
  expect(await once(deps, call, run)).toEqual(made('run 1', 409));
  expect(await once(deps, call, run)).toEqual(made('run 1', 409));
  expect(runs).toBe(1);
});

test('the order of fields does not matter, another value does', async () => {
  const { deps } = open();
  const run = async () => made('x');
  await once(deps, { ...call, body: { a: 1, b: 2 } }, run);
  expect(await once(deps, { ...call, body: { b: 2, a: 1 } }, run)).toEqual(made('x'));
  expect(await codeOf(once(deps, { ...call, body: { a: 1, b: 3 } }, run))).toBe('idempotency_conflict');
});

test('another caller, method, path or key is another call', async () => {
  const { deps } = open();
  let runs = 0;
  const run = async () => made(`${++runs}`);
  for (const other of [{}, { caller: 'b' }, { method: 'patch' }, { path: '/v1/x' }, { key: 'k2' }]) {
    await once(deps, { ...call, ...other }, run);
  }
  expect(runs).toBe(5);
});

test('of many at once one runs, the others get its answer', async () => {
  const { deps } = open();
  let runs = 0;
  const run = async () => {
    await new Promise((resolve) => setTimeout(resolve, 30));
    return made(`run ${++runs}`);
  };
  const answers = await Promise.all(Array.from({ length: 20 }, () => once(deps, call, run)));
  expect(runs).toBe(1);
  expect(new Set(answers.map(({ body }) => body))).toEqual(new Set(['run 1']));
});

test('what failed with 500 or by throwing runs again', async () => {
  const { deps } = open();
  expect((await once(deps, call, async () => made('down', 503))).status).toBe(503);
  await expect(once(deps, call, async () => Promise.reject(new Error('broke')))).rejects.toThrow('broke');
  expect(await once(deps, call, async () => made('fine'))).toEqual(made('fine'));
});

test('a failure that could not be forgotten does not block its repeat', async () => {
  const { deps, setDown } = open();
  const fails = once(deps, call, async () => {
    setDown(true);
    throw new Error('broke');
  });
  await expect(fails).rejects.toThrow('broke');
  setDown(false);
  expect(await once(deps, call, async () => made('fine'))).toEqual(made('fine'));
});

test('a call of a process that died is taken over after a while, not before', async () => {
  const { deps, calls, wait } = open();
  await once(deps, call, async () => made('x'));
  const [id, stored] = [...calls][0] as [string, StoredCall];
  calls.set(id, { ...stored, runner: 'another process', answer: null });
  expect(await codeOf(once(deps, call, async () => made('y')))).toBe('idempotency_in_progress');
  wait(26_000);
  expect(await once(deps, call, async () => made('y'))).toEqual(made('y'));
}, 10_000);

test('a key is free again after 24 hours', async () => {
  const { deps, wait } = open();
  await once(deps, call, async () => made('x'));
  wait(24 * 3_600_000);
  expect(await once(deps, { ...call, body: 'other' }, async () => made('y'))).toEqual(made('y'));
});

test('the store holds neither the answer nor the key', async () => {
  const { deps, calls } = open();
  await once(deps, { ...call, key: 'my-own-key' }, async () => made('baton_secret'));
  const [stored] = [...calls.values()];
  const bytes = Buffer.from(stored?.answer as Uint8Array).toString('latin1');
  expect(JSON.stringify(stored) + bytes).not.toMatch(/baton_secret|my-own-key/);
});

test('the made id depends on caller, method, path and key, not on the body', () => {
  expect(onceId({ ...call, body: 1 })).toBe(onceId({ ...call, body: 2 }));
  expect(onceId({ ...call, caller: 'b' })).not.toBe(onceId(call));
  expect(onceId(call)).toMatch(/^[0-9a-f]{32}$/);
});

test.each(['', 'x'.repeat(256), 'tab\there', 'ümlaut', 'a\nb'])('%j is no key', (key) => {
  expect(() => checkKey(key)).toThrow(AppError);
});

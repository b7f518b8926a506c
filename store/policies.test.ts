import { createPolicyCache, type StoredPolicy } from './policies.ts';

/** A store of one site's policy, and a cache of it by a clock of our own. */
function world() {
  let [version, time, reads] = [1, 0, 0];
  let isAway = false;
  const newest = async () => {
    reads += 1;
    if (isAway) throw new Error('the store is away');
    return { site: 's', version } as StoredPolicy;
  };
  const cache = createPolicyCache(newest, () => time);
  return {
    versionAfter: async (ms: number) => {
      time += ms;
      return (await cache.of('s'))?.version;
    },
    publish: () => {
      version += 1;
    },
    goAway: () => {
      isAway = true;
    },
    reads: () => reads,
  };
}

test('a policy that was published while nobody wrote counts for the first message after that', async () => {
  const { versionAfter, publish } = world();
  expect(await versionAfter(0)).toBe(1);
  publish();
  expect(await versionAfter(15_000)).toBe(2);
});

test('on a busy site no turn waits for the policy, and none has one that is older than fifteen seconds', async () => {
  const { versionAfter, publish, reads } = world();
  await versionAfter(0);
  publish();
  const seen = [];
  for (let second = 1; second <= 15; second++) seen.push(await versionAfter(1_000));
  expect(seen.slice(0, 10)).toEqual(Array(10).fill(1));
  expect(seen.at(-1)).toBe(2);
  expect(reads()).toBe(2);
});

test('a store that is away leaves the policy that was known', async () => {
  const { versionAfter, goAway } = world();
  await versionAfter(0);
  goAway();
  expect(await versionAfter(60_000)).toBe(1);
});

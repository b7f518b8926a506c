import { wholePolicy } from '../domain/policy.ts';
import { presenceLastsMs, presenceOf } from '../domain/presence.ts';
import { readColleagues } from '../store/colleagues.ts';
import type { ApiDeps } from './deps.ts';
import { policiesOf } from './policies.ts';
import { createLoop } from './streams/loop.ts';

/** Policies count in minutes; an operator who is back within this has lost nothing. */
const everyMs = 15_000;
/** Conversations put back in one look; the next one finds the rest. */
const atOnce = 200;

type OfflineDeps = Pick<ApiDeps, 'store' | 'engine' | 'log' | 'now' | 'hub'>;

/** Puts conversations of operators who have gone offline back into the queue. The returned function stops it. */
export function startOfflineWatch(deps: OfflineDeps): () => void {
  const loop = createLoop(
    'offline',
    async () => {
      const released = await releaseAbandoned(deps);
      if (released > 0)
        deps.log.info({ released }, 'conversations of absent operators are in the queue again');
      return everyMs;
    },
    deps.log,
  );
  loop.hurry();
  return loop.stop;
}

/**
 * Releases what operators own who have been offline for longer than the policy allows; the number of those. Who never
 * was present (a program with a key) is not absent. Any number of instances may do this: a repeat is known by its id.
 */
export async function releaseAbandoned({ store, engine, hub, now }: OfflineDeps): Promise<number> {
  const absent = new Map(
    (await readColleagues(store))
      .filter((one) => one.load > 0 && one.seen && presenceOf(one, now()) === 'offline')
      .map((one) => [one.id, goneSince(one.seen)]),
  );
  if (absent.size === 0) return 0;
  const filter = { 'projection.mode': 'human', 'projection.owner': { $in: [...absent.keys()] } } as const;
  const owned = await store.conversations.find(filter, { updatedAt: 1 }, atOnce);
  let released = 0;
  for (const { _id: conversation, site, projection } of owned) {
    const owner = projection?.owner ?? '';
    const { offlineSeconds } = wholePolicy((await policiesOf({ store }).of(site)) ?? {});
    if (now() - (absent.get(owner) ?? now()) < offlineSeconds * 1000) continue;
    const commandId = `offline:${owner}:${projection?.ownerSeq}`;
    const order = { type: 'release', operatorId: owner, why: 'offline', commandId } as const;
    const answer = await engine.command({ conversation, site, resume: true }, order);
    hub.touch(conversation);
    if (answer.kind === 'obeyed') released += 1;
  }
  return released;
}

/** Who says that they go is gone then; who falls silent is gone when the next heartbeats are missing. */
function goneSince(seen: { readonly state: string; readonly at: number } | null): number {
  if (!seen) return 0;
  return seen.state === 'offline' ? seen.at : seen.at + presenceLastsMs;
}

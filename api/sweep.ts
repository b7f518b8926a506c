import type { ApiDeps } from './deps.ts';
import { alreadyNumbered } from './numbered.ts';
import { createLoop } from './streams/loop.ts';

/** How often the sweep wakes; without a failed ring it reads nothing then. */
const wakeMs = 5_000;
/** Between two sweeps while all is well: only a process that died between storing and ringing leaves something. */
const sweepMs = 45_000;
/** A younger message may still be on its way to its event. */
const patienceMs = 5_000;
const lookBackMs = 10 * 60_000;
/** At boot everything may have been down for long. */
const lookBackAtBootMs = 24 * 60 * 60_000;
/** Messages rung again in one sweep: a minute's work for the engine at most. */
const messagesPerSweep = 500;

type SweepDeps = Pick<ApiDeps, 'store' | 'engine' | 'log' | 'now'>;

/**
 * Rings again for stored messages that no workflow has numbered: at boot, every 45 s, and soon after a ring failed.
 * Workflows drop repeats, so any number of instances may sweep. The returned function stops it.
 */
export function startSweep(deps: SweepDeps): () => void {
  let lookBack = lookBackAtBootMs;
  let sweptAt = 0;
  const loop = createLoop(
    'sweep',
    async () => {
      const isDue = deps.now() - sweptAt >= sweepMs || deps.engine.ringFailedAt() >= sweptAt;
      if (!isDue) return wakeMs;
      const startedAt = deps.now();
      const rung = await sweep(deps, lookBack);
      if (rung > 0) deps.log.info({ rung }, 'rang again for messages without an event');
      lookBack = lookBackMs;
      sweptAt = startedAt;
      return wakeMs;
    },
    deps.log,
  );
  loop.hurry();
  return loop.stop;
}

/** Rings once for each message that was left behind; the number of those. Rejects when the store or engine is away. */
export async function sweep({ store, engine, now }: SweepDeps, lookBack: number): Promise<number> {
  const to = now() - patienceMs;
  const left = await store.messages.unnumbered(new Date(to - lookBack), new Date(to), messagesPerSweep);
  const ids = [...new Set(left.map(({ conversation }) => conversation))];
  let rung = 0;
  for (const conversation of ids.length > 0 ? await store.conversations.getMany(ids) : []) {
    if (conversation.erasedAt) continue;
    const { _id: id, site, seq } = conversation;
    const messages = left.filter((message) => message.conversation === id);
    const numbered = await alreadyNumbered(store, conversation, messages);
    await store.messages.markNumbered([...numbered]);
    for (const { _id: messageId, screening } of messages) {
      if (numbered.has(messageId) || !screening) continue;
      await engine.ring({ conversation: id, site, resume: seq > 0 }, { messageId, screening });
      rung += 1;
    }
  }
  return rung;
}

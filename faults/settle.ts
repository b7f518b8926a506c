import { asking } from './check/case.ts';
import { tell } from './check/story.ts';
import type { LogEvent } from './history.ts';
import { readLog } from './logs.ts';
import type { Person } from './people.ts';
import type { Run } from './run.ts';

/** How often conversations that are not quiet yet are looked at. */
const LOOK_EVERY_MS = 500;

/**
 * Waits until nothing is left to be done in any conversation (every message has its reaction, every handoff its packet
 * and promise), for `withinMs` at most. Resolves with the conversations that are not quiet.
 */
export async function settle(run: Run, admin: Person, withinMs: number): Promise<string[]> {
  const until = Date.now() + withinMs;
  const asks = asking(run.requests);
  let busy = [...run.conversations.keys()];
  for (;;) {
    const still: string[] = [];
    for (const conversation of busy) {
      const log = await readLog(admin.client, conversation);
      if (!log || !isQuiet(log, asks)) still.push(conversation);
      if (Date.now() > until) break;
    }
    busy = still;
    if (busy.length === 0 || Date.now() > until) return busy;
    await run.wait(LOOK_EVERY_MS);
  }
}

function isQuiet(events: readonly LogEvent[], asks: (event: LogEvent) => boolean): boolean {
  const state = tell(events, asks).at(-1)?.after;
  if (!state) return false;
  const prepared = (type: string, handoff: number) =>
    events.some((event) => event.type === type && event.handoff === handoff);
  const handoffs = events.filter(({ type }) => type === 'handoff').map(({ handoff }) => Number(handoff));
  if (state.mode === 'ai' && state.owed) return false;
  if (state.mode === 'waiting' && !prepared('wait_promise', state.handoff)) return false;
  return handoffs.every((handoff) => prepared('packet', handoff));
}

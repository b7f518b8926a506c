import {
  condition,
  defineSignal,
  defineUpdate,
  proxyActivities,
  proxyLocalActivities,
  setHandler,
} from '@temporalio/workflow';
import type { FloorActivities } from './floor-worker.ts';

const { trivial } = proxyActivities<FloorActivities>({ startToCloseTimeout: '10s' });
const { trivialAndTell } = proxyLocalActivities<FloorActivities>({ startToCloseTimeout: '10s' });

export const bareTurn = defineUpdate<string, [string]>('bareTurn');
export const leanTurn = defineSignal<[string]>('leanTurn');

/** "Bare Temporal": one update a turn, one activity, nothing stored. */
export async function bare(): Promise<void> {
  setHandler(bareTurn, (turn) => trivial(turn));
  await condition(() => false);
}

/** "Leanest Temporal": one signal a turn, one local activity, nothing stored. */
export async function leanest(): Promise<void> {
  const turns: string[] = [];
  setHandler(leanTurn, (turn) => void turns.push(turn));
  for (;;) {
    await condition(() => turns.length > 0);
    for (const turn of turns.splice(0)) await trivialAndTell(turn);
  }
}

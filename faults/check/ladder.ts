import { timeOf } from '../history.ts';
import { blame, type Case, type Check } from './case.ts';
import type { Violation } from './rules.ts';
import type { Step } from './story.ts';

/** A fault may stop every clock; this long after a step fell due the system must have caught up. */
const CATCH_UP_MS = 60_000;

/** When the default ladder's steps fall due, as shares of when the first one does. */
const shares = [1, 1.6, 2, 4] as const;

/** Rule 7: a step of the ladder fires once, not early, not when nobody waits, and not never. */
export const checkLadder: Check = (judged) => [...checkFired(judged), ...checkMissed(judged)];

function checkFired(judged: Case): Violation[] {
  const fired = new Set<string>();
  return judged.steps
    .filter(({ event }) => event.type === 'escalation')
    .flatMap(({ event, before }) => {
      const violation = blame(judged);
      const name = `step ${event.step} of handoff ${event.handoff}`;
      const key = `${event.handoff}/${event.step}`;
      if (fired.has(key)) return [violation('ladder_once', [event.seq], `${name} fired again`)];
      fired.add(key);
      if (before.mode !== 'waiting' || before.handoff !== event.handoff || before.waitingSince === null)
        return [violation('ladder_over', [event.seq], `${name} fired in mode ${before.mode}`)];
      const share = shares[Number(event.step) - 1] ?? 1;
      const early = before.waitingSince + share * judged.history.escalationSeconds * 1_000 - timeOf(event);
      if (early <= 0) return [];
      return [violation('ladder_early', [event.seq], `${name} fired ${early} ms early`)];
    });
}

function checkMissed(judged: Case): Violation[] {
  const { steps, history } = judged;
  const patience = history.escalationSeconds * 1_000 + CATCH_UP_MS;
  return steps.flatMap(({ event, after }, index) => {
    if ((event.type !== 'handoff' && event.type !== 'release') || after.waitingSince === null) return [];
    if (after.replied) return [];
    const next = steps.slice(index + 1).find((step) => step.after.waitingSince !== after.waitingSince);
    const until = next ? timeOf(next.event) : history.endedAt;
    const late = until - after.waitingSince > patience;
    if (!late || escalates(steps, after.handoff, next)) return [];
    return [blame(judged)('ladder_missing', [event.seq], `handoff ${after.handoff} was never escalated`)];
  });
}

function escalates(steps: readonly Step[], handoff: number, before: Step | undefined): boolean {
  return steps.some(
    ({ event }) =>
      event.type === 'escalation' && event.handoff === handoff && event.seq < (before?.event.seq ?? Infinity),
  );
}

import { timeOf } from '../history.ts';
import { blame, type Check } from './case.ts';

/** What was decided this long before the end must show in the state by then. */
const SHOWN_WITHIN_MS = 5_000;

/** Rule 11: after all faults, the state that the API shows is the state that the log tells. */
export const checkView: Check = (judged) => {
  const { final, steps, history } = judged;
  const settled = steps.findLast(({ event }) => timeOf(event) <= history.endedAt - SHOWN_WITHIN_MS);
  const violation = blame(judged);
  if (final.seq < (settled?.event.seq ?? 0)) {
    return [violation('same_view', [final.seq + 1], `the state shown stopped at seq ${final.seq}`)];
  }
  const mode = steps[final.seq - 1]?.after.mode ?? 'ai';
  if (mode === final.mode) return [];
  return [violation('same_view', [final.seq], `the state shown is ${final.mode}, the log says ${mode}`)];
};

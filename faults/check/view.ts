import { timeOf } from '../history.ts';
import { blame, type Check } from './case.ts';
import { beginning } from './story.ts';

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
  const shown = steps[final.seq - 1]?.after ?? beginning;
  if (shown.mode !== final.mode) {
    return [
      violation('same_view', [final.seq], `the state shown is ${final.mode}, the log says ${shown.mode}`),
    ];
  }
  const { mode, owner } = settled?.after ?? beginning;
  if (!settled || settled !== steps.at(-1)) return [];
  if (final.listed?.mode === mode && final.listed.owner === owner) return [];
  const listed = final.listed ? `${final.listed.mode} of ${final.listed.owner}` : 'nowhere';
  return [
    violation('same_view', [settled.event.seq], `the inbox lists it ${listed}, not ${mode} of ${owner}`),
  ];
};

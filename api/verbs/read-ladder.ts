import type { LadderAction } from '../../domain/events.ts';
import { wholePolicy } from '../../domain/policy.ts';
import type { StoredConversation } from '../../store/conversations.ts';
import type { ApiDeps } from '../deps.ts';
import { policiesOf } from '../policies.ts';

/** A step of the ladder: when it falls due, or fell. */
export type LadderStepView = { readonly at: string; readonly action: LadderAction; readonly fired: boolean };

/**
 * The ladder of the standing handoff while nobody has replied; empty when nothing escalates. While somebody has the
 * conversation no further step fires, so that only those that did are listed.
 */
export async function readLadder(
  deps: ApiDeps,
  { site, projection }: StoredConversation,
): Promise<readonly LadderStepView[]> {
  const { ladder: known = [], escalations = 0, mode } = projection ?? {};
  const times = mode === 'human' ? known.slice(0, escalations) : known;
  if (times.length === 0) return [];
  const { ladder } = wholePolicy((await policiesOf(deps).of(site)) ?? {});
  return times.flatMap((at, index) => {
    const action = ladder[index]?.action;
    return action ? [{ at: new Date(at).toISOString(), action, fired: index < escalations }] : [];
  });
}

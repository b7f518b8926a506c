import type { FiredRule } from '../events.ts';
import { spokenIn, system } from './state.ts';
import { record, type Step } from './step.ts';

/**
 * Stops the AI and hands over for the first of `rules`: the notice now, then packet and promise as soon as they are
 * prepared. A handoff is by the system: its notice comes from templates, not from the AI.
 */
export function handOff(step: Step, rules: readonly [FiredRule, ...FiredRule[]], at: number): Step {
  const handoff = step.state.handoff + 1;
  const reason = rules[0].rule;
  return record(step, at, system, { type: 'handoff', handoff, reason, rules, ...spokenIn(step.state) });
}

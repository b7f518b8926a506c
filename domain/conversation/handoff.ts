import type { FiredRule } from '../events.ts';
import { type ConversationState, change, record, type Step, system } from './state.ts';

/**
 * Stops the AI and hands over for the first of `rules`: the notice now, then packet and promise as soon as they are
 * prepared. A handoff is by the system: its notice comes from templates, not from the AI.
 */
export function handOff(step: Step, rules: readonly [FiredRule, ...FiredRule[]], at: number): Step {
  const handoff = step.state.handoff + 1;
  const reason = rules[0].rule;
  const waits = reason !== 'operator_pulled';
  const noticed = record(step, at, system, { type: 'handoff', handoff, reason, rules });
  return change(noticed, {
    ...aiStops,
    mode: 'waiting',
    handoff,
    handoffSeq: noticed.state.seq,
    reason,
    escalations: 0,
    escalateAt: waits ? at + step.state.policy.escalationSeconds * 1000 : null,
    promise: null,
    wants: [...step.state.wants, { handoff, packet: rules, promise: waits }],
  });
}

/** What ends whenever the AI stops answering. */
export const aiStops = { fresh: false, drafting: null, held: null } satisfies Partial<ConversationState>;

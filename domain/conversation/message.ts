import type { FiredRule } from '../events.ts';
import { defaultPolicy, type Policy } from '../policy.ts';
import type { Screening } from '../screening/screening.ts';
import { firedRules } from '../stop-rules.ts';
import { handOff } from './handoff.ts';
import { attemptsOf, type ConversationState, customer, doneSeq } from './state.ts';
import { change, nothing, record, type Step } from './step.ts';

/** A customer's message arrived: number it, then stop at once or let a turn answer it. A repeat changes nothing. */
export function receiveMessage(
  before: ConversationState,
  message: { readonly messageId: string; readonly screening: Screening; readonly policy?: Policy },
  at: number,
): Step {
  const { messageId, screening } = message;
  const { state } = withPolicy(before, message.policy);
  if (doneSeq(state, messageId) !== undefined) return nothing(state);
  const { language, frustration } = screening;
  const failed = screening.failedAttempt && state.mode === 'ai' && state.spoke;
  const recorded = record(nothing(state), at, customer, {
    type: 'customer_message',
    messageId,
    language: language ?? state.language,
    ...(screening.asksPerson ? { asksPerson: true as const } : {}),
    ...(failed ? { failedAttempt: true as const } : {}),
    ...(frustration > 0 ? { frustration } : {}),
  });
  if (recorded.state.mode !== 'ai') return recorded;
  const { returned } = recorded.state;
  const limits = returned?.neverAlone ?? [];
  const [rule, ...others] = firedRules({
    policy: { ...state.policy, neverAlone: [...state.policy.neverAlone, ...limits] },
    screening: { ...screening, failedAttempt: failed },
    attempts: attemptsOf(recorded.state),
    frustration,
  });
  const ended = mandateRule(recorded.state, at);
  if (rule) return handOff(recorded, [rule, ...others], at);
  return ended ? handOff(recorded, [ended], at) : recorded;
}

/** After a return: what people keep for themselves goes to them, whatever it is about. */
function mandateRule({ policy, returned }: ConversationState, at: number): FiredRule | null {
  if (!returned) return null;
  const why =
    returned.until !== null && at >= returned.until
      ? 'mandate_ended'
      : policy.answersAfterReturn
        ? null
        : 'people_answer_after_a_return';
  if (why === null) return null;
  return { rule: 'policy_exception', evidence: { handback: why }, policyVersion: policy.version };
}

/** A newer policy counts from the message on that brings it. */
function withPolicy(state: ConversationState, policy: Policy | undefined): Step {
  const isNewer = policy !== undefined && policy.version > state.policy.version;
  return isNewer ? change(nothing(state), { policy: { ...defaultPolicy, ...policy } }) : nothing(state);
}

import type { Assessment } from './assessment.ts';
import type { FiredRule } from './events.ts';
import type { Policy } from './policy.ts';
import type { Screening } from './screening.ts';

/** Rules on what the customer wrote: they stop the AI before any model is called. The first that fires is the reason. */
export function contentRules(screening: Screening, policy: Policy): readonly FiredRule[] {
  if (!screening.asksPerson) return [];
  return [{ rule: 'customer_asked', evidence: {}, policyVersion: policy.version }];
}

/** Rules on what the answer step found; `asked` is the number of clarifications already asked in this episode. */
export function turnRules(assessment: Assessment, asked: number, policy: Policy): readonly FiredRule[] {
  const fired = (rule: FiredRule['rule'], evidence: FiredRule['evidence']): readonly FiredRule[] => [
    { rule, evidence, policyVersion: policy.version },
  ];
  if (assessment.kind === 'clarification') {
    if (assessment.courtesy || asked < policy.clarificationLimit) return [];
    return fired('repeated_clarification', { asked, limit: policy.clarificationLimit });
  }
  const { confidence } = assessment;
  if (assessment.kind === 'none' && assessment.gap !== 'not_proved') {
    return fired('no_source', { confidence, passages: assessment.passages });
  }
  if (assessment.kind === 'none' || assessment.citations === 0 || confidence < policy.minConfidence) {
    return fired('low_confidence', { confidence, minimum: policy.minConfidence });
  }
  return [];
}

/** The answer step could not finish; `code` is one of ours, never a library's message. */
export function failureRule(code: string, policy: Policy): FiredRule {
  return { rule: 'ai_failure', evidence: { code }, policyVersion: policy.version };
}

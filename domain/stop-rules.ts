import type { Assessment } from './assessment.ts';
import type { FiredRule, HandoffReason } from './events.ts';
import type { Policy } from './policy.ts';
import {
  dangers,
  type Flag,
  impacts,
  type Screening,
  sensitiveKinds,
  topics,
} from './screening/screening.ts';

/** What a stop rule looks at: the message at its arrival, or a turn's assessment; and the episode so far. */
type Given = {
  readonly policy: Policy;
  readonly screening?: Screening;
  readonly assessment?: Assessment;
  /** Clarifications that the AI asked since its last answer, and failed attempts of this episode. */
  readonly attempts: number;
  /** The highest of the messages that the turn answers. */
  readonly frustration: number;
};

type Evidence = FiredRule['evidence'];

/** A rule's evidence when it fires, else null. Words in it are our own lexicons', never the customer's. */
type StopRule = { readonly rule: HandoffReason; readonly test: (given: Given) => Evidence | null };

/**
 * The stop rules in their order: the first that fires is the reason, the others stand beside it. Rules on the message
 * come first, since they need no model; frustration is last among them, a signal before it is a guard.
 */
export const stopRules: readonly StopRule[] = [
  { rule: 'high_impact', test: flagged(dangers) },
  {
    rule: 'customer_asked',
    test: ({ screening }) => (screening?.asksPerson ? wordsOf(screening, 'person') : null),
  },
  { rule: 'high_impact', test: flagged(impacts) },
  { rule: 'sensitive_data', test: flagged(sensitiveKinds) },
  { rule: 'policy_exception', test: flagged(topics) },
  {
    rule: 'repeated_clarification',
    test: ({ screening, attempts, policy }) =>
      screening?.failedAttempt && attempts >= policy.clarificationLimit
        ? { attempts, limit: policy.clarificationLimit, ...wordsOf(screening, 'failed_attempt') }
        : null,
  },
  {
    rule: 'frustration',
    test: ({ screening, policy }) =>
      screening && screening.frustration >= policy.frustrationStop
        ? {
            score: screening.frustration,
            from: policy.frustrationStop,
            ...wordsOf(screening, 'frustration'),
          }
        : null,
  },
  {
    rule: 'repeated_clarification',
    test: ({ assessment, attempts, policy }) =>
      assessment?.kind === 'clarification' && !assessment.courtesy && attempts >= policy.clarificationLimit
        ? { attempts, limit: policy.clarificationLimit }
        : null,
  },
  {
    rule: 'no_source',
    test: ({ assessment }) =>
      assessment?.kind === 'none' && assessment.gap !== 'not_proved'
        ? { confidence: assessment.confidence, passages: assessment.passages }
        : null,
  },
  {
    rule: 'low_confidence',
    test: ({ assessment, policy, frustration }) => {
      if (!assessment || assessment.kind === 'clarification') return null;
      const { kind, confidence, citations } = assessment;
      const minimum = Math.min(0.99, policy.minConfidence + policy.frustrationCaution * frustration);
      const isProved = kind === 'answer' && citations > 0 && confidence >= minimum;
      const isNone = kind === 'none' && assessment.gap !== 'not_proved';
      if (isProved || isNone) return null;
      return { confidence, minimum, ...(frustration > 0 ? { frustration } : {}) };
    },
  },
];

/** The rules that fire on a message or an assessment, in their order, each once. */
export function firedRules(given: Given): readonly FiredRule[] {
  const fired = stopRules.flatMap(({ rule, test }) => {
    const evidence = test(given);
    return evidence ? [{ rule, evidence, policyVersion: given.policy.version }] : [];
  });
  return fired.filter(({ rule }, place) => fired.findIndex((one) => one.rule === rule) === place);
}

/** The answer step could not finish; `code` is one of ours, never a library's message. */
export function failureRule(code: string, policy: Policy): FiredRule {
  return { rule: 'ai_failure', evidence: { code }, policyVersion: policy.version };
}

/** Fires when a flag of these is one that the policy never leaves to the AI. */
function flagged(kinds: readonly Flag[]): StopRule['test'] {
  return ({ screening, policy }) => {
    const found = screening?.flags.filter((flag) => kinds.includes(flag) && policy.neverAlone.includes(flag));
    if (!screening || !found?.[0]) return null;
    return { flags: found.join(', '), ...wordsOf(screening, ...found) };
  };
}

function wordsOf({ words }: Screening, ...names: readonly string[]): Evidence {
  const said = [...new Set(names.flatMap((name) => words[name] ?? []))].join('; ');
  return said === '' ? {} : { words: said };
}

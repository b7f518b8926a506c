import type { FiredRule, HandoffReason, WaitEstimate } from '../events.ts';
import { type Danger, dangers } from '../screening/screening.ts';
import { say, type Texts } from './catalog.ts';

/** What a site says in its own words, and whom customers can call in danger. */
export type Wording = {
  /** Texts in the place of ours, by `<language>.<key>`. */
  readonly overrides?: Texts;
  readonly team?: string | null;
  /** A number or a name of a line; null: the local emergency number is named. */
  readonly crisisLine?: string | null;
};

/**
 * What customers read at a handoff, from templates, never from a model. A notice has four parts: why the AI stops, that
 * it is not solved yet, what is passed on, what to expect. It promises nothing that is not a fact. Where somebody may be
 * in danger, whom to call comes before all else.
 */
export function notice(rules: readonly FiredRule[], language: string, wording: Wording = {}): string {
  const reason = rules[0]?.rule ?? 'ai_failure';
  const { overrides = {}, team = null, crisisLine = null } = wording;
  const part = (key: string, values = {}) => say(key, language, values, overrides);
  if (reason === 'operator_pulled') return part('joined');
  const danger = dangerOf(rules);
  const parts = [
    ...(danger ? [crisisLine === null ? part('crisis.emergency') : part('crisis', { crisisLine })] : []),
    part(`why.${danger ?? reason}`),
    part(reason === 'customer_asked' || danger ? 'unsettled' : 'unsolved'),
    part('passed_on'),
    team === null ? part('expect') : part('expect.team', { team }),
  ];
  return parts.join(/^(?:zh|ja)/.test(language) ? '' : ' ');
}

/** Who may be in danger, when that is why the AI stopped. */
function dangerOf([first]: readonly FiredRule[]): Danger | null {
  const flagged = first?.rule === 'high_impact' ? String(first.evidence.flags ?? '').split(', ') : [];
  return dangers.find((danger) => flagged.includes(danger)) ?? null;
}

/** Past this many minutes a wait is told in hours. */
const minutesAtMost = 90;

/** What a customer is told of the wait. Without an estimate it says so; a bound is never rounded down. */
export function waitText({ bound, quantile }: WaitEstimate, language: string): string {
  if (bound === null || quantile === null) return say('wait.unknown', language);
  const minutes = Math.max(1, Math.ceil(bound / 60));
  const people = Math.floor(quantile * 10);
  return minutes > minutesAtMost
    ? say('wait.hours', language, { people, hours: Math.ceil(minutes / 60) })
    : say('wait.minutes', language, { people, minutes });
}

/** Why the AI stopped, for the operator. */
export function reasonText(reason: HandoffReason, language = 'en'): string {
  return say(`reason.${reason}`, language);
}

/** The first reply suggested to the operator, who edits it before it is sent; in the customer's language. */
export function suggestedReply(rules: readonly FiredRule[], language: string): string {
  const danger = dangerOf(rules);
  return say(`reply.${danger ?? replyTo[rules[0]?.rule ?? 'ai_failure']}`, language);
}

const replyTo: Readonly<Record<HandoffReason, string>> = {
  customer_asked: 'person',
  operator_pulled: 'person',
  repeated_clarification: 'unclear',
  policy_exception: 'decision',
  sensitive_data: 'sensitive',
  high_impact: 'urgent',
  frustration: 'apology',
  no_source: 'question',
  low_confidence: 'question',
  ai_failure: 'question',
};

import type { FiredRule, HandoffReason, SystemText, WaitCause, WaitEstimate } from '../events.ts';
import { type Danger, dangers } from '../screening/screening.ts';
import { said } from '../waits/stated.ts';
import { say, type Texts, toLanguage, type Values } from './catalog.ts';

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
  return joined(parts, language);
}

/** Who may be in danger, when that is why the AI stopped. */
function dangerOf([first]: readonly FiredRule[]): Danger | null {
  const flagged = first?.rule === 'high_impact' ? String(first.evidence.flags ?? '').split(', ') : [];
  return dangers.find((danger) => flagged.includes(danger)) ?? null;
}

/** A wait as it was stated. */
export type StatedWait = WaitEstimate & { readonly cause?: WaitCause; readonly team?: string | null };

/** A site's own words, and whether a mail can tell of a reply: an address is asked for only then. */
type WaitWording = { readonly overrides?: Texts | undefined; readonly canMail?: boolean };

/**
 * What a customer is told of the wait. Without an estimate it says so; a bound is never rounded down, and nobody is
 * called free who is not.
 */
export function waitText(
  wait: StatedWait,
  language: string,
  { overrides = {}, canMail = false }: WaitWording = {},
): string {
  const part = (key: string, values = {}) => say(key, language, values, overrides);
  const mail = canMail ? [part('update.mail')] : [];
  const { cause = 'handoff', team } = wait;
  switch (cause) {
    case 'follow_up':
      return joined([part('update.follow_up'), ...mail], language);
    case 'still':
      return joined([longer(wait, language, part), part('update.choice'), ...mail], language);
    case 'revision':
    case 'reassigned': {
      const news = part(cause === 'revision' ? 'update.longer' : 'update.reassigned');
      return joined([news, longer(wait, language, part), part('update.choice'), ...mail], language);
    }
    case 'back':
      return joined([part('update.back'), first(wait, language, part)], language);
    case 'team':
      return joined(
        [...(team ? [part('update.team', { team })] : []), first(wait, language, part)],
        language,
      );
    default:
      return first(wait, language, part);
  }
}

type Part = (key: string, values?: Values) => string;

function first({ bound, quantile, basis, opensAt }: WaitEstimate, language: string, part: Part): string {
  if (opensAt) return closed(opensAt, basis, language, part);
  const isFree = (basis.free ?? 0) > 0 && (basis.ahead ?? 0) === 0;
  if (bound === null || quantile === null) {
    return isFree ? joined([part('wait.free'), part('wait.unknown')], language) : part('wait.unknown');
  }
  const people = Math.floor(quantile * 10);
  const { unit, count } = said(bound);
  const within =
    unit === 'hours'
      ? part('wait.hours', { people, hours: count })
      : part('wait.minutes', { people, minutes: count });
  return isFree ? joined([part('wait.free'), within], language) : within;
}

/** The rest of a wait that takes longer. */
function longer({ bound, basis, opensAt }: WaitEstimate, language: string, part: Part): string {
  if (opensAt) return closed(opensAt, basis, language, part);
  if (bound === null) return part('update.unknown');
  const { unit, count } = said(bound);
  return unit === 'hours'
    ? part('update.hours', { hours: count })
    : part('update.minutes', { minutes: count });
}

/** When the team is back, in its own time and in the customer's where that is another. */
function closed(opensAt: number, basis: WaitEstimate['basis'], language: string, part: Part): string {
  const { timeZone = 'UTC', customerTimeZone } = basis;
  const when = clock(opensAt, language, timeZone);
  const local = customerTimeZone ? clock(opensAt, language, customerTimeZone) : when;
  return local === when ? part('wait.closed', { when }) : part('wait.closed.local', { when, local });
}

function clock(at: number, language: string, timeZone: string): string {
  const format = {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
  } as const;
  return new Intl.DateTimeFormat(toLanguage(language), { ...format, timeZone, hourCycle: 'h23' }).format(at);
}

function joined(parts: readonly string[], language: string): string {
  return parts.join(/^(?:zh|ja)/.test(language) ? '' : ' ');
}

/** A text of ours that is no answer, no notice and no wait. */
export function systemText(key: SystemText, language: string, overrides: Texts = {}): string {
  return say(key, language, {}, overrides);
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

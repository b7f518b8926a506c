import type { HandoffReason, LadderAction, Mode } from '../../../domain/events.ts';

/** What people read for a mode; `heldWords` while an operator holds the AI. */
export const modeWords: Readonly<Record<Mode, string>> = {
  ai: 'With the AI',
  waiting: 'Waiting',
  human: 'With a person',
  resolved: 'Resolved',
};

export const heldWords = 'The AI is held';

/** Why the AI stopped, in as few words as a line of the list has room for. */
export const reasonWords: Readonly<Record<HandoffReason, string>> = {
  customer_asked: 'Asked for a person',
  no_source: 'No source',
  low_confidence: 'Low confidence',
  repeated_clarification: 'Asked back twice',
  policy_exception: 'Policy exception',
  sensitive_data: 'Sensitive data',
  high_impact: 'High impact',
  frustration: 'Frustrated',
  ai_failure: 'AI failed',
  operator_pulled: 'Taken over',
};

export const ladderWords: Readonly<Record<LadderAction, string>> = {
  notify_team: 'Team told again',
  warn_lead: 'Lead warned',
  reassign: 'Given to someone else, customer told',
  follow_up: 'Customer told not to wait',
};

/** What time alone will do (GET …/why, `next`). */
export const nextWords: Readonly<Record<string, string>> = {
  escalation: 'The next escalation step fires',
  promise_revision: 'The customer gets a new time, before this one breaks',
  promise_due: 'The stated wait ends',
  owner_reminder: 'The owner is reminded',
  back_to_queue: 'It goes back into the queue',
  hold_end: 'The hold ends and the AI may answer',
  check_in: 'The customer is asked whether it is solved',
  close: 'It is resolved, if nobody writes',
};

/** The evidence of a rule by name, with numbers as people say them. */
export function evidenceWords(evidence: Readonly<Record<string, string | number | boolean>>): string {
  return Object.entries(evidence)
    .map(([name, value]) => {
      // Words of our lexicons as they are matched, without accents: nothing that the customer wrote.
      if (name === 'words') return `matches our phrase “${value}”`;
      return `${plain(name)} ${typeof value === 'number' ? number(name, value) : plain(String(value))}`;
    })
    .join(', ');
}

const shares: ReadonlySet<string> = new Set([
  'confidence',
  'minimum',
  'threshold',
  'bar',
  'frustration',
  'level',
]);

function number(name: string, value: number): string {
  return shares.has(name) && value <= 1 ? `${Math.round(value * 100)} %` : String(value);
}

/** `lost_stolen` and `asksPerson` read as words. */
export function plain(name: string): string {
  return name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase();
}

const languageNames = new Intl.DisplayNames(['en'], { type: 'language' });

/** A language by its name: `de` is German. */
export function languageWords(tag: string): string {
  try {
    return languageNames.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

import type { LadderAction } from '../../../../domain/events.ts';
import {
  dangers,
  type Flag,
  impacts,
  sensitiveKinds,
  topics,
} from '../../../../domain/screening/screening.ts';

/** Topics as people call them. */
export const flagNames: Readonly<Record<Flag, string>> = {
  refund: 'Money back',
  discount: 'Discount or a better price',
  cancellation: 'Cancelling or closing',
  ownership: 'Who an account belongs to',
  complaint: 'Complaint',
  chargeback: 'Disputed or repeated charge',
  legal: 'Law, lawyers, claims',
  advice: 'Advice that only qualified people may give',
  lost_stolen: 'Lost or stolen',
  fraud: 'Fraud',
  access_lost: 'Locked out of an account',
  money_moving: 'Money that went to the wrong place',
  card_number: 'Card number',
  iban: 'Bank account number',
  national_id: 'National id number',
  password: 'Password',
  code: 'One-time code',
  health: 'Health',
  identity: 'Proving who somebody is',
  payment: 'Payment that does not work',
  self_harm: 'Self-harm',
  threat: 'Threat to somebody',
};

/** Topics by what they have in common. */
export const flagGroups: readonly { readonly label: string; readonly flags: readonly Flag[] }[] = [
  { label: 'Somebody may be in danger', flags: dangers },
  { label: 'High impact', flags: impacts },
  { label: 'Sensitive data', flags: sensitiveKinds },
  { label: 'Decisions', flags: topics },
];

export const ladderNames: Readonly<Record<LadderAction, string>> = {
  notify_team: 'Notify the team again',
  warn_lead: 'Warn the leads, and revise the promise',
  reassign: 'Pass it to the escalation team, and tell the customer',
  follow_up: 'Tell the customer that they need not wait here',
};

/** Why the AI stops, as a rule's name. */
export const ruleNames: Readonly<Record<string, string>> = {
  customer_asked: 'The customer asked for a person',
  no_source: 'No source covers what was asked',
  low_confidence: 'No source proves an answer',
  repeated_clarification: 'The question stayed unclear',
  policy_exception: 'A topic that is left to people',
  sensitive_data: 'Sensitive data',
  high_impact: 'High impact',
  frustration: 'The customer is frustrated',
  ai_failure: 'The answer step failed',
  operator_pulled: 'An operator took over',
};

export function flagName(flag: string): string {
  return flagNames[flag as Flag] ?? flag;
}

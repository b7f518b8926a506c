import type { HandoffReason, WaitEstimate } from './events.ts';

/**
 * What customers read at a handoff, from templates, never from a model. A notice has four parts: why the AI stops,
 * that it is not solved yet, what is passed on, what to expect. It promises nothing that is not a fact.
 */
export function notice(reason: HandoffReason, _language: string): string {
  if (reason === 'operator_pulled') {
    return 'A person has joined this conversation and answers from here, so the AI has stopped. They can read everything written so far.';
  }
  return `${why[reason]} ${reason === 'customer_asked' ? unsettled : unsolved} ${passedOn} ${expect}`;
}

const why: Readonly<Record<Exclude<HandoffReason, 'operator_pulled'>, string>> = {
  customer_asked: 'You asked for a person, so I have stopped answering.',
  no_source: "I can't find this in our documentation, so I have stopped rather than guess.",
  low_confidence: "I can't confirm the answer from our documentation, so I have stopped rather than guess.",
  repeated_clarification: "I still don't understand the question well enough, so I have stopped asking.",
  policy_exception: 'This needs a decision that only a person may make, so I have stopped.',
  sensitive_data: 'This involves sensitive details that a person should handle, so I have stopped.',
  high_impact: 'This is too important to leave to an AI, so I have stopped.',
  frustration: "I haven't been able to help so far, so I have stopped.",
  ai_failure: 'The AI is not working properly at the moment, so I have stopped.',
};
const unsolved = 'Your question is not solved yet.';
/** They may not have asked anything yet. */
const unsettled = 'Nothing is settled yet.';
const passedOn =
  'I have passed on this conversation and why I stopped, so you need not repeat what you wrote.';
const expect = 'A person from the team will reply here in this conversation.';

/** What a customer is told of the wait. Without an estimate it says so. */
export function waitText(estimate: WaitEstimate, _language: string): string {
  if (estimate.bound === null || estimate.quantile === null) {
    return "I can't estimate the wait yet. You can leave and come back: the reply will be here.";
  }
  const minutes = Math.max(1, Math.ceil(estimate.bound / 60));
  const people = Math.round(estimate.quantile * 10);
  return `${people} in 10 people get a reply within ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} at this hour.`;
}

/** Why the AI stopped, for the operator. */
export function reasonText(reason: HandoffReason): string {
  return reasons[reason];
}

const reasons: Readonly<Record<HandoffReason, string>> = {
  customer_asked: 'The customer asked for a person.',
  no_source: 'No source covers what was asked.',
  low_confidence: 'A source exists, but it does not prove an answer to what was asked.',
  repeated_clarification: 'The question stayed unclear after the clarifications that the policy allows.',
  policy_exception: 'The policy leaves this topic to people.',
  sensitive_data: 'The message holds sensitive data.',
  high_impact: 'The matter has a high impact.',
  frustration: 'The customer is frustrated.',
  ai_failure: 'The answer step failed.',
  operator_pulled: 'An operator took over.',
};

/** The first reply suggested to the operator; they edit it before it is sent. */
export function suggestedReply(reason: HandoffReason, intent: string | null): string {
  const about = intent ? ` about "${intent}"` : '';
  switch (reason) {
    case 'customer_asked':
    case 'operator_pulled':
      return `Hello, I'm a person from the team and I have read this conversation${about}. I'll take care of it from here.`;
    case 'repeated_clarification':
      return `Hello, I'm a person from the team. I've read your messages${about}. Could you tell me what you expected to happen, and what happened instead?`;
    default:
      return `Hello, I'm a person from the team. I've read your question${about} and am looking into it now.`;
  }
}

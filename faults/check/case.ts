import type { FinalConversation, History, LogEvent, Request } from '../history.ts';
import type { Rule, Violation } from './rules.ts';
import { type Step, tell } from './story.ts';

/** One conversation with all that bears on it; what each group of rules judges. */
export type Case = {
  readonly history: History;
  readonly final: FinalConversation;
  readonly steps: readonly Step[];
  /** What clients asked of this conversation. */
  readonly requests: readonly Request[];
  /** True for a customer message that asks for a person. */
  readonly asks: (event: LogEvent) => boolean;
};

/** One group of rules. */
export type Check = (judged: Case) => Violation[];

/** Clocks of one machine, read in different processes and rounded to milliseconds. */
export const CLOCK_SLACK_MS = 50;

export function openCase(history: History, final: FinalConversation): Case {
  const requests = history.requests.filter(({ conversation }) => conversation === final.conversation);
  const asks = asking(requests);
  return { history, final, steps: tell(final.events, asks), requests, asks };
}

/** Tells which customer messages ask for a person: those that pressed the button, and those that were meant so. */
export function asking(requests: readonly Request[]): (event: LogEvent) => boolean {
  const texts = new Set(requests.filter(({ asks }) => asks).map(({ body }) => body.text));
  return (event) => event.asked === true || (event.text !== '' && texts.has(event.text));
}

/** Makes violations of one conversation. */
export function blame(judged: Case) {
  return (rule: Rule, seqs: readonly number[], sentence: string): Violation => ({
    ...{ rule, conversation: judged.final.conversation, seqs, sentence },
  });
}

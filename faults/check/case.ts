import type { FinalConversation, History, LogEvent, Request } from '../history.ts';
import { accepted } from '../history.ts';
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
  const asking = new Set(requests.filter(({ asks }) => asks).map((request) => accepted(request)?.messageId));
  const askingTexts = new Set(requests.filter(({ asks }) => asks).map(({ body }) => body.text));
  const isAsking = (event: LogEvent) =>
    event.asked === true || asking.has(event.messageId) || askingTexts.has(event.text);
  return { history, final, steps: tell(final.events, isAsking), requests, asks: isAsking };
}

/** Makes violations of one conversation. */
export function blame(judged: Case) {
  return (rule: Rule, seqs: readonly number[], sentence: string): Violation => ({
    ...{ rule, conversation: judged.final.conversation, seqs, sentence },
  });
}

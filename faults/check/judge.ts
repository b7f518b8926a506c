import type { History } from '../history.ts';
import { checkAnswers } from './answers.ts';
import { checkAttempts } from './attempts.ts';
import { type Check, openCase } from './case.ts';
import { checkCitations } from './citations.ts';
import { checkCommands } from './commands.ts';
import { checkHandoffs } from './handoffs.ts';
import { checkLadder } from './ladder.ts';
import { checkMessages } from './messages.ts';
import { checkOwners } from './owners.ts';
import { checkReaders } from './readers.ts';
import { checkRefusals } from './refusals.ts';
import type { Violation } from './rules.ts';
import { checkView } from './view.ts';

const checks: readonly Check[] = [
  checkMessages,
  checkReaders,
  checkAnswers,
  checkOwners,
  checkCommands,
  checkRefusals,
  checkAttempts,
  checkHandoffs,
  checkLadder,
  checkCitations,
  checkView,
];

/** Every broken rule in a history; it reads nothing but the clients' records and the logs. */
export function judge(history: History): Violation[] {
  const judged = history.conversations.flatMap((final) => {
    const opened = openCase(history, final);
    return checks.flatMap((check) => check(opened));
  });
  return [...checkElsewhere(history), ...judged];
}

/** Requests that belong to no conversation (new ones, the inbox, passages) are never refused. */
function checkElsewhere({ requests, conversations }: History): Violation[] {
  const known = new Set(conversations.map(({ conversation }) => conversation));
  return requests
    .filter(({ conversation }) => !known.has(conversation))
    .flatMap(({ client, kind, key, conversation, attempts }) => {
      const refusal = attempts.map(({ outcome }) => outcome).find((outcome) => outcome.kind === 'fail');
      if (refusal?.kind !== 'fail') return [];
      const sentence = `${client}'s ${kind} ${key} was refused by ${refusal.status} ${refusal.code}`;
      return [{ rule: 'honest_refusal' as const, conversation, seqs: [], sentence }];
    });
}

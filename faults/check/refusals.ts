import type { JsonObject, Request } from '../history.ts';
import { definite, startOf, timeOf } from '../history.ts';
import { blame, type Case, type Check, CLOCK_SLACK_MS } from './case.ts';
import type { Violation } from './rules.ts';
import { beginning, type State } from './story.ts';

/** Rule 3 on refusals: each was true at some time between call and answer, and the loser was told who won. */
export const checkRefusals: Check = (judged) =>
  judged.requests.filter(({ meant }) => meant === 'new').flatMap((request) => checkRefusal(judged, request));

/** What each refusal says of the state; a code that is not here is never right for what the harness asks. */
const meanings: Readonly<Record<string, (state: State, client: string) => boolean>> = {
  already_claimed: ({ mode, owner }, client) => mode === 'human' && owner !== client,
  not_waiting: ({ mode }) => mode !== 'waiting',
  not_owner: ({ owner }, client) => owner !== client,
  already_resolved: ({ mode }) => mode === 'resolved',
  already_with_ai: ({ mode }) => mode === 'ai',
  not_due: () => true,
};

function checkRefusal(judged: Case, request: Request): Violation[] {
  const answer = definite(request);
  if (answer?.outcome.kind !== 'fail') return [];
  const { code, status, body } = answer.outcome;
  const name = `${request.client}'s ${request.kind} ${request.key}`;
  const meaning = meanings[code];
  if (!meaning) return [blame(judged)('honest_refusal', [], `${name} was refused by ${status} ${code}`)];
  const states = statesDuring(judged, startOf(request), answer.endedAt);
  const fitting = states.filter((state) => meaning(state, request.client));
  if (fitting.length === 0) {
    return [blame(judged)('honest_refusal', [], `${name} was refused by ${code}, which was not so`)];
  }
  if (code !== 'already_claimed') return [];
  const told = (body.owner as JsonObject | null | undefined)?.id;
  if (fitting.some(({ owner }) => owner === told)) return [];
  return [blame(judged)('loser_told', [], `${name} lost to ${fitting[0]?.owner} and was told ${told}`)];
}

/** Every state that the conversation was in at some time from `start` to `end`. */
function statesDuring({ steps }: Case, start: number, end: number): State[] {
  return [beginning, ...steps.map(({ after }) => after)].filter((_, index) => {
    const from = index === 0 ? 0 : timeOf(steps[index - 1]!.event);
    const next = steps[index];
    const until = next ? timeOf(next.event) : Number.POSITIVE_INFINITY;
    return from <= end + CLOCK_SLACK_MS && until >= start - CLOCK_SLACK_MS;
  });
}

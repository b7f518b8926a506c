import { isDeepStrictEqual } from 'node:util';
import type { Outcome, Request } from '../history.ts';
import { blame, type Case, type Check } from './case.ts';
import type { Violation } from './rules.ts';

/** Rules 2 and 13 on single requests: a repeat gets the first answer, another body a 409, a stranger a 404. */
export const checkAnswers: Check = (judged) =>
  judged.requests.flatMap((request) => [...checkRepeats(judged, request), ...checkMeant(judged, request)]);

function checkRepeats(judged: Case, request: Request): Violation[] {
  const answers = request.attempts
    .map(({ outcome }) => outcome)
    .filter(({ kind }) => kind !== 'indeterminate');
  const [first] = answers;
  const other = answers.find((answer) => first && !isDeepStrictEqual(essence(first), essence(answer)));
  if (!first || !other) return [];
  const sentence = `${name(request)} was answered with ${short(first)}, then with ${short(other)}`;
  return [blame(judged)('same_answer', [], sentence)];
}

function checkMeant(judged: Case, request: Request): Violation[] {
  const expected = { new: null, conflict: 409, trespass: 404 }[request.meant];
  if (expected === null) return [];
  const wrong = request.attempts
    .map(({ outcome }) => outcome)
    .find((outcome) => outcome.kind !== 'indeterminate' && outcome.status !== expected);
  if (!wrong) return [];
  const rule = request.meant === 'conflict' ? 'same_answer' : 'apart';
  return [blame(judged)(rule, [], `${name(request)} (${request.meant}) was answered with ${short(wrong)}`)];
}

/** What a repeat must find unchanged. A refusal's document also carries the id of its own request. */
function essence(outcome: Outcome): unknown {
  switch (outcome.kind) {
    case 'ok':
      return outcome.body;
    case 'fail':
      return [outcome.status, outcome.code, outcome.body.owner];
    case 'indeterminate':
      return null;
  }
}

function name(request: Request): string {
  return `${request.client}'s ${request.kind} ${request.key}`;
}

function short(outcome: Outcome): string {
  if (outcome.kind === 'indeterminate') return outcome.why;
  return `${outcome.status} ${JSON.stringify(essence(outcome)).slice(0, 120)}`;
}

import { blame, type Case, type Check } from './case.ts';
import type { Rule, Violation } from './rules.ts';
import type { State, Step } from './story.ts';

/** Rules 4, 9 and 10: what made the AI try, that each cause has one effect, and that none is left without. */
export const checkAttempts: Check = (judged) => [
  ...judged.steps.flatMap((step) => checkStep(judged, step)),
  ...checkEnd(judged),
];

function checkStep(judged: Case, step: Step): Violation[] {
  switch (step.event.type) {
    case 'ai_answer':
    case 'ai_clarification':
      return checkPublication(judged, step);
    case 'handoff':
      return checkCause(judged, step);
    default:
      return [];
  }
}

function checkPublication(judged: Case, { event, before }: Step): Violation[] {
  const broken = (rule: Rule, sentence: string) => [blame(judged)(rule, [event.seq], sentence)];
  const turn = Number(event.turn);
  if (before.mode !== 'ai') return [];
  if (!before.may)
    return broken(ruleOf(before, 'one_per_turn'), `the AI spoke (turn ${turn}) without a new cause`);
  if (turn <= before.newestTurn)
    return broken('one_per_turn', `turn ${turn} was published after ${before.newestTurn}`);
  if (turn > before.causes)
    return broken(ruleOf(before, 'one_per_turn'), `turn ${turn} has only ${before.causes} causes`);
  const draft = judged.final.drafts.get(turn);
  const ignored = before.unanswered.filter(
    ({ messageId }) => draft && !draft.messageIds.includes(`${messageId}`),
  );
  const late = ignored.filter((message) => !judged.asks(message));
  if (late.length === 0) return [];
  const seqs = [event.seq, ...late.map(({ seq }) => seq)];
  return [
    blame(judged)('superseded', seqs, `turn ${turn} was published although newer messages superseded it`),
  ];
}

/** The cause of a handoff: an operator who takes over now, or a customer message that the AI has not settled. */
function checkCause(judged: Case, { event, before }: Step): Violation[] {
  const broken = (sentence: string) => [blame(judged)('old_handoff', [event.seq], sentence)];
  const number = `handoff ${event.handoff}`;
  if (event.reason === 'operator_pulled') {
    const next = judged.steps.find((step) => step.event.seq === event.seq + 1)?.event;
    return next?.type === 'barge_in'
      ? []
      : broken(`${number} says that an operator took over, and nobody did`);
  }
  if (before.mode !== 'ai') return [];
  if (!before.may) return broken(`${number} has no new cause`);
  const asked = before.fresh.some((message) => judged.asks(message));
  if (event.reason !== 'customer_asked' || asked) return [];
  return broken(`${number} says that the customer asked, which is older than the newest return or resolve`);
}

function checkEnd(judged: Case): Violation[] {
  const last = judged.steps.at(-1);
  if (!last?.after.owed || last.after.mode !== 'ai') return [];
  const seqs = last.after.unanswered.map(({ seq }) => seq);
  const rule = ruleOf(last.after, 'unanswered');
  return [blame(judged)(rule, seqs, 'the AI has the conversation and left a customer message unanswered')];
}

/** What goes wrong with the attempt that a message after a resolve opened is a matter of rule 9. */
function ruleOf(state: State, rule: Rule): Rule {
  return state.opening ? 'new_attempt' : rule;
}

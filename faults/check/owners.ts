import { timeOf } from '../history.ts';
import { blame, type Case, type Check } from './case.ts';
import type { Rule, Violation } from './rules.ts';
import type { State, Step } from './story.ts';

/** Rule 3 on the log: the AI is silent where people speak, and people act only where they may. */
export const checkOwners: Check = (judged) => judged.steps.flatMap((step) => checkStep(judged, step));

function checkStep(judged: Case, { event, before }: Step): Violation[] {
  const broken = (rule: Rule, sentence: string) => [blame(judged)(rule, [event.seq], sentence)];
  const by = event.by.id ?? '';
  const owns = before.mode === 'human' && before.owner === by;
  const name = `${event.type} by ${by} in mode ${before.mode}${before.owner ? ` of ${before.owner}` : ''}`;
  switch (event.type) {
    case 'ai_answer':
    case 'ai_clarification':
      if (before.mode !== 'ai') return broken('silent_ai', `the AI spoke in mode ${before.mode}`);
      return isHeld(before, timeOf(event)) ? broken('silent_ai', 'the AI spoke during a hold') : [];
    case 'claim':
      return before.mode === 'waiting' ? [] : broken('one_owner', name);
    case 'barge_in':
      return before.mode === 'waiting' || before.mode === 'human' ? [] : broken('one_owner', name);
    case 'release':
      // The system lets go for an owner who is silent or absent.
      return owns || (event.why && before.mode === 'human') ? [] : broken('one_owner', name);
    case 'operator_message':
      return owns ? [] : broken('one_owner', name);
    case 'transfer':
      if (event.by.kind === 'system') return before.mode === 'waiting' ? [] : broken('one_owner', name);
      return owns && event.from === by ? [] : broken('one_owner', name);
    case 'return_to_ai':
      return owns || before.mode === 'waiting' ? [] : broken('one_owner', name);
    case 'resolve':
      return owns || before.mode !== 'human' ? [] : broken('one_owner', name);
    case 'hold':
      return owns || before.mode === 'ai' ? [] : broken('one_owner', name);
    default:
      return [];
  }
}

function isHeld({ holdUntil }: State, at: number): boolean {
  return holdUntil !== null && at < holdUntil;
}

import type { Assessment } from '../assessment.ts';
import { defaultPolicy } from '../policy.ts';
import { nothingScreened } from '../screening/screening.ts';
import { decide } from './decide.ts';
import { type ConversationState, newConversation } from './state.ts';
import { beginTurn } from './turn.ts';

const answer: Assessment = { kind: 'answer', confidence: 0.9, gap: null, citations: 1, passages: 1 };
const unclear: Assessment = { ...answer, kind: 'clarification', gap: 'unclear', citations: 0 };
const polite: Assessment = { ...unclear, gap: null, courtesy: true };

/** The types of events that follow when each message of a customer is drafted like this. */
function played(...drafts: readonly Assessment[]): string[] {
  const types: string[] = [];
  let state: ConversationState = newConversation('c', 's', defaultPolicy);
  const take = (input: Parameters<typeof decide>[1]) => {
    const step = decide(state, input, 0);
    state = step.state;
    types.push(...step.facts.map(({ type }) => type));
  };
  for (const [index, assessment] of drafts.entries()) {
    take({ kind: 'message', messageId: `c:${index}`, screening: nothingScreened });
    state = beginTurn(state);
    take({ kind: 'drafted', turn: state.turn, assessment });
  }
  return types.filter((type) => type !== 'customer_message');
}

test('the AI asks back twice, and hands over when it would a third time', () => {
  expect(played(unclear, unclear, unclear)).toEqual(['ai_clarification', 'ai_clarification', 'handoff']);
});

test('an answer ends a row of clarifications', () => {
  expect(played(unclear, unclear, answer, unclear)).not.toContain('handoff');
});

test('greetings and thanks are no clarifications', () => {
  expect(played(polite, polite, answer, polite, polite, unclear)).not.toContain('handoff');
});

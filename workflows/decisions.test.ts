import type { Command } from '../domain/conversation/command.ts';
import type { Input } from '../domain/conversation/decide.ts';
import { newConversation } from '../domain/conversation/state.ts';
import type { Fact } from '../domain/events.ts';
import { defaultPolicy } from '../domain/policy.ts';
import { nothingScreened } from '../domain/screening/screening.ts';
import { createDecisions } from './decisions.ts';

const message = (messageId: string, asksPerson = false): Input => ({
  kind: 'message',
  messageId,
  screening: { ...nothingScreened, asksPerson },
});
const command = (given: Partial<Command> & Pick<Command, 'type'>): Input => ({
  kind: 'command',
  command: { operatorId: 'ana', commandId: 'once', ...given } as Command,
});

/** The state in which Ana owns the conversation. */
function owned() {
  const decisions = createDecisions(newConversation('c', 's', defaultPolicy));
  for (const input of [message('m1', true), command({ type: 'claim', commandId: 'before' })])
    decisions.handIn(input);
  decisions.decideArrived();
  return decisions.state();
}

/**
 * A workflow task that was lost after it published what `lost` decided, and the one after it: it knows `then`, decides
 * anew, and finds that other events stand where it would put its own.
 */
function afterLostTask(lost: Input, then: readonly Input[]) {
  const first = createDecisions(owned());
  first.handIn(lost);
  first.decideArrived();
  const published = first.undeliveredFacts().facts;
  const second = createDecisions(owned());
  const entries = then.map((input) => second.handIn(input));
  second.decideArrived();
  second.reconcile(published);
  const log: readonly Fact[] = [...published, ...second.undeliveredFacts().facts];
  return { types: log.map(({ type }) => type), published, entries, state: second.state() };
}

describe('a command whose workflow task was lost after it published', () => {
  test('does not resolve the message that came after it', () => {
    const resolve = command({ type: 'resolve', textId: null, noteId: null });
    const { types, entries, published, state } = afterLostTask(resolve, [message('m2'), resolve]);
    expect(types).toEqual(['resolve', 'customer_message']);
    expect(state).toMatchObject({ mode: 'ai', fresh: true, unanswered: ['m2'] });
    expect(entries[1]?.answer).toMatchObject({ obeyed: { seq: published[0]?.seq } });
  });

  test('is answered as obeyed, not refused because it already worked', () => {
    const release = command({ type: 'release' });
    const { types, entries, published } = afterLostTask(release, [release]);
    expect(types).toEqual(['release']);
    expect(entries[0]?.answer).toMatchObject({ obeyed: { mode: 'waiting', seq: published[0]?.seq } });
  });

  test('makes its event once', () => {
    const hold = command({ type: 'hold', off: false });
    expect(afterLostTask(hold, [message('m2'), hold]).types).toEqual(['hold', 'customer_message']);
  });
});

test('a command that only what a lost task published makes right is obeyed', () => {
  const claim = command({ type: 'claim', operatorId: 'ben', commandId: 'later' });
  const refused = createDecisions(owned());
  refused.handIn(claim);
  refused.decideArrived();
  expect(refused.refusesUnchecked()).toBe(true);
  const { entries, state } = afterLostTask(command({ type: 'release' }), [claim]);
  expect(entries[0]?.answer).toMatchObject({ obeyed: { owner: 'ben' } });
  expect(state.owner).toBe('ben');
});

test('a hold whose end was published without the answer that it held back leads to a new turn', () => {
  const ai = createDecisions(newConversation('c', 's', defaultPolicy));
  ai.handIn(message('m1'));
  ai.handIn(command({ type: 'hold', off: false, commandId: 'hold' }));
  ai.decideArrived();
  const { turn } = ai.change((state) => ({ ...state, turn: 1, drafting: 1, fresh: false }));
  const assessment = { kind: 'answer', confidence: 0.9, citations: 1, gap: null, passages: 0 } as const;
  ai.handIn({ kind: 'drafted', turn, assessment });
  ai.decideArrived();
  ai.delivered(ai.undeliveredFacts().facts.length);
  const off = command({ type: 'hold', off: true, commandId: 'off' });
  ai.handIn(off);
  ai.decideArrived();
  const [end] = ai.undeliveredFacts().facts;
  expect(end?.type).toBe('hold_end');
  ai.reconcile(end ? [end] : []);
  expect(ai.state()).toMatchObject({ mode: 'ai', fresh: true, held: null, unanswered: ['m1'] });
});

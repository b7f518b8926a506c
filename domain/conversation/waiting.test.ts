import fc from 'fast-check';
import type { Fact } from '../events.ts';
import { defaultPolicy, type Policy } from '../policy.ts';
import { nothingScreened } from '../screening/screening.ts';
import type { Command } from './command.ts';
import { decide, type Input } from './decide.ts';
import { explain } from './explain.ts';
import { isUpdate, type Prepared, preparationIsDue } from './prepared.ts';
import { type ConversationState, newConversation } from './state.ts';
import { nextDue } from './time.ts';

const start = Date.parse('2026-03-02T09:00:00Z');
const target = defaultPolicy.replyTargetSeconds;
const minute = 60_000;

/** A conversation under a clock of its own: what is due rings when it is due, what is wanted is prepared at once. */
function converse(
  policy: Partial<Policy> = {},
  prepare: (state: ConversationState, at: number) => Prepared = promised,
) {
  let state = newConversation('c', 's', { ...defaultPolicy, ...policy });
  let now = start;
  let count = 0;
  const log: Fact[] = [];
  const states: ConversationState[] = [];

  const take = (input: Input) => {
    const { answer, ...step } = decide(state, input, now);
    state = step.state;
    log.push(...step.facts);
    while (preparationIsDue(state)) {
      const handoff = state.wants[0]?.handoff ?? 0;
      const prepared = decide(state, { kind: 'prepared', handoff, estimate: prepare(state, now) }, now);
      state = prepared.state;
      log.push(...prepared.facts);
    }
    states.push(state);
    return answer;
  };
  const self = {
    log,
    states,
    state: () => state,
    now: () => now,
    types: () => log.map(({ type }) => type),
    of: <T extends Fact['type']>(type: T) =>
      log.filter((fact): fact is Extract<Fact, { type: T }> => fact.type === type),
    say: () => take({ kind: 'message', messageId: `m${count++}`, screening: nothingScreened }),
    ask: () =>
      take({
        kind: 'message',
        messageId: `m${count++}`,
        screening: { ...nothingScreened, asksPerson: true },
      }),
    command: (command: Command) => take({ kind: 'command', command }),
    reply: (operatorId = 'ana') => self.command({ type: 'reply', operatorId, messageId: `r${count++}` }),
    claim: (operatorId = 'ana') => self.command({ type: 'claim', operatorId }),
    release: (operatorId = 'ana') => self.command({ type: 'release', operatorId }),
    resolve: (operatorId = 'ana') =>
      self.command({ type: 'resolve', operatorId, lead: true, textId: null, noteId: null }),
    returned: (more: object = {}) =>
      self.command({ type: 'returnToAi', operatorId: 'ana', lead: true, textId: null, ...more }),
    /** Lets time pass, ringing at each moment at which something falls due. */
    pass(milliseconds: number): void {
      const until = now + milliseconds;
      for (let due = nextDue(state); due && due.at <= until; due = nextDue(state)) {
        now = Math.max(now, due.at);
        take({ kind: 'time' });
      }
      now = until;
    },
  };
  return self;
}

/** Ten minutes, revised after seven and a half; the ladder as the policy has it, by the clock. */
function promised({ waitSince, policy, wants }: ConversationState, at: number): Prepared {
  const cause = wants[0]?.promise ?? null;
  const since = cause === 'handoff' ? (waitSince ?? at) : at;
  const ladder = policy.ladder.map((step) => since + step.at * policy.replyTargetSeconds * 1000);
  const isSilent = cause === 'follow_up';
  return {
    ...{ bound: isSilent ? null : 600, quantile: 0.8, basis: { kind: 'measured', sampleSize: 50 } },
    dueAt: isSilent ? null : at + 10 * minute,
    reviseAt: isSilent ? null : at + 7.5 * minute,
    ...(cause === null || isUpdate(cause) ? {} : { ladder }),
  };
}

const seconds = (fact: Fact) => (fact.at - start) / 1000;

describe('while nobody replies', () => {
  test('the team is told again, a lead warned, the conversation passed on and the customer let go, each in its time', () => {
    const talk = converse();
    talk.ask();
    talk.pass(60 * minute);
    expect(talk.of('escalation').map((fact) => [fact.action, seconds(fact)])).toEqual([
      ['notify_team', 0.5 * target],
      ['warn_lead', 0.8 * target],
      ['reassign', target],
      ['follow_up', 2 * target],
    ]);
    expect(talk.of('wait_update').map(({ cause }) => cause)).toEqual(['revision', 'reassigned', 'follow_up']);
  });

  test('a reply ends the ladder and the promise, for good', () => {
    const talk = converse();
    talk.ask();
    talk.pass(2 * minute);
    talk.reply();
    talk.release();
    talk.pass(24 * 60 * minute);
    expect(talk.of('escalation')).toEqual([]);
    expect(talk.of('operator_message')).toMatchObject([{ endsWait: start }]);
  });

  test('what was missed while all clocks stood still is made up for by the last step alone', () => {
    const talk = converse();
    talk.ask();
    const late = decide(talk.state(), { kind: 'time' }, start + 60 * minute);
    const steps = late.facts.filter(({ type }) => type === 'escalation');
    expect(steps).toMatchObject([{ step: 4, action: 'follow_up' }]);
  });

  test('nothing is done before the working hours are known', () => {
    const state = decide(
      newConversation('c', 's', defaultPolicy),
      { kind: 'message', messageId: 'm', screening: { ...nothingScreened, asksPerson: true } },
      start,
    ).state;
    expect(decide(state, { kind: 'time' }, start + 60 * minute).facts).toEqual([]);
  });
});

describe('an owner who is silent', () => {
  test('is reminded, and then the conversation is back in the queue and its customer told', () => {
    const talk = converse();
    talk.ask();
    talk.claim();
    talk.pass(6 * minute);
    expect(talk.of('owner_reminder')).toMatchObject([{ to: 'ana' }]);
    expect(talk.of('release')).toMatchObject([{ by: { kind: 'system' }, why: 'silent' }]);
    expect(talk.of('wait_promise').map(({ cause }) => cause)).toEqual(['handoff', 'back']);
    expect(talk.state()).toMatchObject({ mode: 'waiting', owner: null, waitSince: start });
  });

  test('is not silent while typing or writing a note', () => {
    const talk = converse();
    talk.ask();
    talk.claim();
    for (let times = 0; times < 5; times++) {
      talk.pass(4 * minute);
      talk.command({ type: 'hold', operatorId: 'ana', off: false });
      talk.pass(4 * minute);
      talk.command({ type: 'note', operatorId: 'ana', messageId: `n${times}` });
    }
    expect(talk.state()).toMatchObject({ mode: 'human', owner: 'ana' });
  });

  test('who has replied may take their time', () => {
    const talk = converse();
    talk.ask();
    talk.reply();
    talk.pass(60 * minute);
    expect(talk.state()).toMatchObject({ mode: 'human', owner: 'ana' });
  });
});

describe('a return to the AI', () => {
  test('keeps from it what the mandate names', () => {
    const talk = converse({ neverAlone: [] });
    talk.ask();
    talk.returned({ neverAlone: ['refund'] });
    const screening = { ...nothingScreened, flags: ['refund'] } as const;
    const state = decide(talk.state(), { kind: 'message', messageId: 'x', screening }, talk.now()).state;
    expect(state).toMatchObject({ mode: 'waiting', reason: 'policy_exception' });
  });

  test('ends when the mandate does', () => {
    const talk = converse();
    talk.ask();
    talk.returned({ aiUntil: start + minute });
    talk.say();
    expect(talk.state().mode).toBe('ai');
    talk.pass(2 * minute);
    talk.say();
    expect(talk.state()).toMatchObject({ mode: 'waiting', reason: 'policy_exception' });
  });

  test('is no return where people keep what they have touched', () => {
    const talk = converse({ answersAfterReturn: false });
    talk.ask();
    talk.reply();
    talk.returned();
    talk.say();
    expect(talk.state().mode).toBe('waiting');
  });
});

describe('a conversation that is given to a team', () => {
  test('waits there, with a promise of its own', () => {
    const talk = converse();
    talk.ask();
    talk.claim();
    talk.command({ type: 'transfer', operatorId: 'ana', to: null, team: 'Billing' });
    expect(talk.state()).toMatchObject({ mode: 'waiting', owner: null, team: 'Billing' });
    expect(talk.of('wait_promise').map(({ cause }) => cause)).toEqual(['handoff', 'team']);
  });
});

describe('when the customer writes nothing any more', () => {
  const idle = { humanCheckInSeconds: 300, humanCloseSeconds: 3_600 };

  test('they are asked once, then the conversation is closed, and a message opens it again', () => {
    const talk = converse(idle);
    talk.ask();
    talk.reply();
    talk.pass(120 * minute);
    expect(talk.of('system_message').map(({ key }) => key)).toEqual(['check_in', 'closed.idle']);
    expect(talk.of('resolve')).toMatchObject([{ by: { kind: 'system' }, why: 'idle', served: ['ana'] }]);
    talk.say();
    expect(talk.state()).toMatchObject({ mode: 'ai', episode: 2 });
  });

  test('nothing is closed while a person still owes a reply', () => {
    const talk = converse({ ...idle, ownerReleaseSeconds: 0 });
    talk.ask();
    talk.claim();
    talk.pass(48 * 60 * minute);
    expect(talk.types()).not.toContain('resolve');
  });
});

test('an address that was left is used for one reply', () => {
  const talk = converse();
  talk.ask();
  decide(talk.state(), { kind: 'address', messageId: 'c:a' }, start);
  const left = decide(talk.state(), { kind: 'address', messageId: 'c:a' }, start);
  expect(left.facts.map(({ type }) => type)).toEqual(['address', 'system_message']);
  const reply = (state: ConversationState, messageId: string) =>
    decide(state, { kind: 'command', command: { type: 'reply', operatorId: 'ana', messageId } }, start);
  const first = reply(left.state, 'r1');
  expect(first.facts.at(-1)).toMatchObject({ addressId: 'c:a' });
  expect(reply(first.state, 'r2').facts.at(-1)).not.toHaveProperty('addressId');
});

/** What people and time do to a conversation that waits, in any order. */
const move = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('pass'), seconds: fc.nat(400) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom('claim', 'release', 'ask'),
      who: fc.constantFrom('ana', 'ben'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constantFrom('reply', 'resolve', 'say', 'hold', 'return'),
      who: fc.constantFrom('ana', 'ben'),
    }),
  },
);

const schedules = (check: (talk: ReturnType<typeof converse>) => void) =>
  fc.assert(
    fc.property(fc.array(move, { minLength: 5, maxLength: 40 }), (moves) => {
      const talk = converse();
      talk.ask();
      for (const one of moves) {
        if (one.kind === 'pass') talk.pass(one.seconds * 1000);
        else if (one.kind === 'hold') talk.command({ type: 'hold', operatorId: one.who, off: false });
        else if (one.kind === 'return') talk.returned();
        else talk[one.kind as 'claim'](one.who);
      }
      talk.pass(60 * minute);
      check(talk);
    }),
    { numRuns: 2_000 },
  );

test('in 2,000 schedules each step fires once at most, in its order, never early, and not after a reply', () => {
  schedules(({ log }) => {
    let last = { handoff: 0, step: 0 };
    let handedOff = 0;
    let isOver = true;
    for (const fact of log) {
      if (fact.type === 'handoff') [handedOff, isOver] = [fact.at, false];
      if (fact.type === 'release') handedOff = fact.at;
      if (['operator_message', 'resolve', 'return_to_ai'].includes(fact.type)) isOver = true;
      if (fact.type !== 'escalation') continue;
      expect(isOver).toBe(false);
      if (fact.handoff === last.handoff) expect(fact.step).toBeGreaterThan(last.step);
      last = fact;
      const share = defaultPolicy.ladder[fact.step - 1]?.at ?? 0;
      expect(fact.at - handedOff).toBeGreaterThanOrEqual(share * target * 1000);
    }
  });
});

test('in 2,000 schedules a promise that would break is revised first', () => {
  schedules(({ log, now }) => {
    for (const [index, fact] of log.entries()) {
      if ((fact.type !== 'wait_promise' && fact.type !== 'wait_update') || fact.dueAt === null) continue;
      if (fact.dueAt > now()) continue;
      const next = log
        .slice(index + 1)
        .find(({ type }) =>
          ['wait_promise', 'wait_update', 'operator_message', 'resolve', 'return_to_ai'].includes(type),
        );
      expect(next?.at ?? Number.POSITIVE_INFINITY).toBeLessThan(fact.dueAt);
    }
  });
});

test('in 2,000 schedules all that is said to happen next happens, unless something else comes before', () => {
  schedules(({ states }) => {
    for (const state of states) {
      for (const { what, at } of explain(state).next) {
        if (what === 'promise_due') continue;
        const { facts, state: after } = decide(state, { kind: 'time' }, at);
        expect(facts.length > 0 || after.wants.length > state.wants.length).toBe(true);
      }
    }
  });
});

import { judge } from './check/judge.ts';
import type { Rule } from './check/rules.ts';
import { type Bug, bugs } from './fake/bugs.ts';
import { driveFake } from './fake/drive.ts';

const seeds = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

describe('the checker', () => {
  test('finds nothing in histories of a correct Baton', () => {
    const found = seeds(20).flatMap((seed) =>
      judge(driveFake(seed, null)).map((violation) => ({ seed, ...violation })),
    );
    expect(found).toEqual([]);
  });

  test('judges histories in which everything happens that it judges', () => {
    const { conversations, requests } = driveFake(1, null);
    const types = new Set(conversations.flatMap(({ events }) => events.map(({ type }) => type)));
    expect([...types].sort()).toEqual(
      [
        ...[
          'ai_answer',
          'barge_in',
          'claim',
          'customer_message',
          'escalation',
          'handoff',
          'hold',
          'hold_end',
          'note',
        ],
        ...['operator_message', 'packet', 'release', 'resolve', 'return_to_ai', 'transfer', 'wait_promise'],
      ].sort(),
    );
    const outcomes = requests.flatMap(({ attempts }) => attempts.map(({ outcome }) => outcome.kind));
    expect(new Set(outcomes)).toEqual(new Set(['ok', 'fail', 'indeterminate']));
  });

  test.each(Object.entries(bugs) as [Bug, Rule][])('catches %s by rule %s', (bug, rule) => {
    const caught = seeds(8).some((seed) =>
      judge(driveFake(seed, bug)).some((violation) => violation.rule === rule),
    );
    expect(caught).toBe(true);
  });
});

import { notice, waitText } from './copy.ts';
import { handoffReasons } from './events.ts';

test.each(handoffReasons.filter((reason) => reason !== 'operator_pulled'))(
  'the notice for %s says why, that it is not solved, what is passed on and what to expect',
  (reason) => {
    const text = notice(reason, 'en');
    expect(text).toMatch(/so I have stopped/);
    expect(text).toMatch(/not solved yet|Nothing is settled yet/);
    expect(text).toMatch(/passed on this conversation/);
    expect(text).toMatch(/A person from the team will reply here/);
  },
);

test.each(handoffReasons)('the notice for %s promises no speed', (reason) => {
  expect(notice(reason, 'en')).not.toMatch(
    /shortly|right away|immediately|soon|moment(?!\b.*not)|transferring/i,
  );
});

test('without an estimate the wait is said to be unknown', () => {
  expect(waitText({ bound: null, quantile: null, basis: { kind: 'none' } }, 'en')).toMatch(
    /can't estimate the wait/,
  );
});

test('an estimate is stated as a bound that a share of people see kept, never rounded down', () => {
  const text = waitText({ bound: 601, quantile: 0.8, basis: { kind: 'measured', sampleSize: 40 } }, 'en');
  expect(text).toBe('8 in 10 people get a reply within 11 minutes at this hour.');
});

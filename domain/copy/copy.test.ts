import { IntlMessageFormat } from 'intl-messageformat';
import { type FiredRule, handoffReasons } from '../events.ts';
import { languages } from '../screening/languages.ts';
import { say, textsOf } from './catalog.ts';
import { notice, waitText } from './copy.ts';

const fired = (rule: FiredRule['rule'], evidence: FiredRule['evidence'] = {}): readonly FiredRule[] => [
  { rule, evidence, policyVersion: 1 },
];
/** Read by customers: every language has them. */
const forCustomers =
  /^(?:why|wait|update|crisis|expect|address|email|closed|clarify|reply|widget)\b|^(?:unsolved|unsettled|passed_on|joined|resolved|greeting|thanks|check_in)$/;
/** Words that a language shares with English. */
const shared = new Set(['fr.widget.conversation', 'fr.widget.sources', 'da.widget.send', 'nb.widget.send']);
const english = textsOf('en');

test.each(handoffReasons.filter((reason) => reason !== 'operator_pulled'))(
  'the notice for %s says why, that it is not solved, what is passed on and what to expect',
  (reason) => {
    const text = notice(fired(reason), 'en');
    expect(text).toMatch(/so I have stopped/);
    expect(text).toMatch(/not solved yet|Nothing is settled yet/);
    expect(text).toMatch(/passed on this conversation/);
    expect(text).toMatch(/A person from the team will reply here/);
  },
);

test.each(handoffReasons)('the notice for %s promises no speed', (reason) => {
  expect(notice(fired(reason), 'en')).not.toMatch(
    /shortly|right away|immediately|soon|moment(?!\b.*not)|transferring/i,
  );
});

test('where somebody may be in danger, whom to call comes first', () => {
  const rules = fired('high_impact', { flags: 'self_harm, refund' });
  expect(notice(rules, 'en')).toMatch(
    /^If you or somebody else is in danger now.*emergency number\. Thank you/,
  );
  expect(notice(rules, 'de', { crisisLine: '0800 111 0 111' })).toMatch(/^Wenn Sie.*0800 111 0 111/);
});

test('a site may say a part in its own words, and broken words give way to ours', () => {
  const own = { overrides: { 'en.passed_on': 'Lou has it all.', 'en.expect': 'Soon {' } };
  const text = notice(fired('no_source'), 'en-GB', own);
  expect(text).toContain('Lou has it all.');
  expect(text).toContain('A person from the team will reply here');
});

test('without an estimate the wait is said to be unknown', () => {
  expect(waitText({ bound: null, quantile: null, basis: { kind: 'none' } }, 'en')).toMatch(
    /can't estimate the wait/,
  );
});

test('an estimate is stated as a bound that a share of people see kept, never rounded down', () => {
  const basis = { kind: 'measured', sampleSize: 40 } as const;
  const text = waitText({ bound: 601, quantile: 0.85, basis }, 'en');
  expect(text).toBe('8 in 10 people get a reply within 11 minutes at this hour.');
  expect(waitText({ bound: 7_201, quantile: 0.8, basis }, 'pl')).toContain('3 godzin');
});

test('who waits longer is asked for an address only where a mail can be sent', () => {
  for (const cause of ['still', 'revision', 'reassigned', 'follow_up'] as const) {
    const wait = { bound: 600, quantile: 0.8, basis: { kind: 'measured' }, cause } as const;
    expect(waitText(wait, 'en')).not.toMatch(/e-mail/);
    expect(waitText(wait, 'en', { canMail: true })).toMatch(/leave your e-mail address/);
  }
});

describe.each(languages)('the texts in %s', (language) => {
  const texts = textsOf(language);

  test('say everything that customers read, and nothing that the English ones do not', () => {
    const missing = Object.keys(english).filter((key) => forCustomers.test(key) && !texts[key]?.trim());
    expect(missing).toEqual([]);
    expect(Object.keys(texts).filter((key) => !(key in english))).toEqual([]);
  });

  test('keep every placeholder, and decline every number', () => {
    for (const [key, text] of Object.entries(texts)) {
      expect([key, placeholders(text)]).toEqual([key, placeholders(english[key] ?? '')]);
    }
    for (const minutes of [0, 1, 2, 3, 5, 11, 21, 100]) {
      const said = say('wait.minutes', language, { people: 8, minutes });
      expect(said).toContain('8');
      expect(said).not.toMatch(/[{}#]/);
    }
    const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    for (const category of categories) expect(texts['wait.minutes']).toContain(`${category} {`);
  });

  test('of the widget are plain, each placeholder in them once, as in English', () => {
    // The widget fills `{name}` by replacement: ICU syntax would be shown as it stands.
    const names = (text = '') => [...text.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name).sort();
    const ofTheWidget = Object.entries(texts).filter(([key]) => key.startsWith('widget.'));
    expect(ofTheWidget.length).toBeGreaterThan(0);
    for (const [key, text] of ofTheWidget) expect([key, names(text)]).toEqual([key, names(english[key])]);
  });

  test('are in that language', () => {
    if (language === 'en') return;
    // The words for an e-mail or a link are the same in many of them.
    const same = Object.entries(texts).filter(
      ([key, text]) =>
        text === english[key] && !key.startsWith('detail.') && !shared.has(`${language}.${key}`),
    );
    expect(same).toEqual([]);
  });
});

/** Names of the arguments of an ICU message; throws when it does not parse. */
function placeholders(message: string): string[] {
  const names = new IntlMessageFormat(message, 'en')
    .getAst()
    .flatMap((part) => ('value' in part && part.type !== 0 ? [String(part.value)] : []));
  return [...new Set(names)].sort();
}

import { screen } from '../domain/screening/screen.ts';
import { dangers, impacts, type Screening, sensitiveKinds, topics } from '../domain/screening/screening.ts';
import { type Figures, rounded } from './report.ts';
import { type Labelled, readLabelled } from './rows.ts';

/** Does a rule fire on what screening found? Danger counts as high impact too: both stop the AI for that reason. */
const rules: Readonly<Record<string, (found: Screening) => boolean>> = {
  customer_asked: ({ asksPerson }) => asksPerson,
  policy_exception: ({ flags }) => flags.some((flag) => (topics as readonly string[]).includes(flag)),
  high_impact: ({ flags }) => flags.some((flag) => ([...impacts, ...dangers] as string[]).includes(flag)),
  sensitive_data: ({ flags }) => flags.some((flag) => (sensitiveKinds as readonly string[]).includes(flag)),
  safety: ({ flags }) => flags.some((flag) => (dangers as readonly string[]).includes(flag)),
  frustration: ({ frustration }) => frustration >= frustrated,
  failed_attempt: ({ failedAttempt }) => failedAttempt,
};
/** The rules that hand over a first message, whatever the AI could answer. */
const handoffRules = ['customer_asked', 'policy_exception', 'high_impact', 'sensitive_data'];

/** A message with one clear sign of anger. */
const frustrated = 0.45;

/** What the sets call our rules. */
const theirs: Readonly<Record<string, string>> = {
  asks_person: 'customer_asked',
  sensitive: 'sensitive_data',
  repeated_clarification: 'failed_attempt',
};

type Row = Labelled & { readonly expects: ReadonlySet<string>; readonly fired: ReadonlySet<string> };

/**
 * Screens labelled messages: for each rule, over all and by language and set, the share of its messages that were found,
 * of those found that were right, and of messages to be answered that it trips on (the sets' `expected: "answer"`).
 */
export async function screening(files: readonly string[], say: (line: string) => void): Promise<Figures> {
  const labelled = await readLabelled(files);
  const began = performance.now();
  const screened = labelled.map((row) => screen(row.text));
  const microseconds = ((performance.now() - began) * 1_000) / Math.max(1, labelled.length);
  const rows = labelled.map((row, place): Row => {
    const found = screened[place] as Screening;
    const fired = new Set(Object.keys(rules).filter((rule) => rules[rule]?.(found)));
    return { ...row, expects: expectedOf(row), fired };
  });
  const figures: Record<string, number> = { messages: rows.length, us_a_message: rounded(microseconds, 1) };
  const groups = new Map<string, Row[]>([['all', rows]]);
  for (const row of rows) {
    for (const name of [row.language, row.set]) groups.set(name, [...(groups.get(name) ?? []), row]);
  }
  for (const rule of Object.keys(rules)) {
    for (const [group, own] of groups) Object.assign(figures, named(`${rule}.${group}`, score(own, rule)));
  }
  for (const [group, own] of groups) {
    const answers = own.filter(({ expected }) => expected === 'answer');
    const stopped = answers.filter(({ fired }) => handoffRules.some((rule) => fired.has(rule)));
    if (answers.length > 0) {
      figures[`handoff.${group}.false_alarm`] = rounded(stopped.length / answers.length, 4);
    }
    const curious = own.filter(({ labels }) => labels.some((label) => label.includes('ask_if_human')));
    if (curious.length > 0) {
      figures[`are_you_human.${group}.trips`] = curious.filter(({ fired }) =>
        fired.has('customer_asked'),
      ).length;
    }
  }
  confusion(rows).forEach(say);
  return figures;
}

function expectedOf({ rule, labels, expected }: Labelled): ReadonlySet<string> {
  const expects = rule === null || expected === 'either' ? [] : [theirs[rule] ?? rule];
  if (labels.some((label) => /self_harm|threat/.test(label))) expects.push('safety', 'high_impact');
  return new Set(expects);
}

function score(rows: readonly Row[], rule: string): Record<string, number> {
  const own = rows.filter(({ expects }) => expects.has(rule));
  const hits = own.filter(({ fired }) => fired.has(rule));
  const answers = rows.filter(({ expected }) => expected === 'answer');
  const alarms = answers.filter(({ fired }) => fired.has(rule));
  return {
    ...(own.length > 0
      ? {
          rows: own.length,
          recall: rounded(hits.length / own.length, 4),
          precision: rounded(hits.length / Math.max(1, hits.length + alarms.length), 4),
        }
      : {}),
    ...(answers.length > 0 ? { false_alarm: rounded(alarms.length / answers.length, 4) } : {}),
  };
}

function named(prefix: string, scores: Readonly<Record<string, number>>): Figures {
  return Object.fromEntries(Object.entries(scores).map(([name, value]) => [`${prefix}.${name}`, value]));
}

/** What was expected against what fired, as lines of a table; rows that expect nothing to stop are `answer`. */
function confusion(rows: readonly Row[]): string[] {
  const names = [...Object.keys(rules), 'nothing'];
  const lines = ['answer', ...Object.keys(rules)].map((expected) => {
    const own = rows.filter((row) =>
      expected === 'answer' ? row.expected === 'answer' : row.expects.has(expected),
    );
    const counts = names.map((name) =>
      name === 'nothing'
        ? own.filter(({ fired }) => fired.size === 0).length
        : own.filter(({ fired }) => fired.has(name)).length,
    );
    return [expected, ...counts];
  });
  return [['expected \\ fired', ...names], ...lines].map(([first, ...cells]) =>
    [String(first).padEnd(18), ...cells.map((cell) => String(cell).padStart(17))].join(''),
  );
}

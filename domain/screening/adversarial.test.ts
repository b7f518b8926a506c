import { readdirSync, readFileSync } from 'node:fs';
import { screen } from './screen.ts';
import { dangers, impacts, type Screening, sensitiveKinds, topics } from './screening.ts';

const holds =
  (kinds: readonly string[]) =>
  ({ flags }: Screening) =>
    flags.some((flag) => kinds.includes(flag));

/** What each rule looks at in a message. */
const rules: Readonly<Record<string, (found: Screening) => boolean>> = {
  customer_asked: ({ asksPerson }) => asksPerson,
  policy_exception: holds(topics),
  high_impact: holds(impacts),
  sensitive_data: holds(sensitiveKinds),
  safety: holds(dangers),
  frustration: ({ frustration }) => frustration >= 0.45,
  failed_attempt: ({ failedAttempt }) => failedAttempt,
};

const folder = new URL('./adversarial/', import.meta.url);
const languages = readdirSync(folder).map((name) => name.replace('.txt', ''));

/**
 * Messages that data lacks: sarcasm, slips, mixed languages, negations, look-alikes. In each file a rule follows `#`; a line
 * with `+` must trip it, one with `-` must not.
 */
test.each(languages)('nothing that was written to deceive in %s does', (language) => {
  const mistakes: string[] = [];
  let rule = '';
  for (const line of readFileSync(new URL(`${language}.txt`, folder), 'utf8').split('\n')) {
    if (line.startsWith('# ')) rule = line.slice(2);
    else if (line !== '' && rules[rule]?.(screen(line.slice(2))) !== line.startsWith('+')) {
      mistakes.push(`${rule} ${line}`);
    }
  }
  expect(mistakes).toEqual([]);
});

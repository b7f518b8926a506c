import { type Rule, rules, type Violation } from './check/rules.ts';
import { countFigures, neverSeen } from './figures.ts';
import type { Fault, History } from './history.ts';

/** Violations printed of each rule; the count tells of the rest. */
const SHOWN = 5;

/** The whole report; its last line begins with `faults:`. */
export function report(history: History, violations: readonly Violation[], repeat: string): string {
  const figures = Object.entries(countFigures(history));
  const width = Math.max(...figures.map(([name]) => name.length));
  const unseen = neverSeen(history);
  return [
    ...figures.map(([name, value]) => `  ${name.padEnd(width)}  ${value}`),
    ...(unseen.length > 0 ? [`  never happened, so not judged: ${unseen.join(', ')}`] : []),
    ...(Object.keys(rules) as Rule[]).flatMap((rule) => sectionOf(rule, violations)),
    `  repeat with: ${repeat}`,
    `faults: ${violations.length} ${violations.length === 1 ? 'violation' : 'violations'}, ${totals(history)}`,
  ].join('\n');
}

/** One line for a fault, as it happens. */
export function faultLine({ kind, targets, at, recoveredAt }: Fault): string {
  const seconds = ((recoveredAt - at) / 1_000).toFixed(1);
  return `${kind} ${targets.join(' and ')}: ${seconds} s`;
}

function sectionOf(rule: Rule, violations: readonly Violation[]): string[] {
  const broken = violations.filter((violation) => violation.rule === rule);
  if (broken.length === 0) return [];
  const lines = broken.slice(0, SHOWN).map(({ conversation, seqs, sentence }) => {
    const where = seqs.length > 0 ? ` seq ${seqs.join(', ')}` : '';
    return `      ${conversation || 'no conversation'}${where}: ${sentence}`;
  });
  return [`  rule ${rules[rule]}: ${broken.length} violations`, ...lines];
}

function totals({ requests, faults, conversations }: History): string {
  const attempts = requests.reduce((sum, request) => sum + request.attempts.length, 0);
  return `${faults.length} faults, ${attempts} requests, ${conversations.length} conversations`;
}

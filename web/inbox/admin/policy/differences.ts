import type { PolicyDocument } from '../../../../domain/policy.ts';
import { flags } from '../../../../domain/screening/screening.ts';
import { isSame } from '../parts/same.ts';
import { allFields } from './fields.ts';
import { say, sayStep } from './say.ts';
import { flagNames } from './words.ts';

/** One thing that two versions say differently, in words. */
export type Difference = { readonly what: string; readonly before: string; readonly after: string };

/** What differs between two versions of a policy, in the order in which a policy is read. */
export function differences(before: PolicyDocument, after: PolicyDocument): readonly Difference[] {
  return [
    ...flags.flatMap((flag) => {
      const said = ({ topics }: PolicyDocument) =>
        topics[flag] === 'answer_alone' ? 'The AI may answer' : 'A person answers';
      return differing(flagNames[flag], said(before), said(after));
    }),
    ...flags.flatMap((flag) => {
      const said = ({ teams }: PolicyDocument) => teams[flag] ?? 'no team';
      return differing(`Team for ${flagNames[flag].toLowerCase()}`, said(before), said(after));
    }),
    ...allFields.flatMap((field) =>
      isSame(before[field.key], after[field.key])
        ? []
        : [{ what: field.label, before: say(field, before[field.key]), after: say(field, after[field.key]) }],
    ),
    ...(isSame(before.ladder, after.ladder)
      ? []
      : [{ what: 'Ladder', before: ladderOf(before), after: ladderOf(after) }]),
    ...wordKeys(before, after).flatMap((key) =>
      differing(`Words: ${key}`, before.copy[key] ?? "Baton's own", after.copy[key] ?? "Baton's own"),
    ),
  ];
}

function differing(what: string, before: string, after: string): Difference[] {
  return before === after ? [] : [{ what, before, after }];
}

function ladderOf({ ladder, replyTargetSeconds }: PolicyDocument): string {
  return ladder.map((step) => sayStep(step, replyTargetSeconds)).join('\n') || 'no steps';
}

function wordKeys(before: PolicyDocument, after: PolicyDocument): string[] {
  return [...new Set([...Object.keys(before.copy), ...Object.keys(after.copy)])].sort();
}

import type { PolicyDocument } from '../../../../domain/policy.ts';
import { duration } from '../parts/times.ts';
import type { Field } from './fields.ts';
import { ladderNames } from './words.ts';

/** A field's value in words. */
export function say(field: Field, value: unknown): string {
  if (field.never && isNever(field, value)) return field.never.label;
  switch (field.kind) {
    case 'share':
      return `${Math.round(1_000 * Number(value)) / 10}%`;
    case 'duration':
      return duration(Number(value));
    case 'number':
      return `${Number(value)} ${field.unit}`;
    case 'switch':
      return value ? 'Yes' : 'No';
    case 'choice':
      return field.options.find((option) => option.value === value)?.label ?? String(value);
    case 'text':
      return value === null || value === '' ? field.none : String(value);
  }
}

/** Frustration is never enough from above 1 on; all else is off at 0. */
export function isNever({ never, kind }: Field, value: unknown): boolean {
  if (!never) return false;
  return kind === 'share' ? Number(value) > 1 : Number(value) === never.value;
}

/** A step of the ladder in words: "after 2 min 30 s (50%): notify the team again". */
export function sayStep({ at, action }: PolicyDocument['ladder'][number], targetSeconds: number): string {
  return `after ${duration(at * targetSeconds)} (${Math.round(100 * at)}%): ${ladderNames[action]}`;
}

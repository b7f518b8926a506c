import type { Answer } from '../answer.ts';
import { count } from '../parts/times.ts';
import { flagName } from './words.ts';

type Evidence = Answer<'/v1/policies/test', 'post'>['fired'][number]['evidence'];

const percent = (value: unknown) => `${Math.round(100 * Number(value))}%`;

/** What made a rule fire, in words: one part for each fact of it. */
export function evidenceWords(evidence: Evidence): readonly string[] {
  const { flags, words, confidence, minimum, frustration, score, from, attempts, limit, passages, code } =
    evidence;
  return [
    ...(flags === undefined ? [] : [String(flags).split(', ').map(flagName).join(', ')]),
    ...(words === undefined ? [] : [`said “${words}”`]),
    ...(confidence === undefined
      ? []
      : [`confidence ${percent(confidence)}${minimum === undefined ? '' : `, ${percent(minimum)} needed`}`]),
    ...(frustration === undefined ? [] : [`frustration ${percent(frustration)} raised what is needed`]),
    ...(score === undefined ? [] : [`frustration ${percent(score)}, stops from ${percent(from)}`]),
    ...(attempts === undefined ? [] : [`${attempts} attempts, ${limit} allowed`]),
    ...(passages === undefined ? [] : [`${count(Number(passages), 'passage')} looked at`]),
    ...(code === undefined ? [] : [String(code)]),
  ];
}

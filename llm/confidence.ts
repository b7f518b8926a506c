import type { Signals } from './evidence.ts';

/** A logistic model of the probability that the best sentences prove an answer. */
const bias = -4.2;
const weights: Readonly<Signals> = {
  passage: 4.2,
  sentence: 0,
  underHeadings: 2.8,
  rarest: 0,
  unknown: -2.5,
  namesMissing: 0,
  numberMissing: -0.8,
  margin: 0,
  brief: 0,
};

/** How likely it is that an answer is proved: 0 to 1, in thousandths. */
export function confidenceOf(signals: Signals): number {
  let sum = bias;
  for (const name of Object.keys(weights) as (keyof Signals)[]) sum += weights[name] * signals[name];
  return Math.round(1_000 / (1 + Math.exp(-sum))) / 1_000;
}

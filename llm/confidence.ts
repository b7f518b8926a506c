import type { Signals } from './evidence.ts';

/**
 * A logistic model of the probability that the best sentences prove an answer. Its few weights were fitted on real
 * questions over four knowledge bases, each also with questions to another one, and hold when one is left out.
 */
const bias = -7.27;
const weights: Readonly<Omit<Signals, 'rareMissing'>> = {
  score: 4,
  relative: 2.9,
  sentence: 1.8,
  namesMissing: -0.9,
  numberMissing: -0.35,
};

/** Where the word that the question turns on is missing: less likely than not. */
const mostWithoutRare = 0.45;

/** How likely it is that an answer is proved: 0 to 1, in thousandths. */
export function confidenceOf(signals: Signals): number {
  let sum = bias;
  for (const name of Object.keys(weights) as (keyof typeof weights)[]) sum += weights[name] * signals[name];
  const likely = Math.round(1_000 / (1 + Math.exp(-sum))) / 1_000;
  return signals.rareMissing ? Math.min(likely, mostWithoutRare) : likely;
}

import type { Sample, Situation } from './samples.ts';

/** How far apart two situations may be and still count half or more; in logs, hours and milliseconds. */
const width = { ahead: 0.35, pace: 0.6, agents: 0.3, hour: 2, age: 21 * 86_400_000 } as const;
/** What a wait counts that is alike in nothing: where nothing alike was seen, all is listened to. */
const floor = { state: 0.03, hour: 0.15 } as const;
/** Waits that a level needs beyond its share, as in conformal prediction: (n + 1) q of n. */
const oneMore = 1;
/** Past this level there are too few long waits to count: the bound grows instead. */
const highestLevel = 0.985;
/** How much it then grows for each hundredth. */
const growth = 0.12;

/**
 * The wait that a share `level` of people in this situation stay under: the weighted Kaplan-Meier estimate (Kaplan and
 * Meier 1958; weighted by likeness as in Beran 1981), where those who left, or wait still, count as longer. Both lists
 * ascend by wait. `waited`: given that it has already lasted so many seconds. `alike` is the number of waits that the
 * weights amount to (Kish 1965).
 */
export function quantileOf(
  ended: readonly Sample[],
  others: readonly Sample[],
  query: {
    readonly situation: Situation;
    readonly now: number;
    readonly level: number;
    readonly waited: number;
  },
): { readonly at: number; readonly alike: number } {
  const { waited } = query;
  const [weights, otherWeights] = [weigh(ended, query), weigh(others, query)];
  let atRisk = weights.sum + otherWeights.sum;
  const alike = atRisk === 0 ? 0 : atRisk ** 2 / (weights.squares + otherWeights.squares);
  const wanted = query.level * (1 + oneMore / Math.max(alike, 2));
  const level = Math.min(wanted, highestLevel);
  let [surviving, last, first, second] = [1, waited, 0, 0];
  while (1 - surviving < level && first + second < ended.length + others.length) {
    const isOther =
      first === ended.length ||
      (second < others.length && (others[second] as Sample).wait < (ended[first] as Sample).wait);
    const weight = (isOther ? otherWeights.each[second] : weights.each[first]) as number;
    const sample = (isOther ? others[second++] : ended[first++]) as Sample;
    if (weight === 0) continue;
    if (sample.answered) surviving *= Math.max(0, 1 - weight / atRisk);
    last = sample.wait;
    atRisk -= weight;
  }
  const beyond = Math.max(0, wanted - highestLevel) * 100;
  return { at: waited + (last - waited) * (1 + growth * beyond), alike: Math.round(alike) };
}

/** What each sample counts in this situation; nothing when it ended before this wait has lasted. */
function weigh(
  samples: readonly Sample[],
  {
    situation,
    now,
    waited,
  }: { readonly situation: Situation; readonly now: number; readonly waited: number },
): { readonly each: Float64Array; readonly sum: number; readonly squares: number } {
  const each = new Float64Array(samples.length);
  let [sum, squares] = [0, 0];
  for (let index = 0; index < samples.length; index++) {
    const sample = samples[index] as Sample;
    if (sample.wait < waited) continue;
    const weight = likeness(sample.situation, situation) * recency(now - sample.at) * sample.weigh;
    each[index] = weight;
    sum += weight;
    squares += weight * weight;
  }
  return { each, sum, squares };
}

function likeness(one: Situation, other: Situation): number {
  const ahead = bell((one.ahead - other.ahead) / width.ahead);
  const pace = bell((one.pace - other.pace) / width.pace);
  const known = one.agents !== null && other.agents !== null;
  const agents = known ? bell(((one.agents as number) - (other.agents as number)) / width.agents) : 1;
  const state = floor.state + (1 - floor.state) * ahead * pace * agents;
  return state * (floor.hour + (1 - floor.hour) * hourLikeness(one.hour, other.hour));
}

/** Same hour of the day counts, and the same weekday more. */
function hourLikeness(one: number, other: number): number {
  const apart = Math.abs((one % 24) - (other % 24));
  const near = bell(Math.min(apart, 24 - apart) / width.hour);
  return Math.floor(one / 24) === Math.floor(other / 24) ? near : 0.6 * near;
}

function recency(age: number): number {
  return 1 / (1 + (age / width.age) ** 2);
}

/** 1 at 0, a quarter at 1, soon next to nothing: a bell that costs no exponential. */
function bell(x: number): number {
  const square = 1 + x * x;
  return 1 / (square * square);
}

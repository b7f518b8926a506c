/** What was known when a wait began: what makes two waits alike. Logs of 1 + x, so that ratios count. */
export type Situation = {
  /** Hour of the week, 0 to 167. */
  readonly hour: number;
  /** Customers who waited before. */
  readonly ahead: number;
  /** Seconds that customers had lately waited, or the longest was waiting then. */
  readonly pace: number;
  /** Who could answer; null: not known. */
  readonly agents: number | null;
};

/** A wait that ended at `at` (epoch ms), or is still under way; `wait` in seconds. Not answered: it was longer. */
export type Sample = {
  readonly wait: number;
  readonly at: number;
  readonly answered: boolean;
  readonly situation: Situation;
  /** 1, less for what bears on it only from afar. */
  readonly weigh: number;
};

/** The newest waits are all kept. */
const newestKept = 400;
/** Of older ones these many for each hour of the week: a quiet Sunday is not crowded out by Mondays. */
const keptPerHour = 6;
/** Replies that "lately" averages over. */
const lately = 5;

/** A queue's ended waits, bounded, in ascending order of their length. */
export function createSamples() {
  const byWait: Sample[] = [];
  const newest: Sample[] = [];
  const older = new Map<number, Sample[]>();
  let answeredCount = 0;
  let recent: number[] = [];

  const place = (wait: number): number => {
    let [low, high] = [0, byWait.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((byWait[middle] as Sample).wait < wait) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  const drop = (sample: Sample): void => {
    let index = place(sample.wait);
    while (byWait[index] !== sample) index++;
    byWait.splice(index, 1);
    if (sample.answered) answeredCount--;
  };

  return {
    ascending: (): readonly Sample[] => byWait,
    answered: (): number => answeredCount,
    /** Geometric mean of the newest answered waits, in seconds; 0 before the first. */
    recentWait: (): number =>
      recent.length === 0
        ? 0
        : Math.expm1(recent.reduce((sum, wait) => sum + Math.log1p(wait), 0) / recent.length),

    add(sample: Sample): void {
      byWait.splice(place(sample.wait), 0, sample);
      newest.push(sample);
      if (sample.answered) {
        answeredCount++;
        recent = [...recent, sample.wait].slice(-lately);
      }
      if (newest.length <= newestKept) return;
      const aged = newest.shift() as Sample;
      const hour = older.get(aged.situation.hour) ?? [];
      older.set(aged.situation.hour, hour);
      hour.push(aged);
      if (hour.length > keptPerHour) drop(hour.shift() as Sample);
    },
  };
}

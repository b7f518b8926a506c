import { createCalibration } from './calibration.ts';
import { quantileOf } from './quantile.ts';
import { createSamples, type Sample, type Situation } from './samples.ts';

/** A wait that begins: a customer enters a queue. Times are epoch milliseconds, `agents` who can answer, when known. */
export type Beginning = {
  readonly id: string;
  readonly queue: string;
  readonly at: number;
  readonly agents?: number | null;
};

/** What is said of a wait: a bound in seconds that `quantile` of people will see kept, and what it rests on. */
export type Bound = {
  readonly bound: number;
  readonly quantile: number;
  /** Answered waits that it was computed from, and how many of them are as this one. */
  readonly sampleSize: number;
  readonly alike: number;
  /** Customers who wait before this one, and the level of the distribution that the kept rate led to. */
  readonly ahead: number;
  readonly level: number;
};

type OpenWait = Beginning & { readonly situation: Situation; bound: number | null; judged: boolean };

export type BookOptions = {
  /** The share of people who shall see the bound kept. */
  readonly quantile?: number;
  /** Seconds waited between two instants: in working time, where a calendar says so. */
  readonly elapsed?: (from: number, to: number) => number;
  /** Hour of the week, 0 to 167, of an instant. */
  readonly hourOfWeek?: (at: number) => number;
};

/** Fewer answered waits than this say too little: no estimate. */
export const fewestSamples = 8;
/** A queue with fewer answered waits of its own also listens to the others. */
const ownSamples = 40;
/** What a wait in another queue counts there. */
const otherQueues = 0.15;

/** Hours of the week from a Thursday, as the epoch began. */
const utcHourOfWeek = (at: number): number => Math.floor(at / 3_600_000) % 168;

export type WaitBook = ReturnType<typeof createWaitBook>;

/**
 * The measured waits of a site, by queue, in the order of time, and what they let one promise. Told of each wait's
 * beginning, promise and end; never looks ahead. A customer who left is censored: the wait was longer than that.
 */
export function createWaitBook({
  quantile = 0.8,
  elapsed = (from, to) => Math.max(0, (to - from) / 1000),
  hourOfWeek = utcHourOfWeek,
}: BookOptions = {}) {
  const open = new Map<string, OpenWait>();
  const queues = new Map<string, ReturnType<typeof createQueue>>();

  function createQueue() {
    return { samples: createSamples(), calibration: createCalibration(quantile), open: new Set<OpenWait>() };
  }
  const queueOf = (name: string) => {
    const found = queues.get(name) ?? createQueue();
    queues.set(name, found);
    return found;
  };

  const situationOf = ({ queue, at, agents }: Omit<Beginning, 'id'>): Situation => {
    const { samples, open: waiting } = queueOf(queue);
    let longest = 0;
    for (const wait of waiting) longest = Math.max(longest, elapsed(wait.at, at));
    return {
      hour: hourOfWeek(at),
      ahead: Math.log1p(waiting.size),
      pace: Math.log1p(Math.max(samples.recentWait(), longest)),
      agents: agents === undefined || agents === null ? null : Math.log1p(agents),
    };
  };

  /** Whoever has waited past the bound knows that it broke, whenever the reply comes. */
  const judgeOverdue = (name: string, now: number): void => {
    const { calibration, open: waiting } = queueOf(name);
    for (const wait of waiting) {
      if (wait.judged || wait.bound === null || elapsed(wait.at, now) <= wait.bound) continue;
      wait.judged = true;
      calibration.learn(false);
    }
  };

  const waitingNow = (name: string, now: number, weigh = 1): Sample[] =>
    [...queueOf(name).open].map((wait) => ({
      wait: elapsed(wait.at, now),
      at: now,
      answered: false,
      situation: wait.situation,
      weigh,
    }));

  /** What else bears on a queue than its own ended waits: those under way, and other queues while it has few. */
  const otherEvidence = (name: string, now: number): readonly Sample[] => {
    const own = queueOf(name).samples.answered() < ownSamples;
    const others = own ? [...queues.keys()].filter((other) => other !== name) : [];
    const foreign = others.flatMap((other) => [
      ...queueOf(other)
        .samples.ascending()
        .map((sample) => ({ ...sample, weigh: otherQueues })),
      ...waitingNow(other, now, otherQueues),
    ]);
    return [...waitingNow(name, now), ...foreign].sort((a, b) => a.wait - b.wait);
  };

  return {
    /**
     * The bound for someone in a queue, who enters it now or has waited since `since`; of a wait that is in the book
     * (`id`) what was known when it began counts. Null while there is too little to go by.
     */
    ask(query: {
      readonly queue: string;
      readonly now: number;
      readonly agents?: number | null;
      readonly id?: string;
      readonly since?: number;
    }): Bound | null {
      const { queue, now, since = now } = query;
      judgeOverdue(queue, now);
      const { samples, calibration } = queueOf(queue);
      const others = otherEvidence(queue, now);
      const sampleSize = samples.answered() + others.filter(({ answered }) => answered).length;
      if (sampleSize < fewestSamples) return null;
      const level = calibration.level();
      const waited = elapsed(since, now);
      const known = query.id === undefined ? undefined : open.get(query.id);
      const situation = known?.situation ?? situationOf({ ...query, at: now });
      const found = quantileOf(samples.ascending(), others, { situation, now, level, waited });
      const ahead = Math.round(Math.expm1(situation.ahead));
      return {
        bound: Math.max(0, found.at - waited),
        quantile,
        sampleSize,
        alike: found.alike,
        ahead,
        level,
      };
    },

    /** A wait begins; `bound` is what was promised then, in seconds, null when nothing was. */
    begin(beginning: Beginning, bound: number | null): void {
      const { queue, at } = beginning;
      judgeOverdue(queue, at);
      const wait = { ...beginning, situation: situationOf(beginning), bound, judged: false };
      open.set(beginning.id, wait);
      queueOf(queue).open.add(wait);
    },

    /** A wait ends: a person replied, or the customer left, or it needed no reply any more. */
    end(id: string, at: number, answered: boolean): void {
      const wait = open.get(id);
      if (!wait) return;
      const { calibration, open: waiting, samples } = queueOf(wait.queue);
      judgeOverdue(wait.queue, at);
      open.delete(id);
      waiting.delete(wait);
      const waited = elapsed(wait.at, at);
      samples.add({ wait: waited, at, answered, situation: wait.situation, weigh: 1 });
      if (answered && wait.bound !== null && !wait.judged) calibration.learn(true);
    },
  };
}

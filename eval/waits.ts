import { createWaitBook } from '../domain/waits/book.ts';
import { type Figures, quantile, rounded } from './report.ts';
import type { WaitRow } from './wait-rows.ts';

/** The share of people who shall see a promise kept: the default policy's. */
const promised = 0.8;
/** A month with fewer judged promises than this is no month to be the worst. */
const fewestInMonth = 50;

type Played = WaitRow & { readonly bound: number | null };

/**
 * Plays a trace in the order of time and asks for a promise before each wait begins; what ended later is not known
 * then. A customer who left before the bound proves nothing and is not counted; one who left after it saw it broken.
 */
export function waits(rows: readonly WaitRow[], print: (line: string) => void): Figures {
  const played = play(rows);
  const judged = played.filter(isJudged);
  printGroups('day', played, ({ at }) => new Date(at).toISOString().slice(0, 10), print);
  printGroups('queue', played, ({ queue }) => queue, print);
  const months = groups(judged, ({ at }) => new Date(at).toISOString().slice(0, 7));
  const whole = [...months.values()].filter((month) => month.length >= fewestInMonth);
  const bounds = played.flatMap(({ bound }) => bound ?? []);
  const clairvoyant = perHourQuantiles(played);
  return {
    'waits.rows': rows.length,
    'waits.promised': rounded(bounds.length / Math.max(1, rows.length)),
    'waits.kept': rounded(keptShare(judged)),
    'waits.bound_mean': rounded(mean(bounds), 1),
    'waits.pinball': rounded(mean(judged.filter(({ abandoned }) => !abandoned).map(pinball)), 2),
    'waits.worst_month': rounded(Math.min(1, ...whole.map(keptShare))),
    'waits.clairvoyant_mean': rounded(mean(clairvoyant.map(([, best]) => best)), 1),
    'waits.times_clairvoyant': rounded(
      mean(clairvoyant.map(([bound]) => bound)) / Math.max(1, mean(clairvoyant.map(([, best]) => best))),
    ),
  };
}

function play(rows: readonly WaitRow[]): Played[] {
  const book = createWaitBook({ quantile: promised });
  const begun = [...rows].sort((a, b) => a.at - b.at);
  const ends = begun
    .map((row, index) => ({ index, at: row.at + row.wait * 1000 }))
    .sort((a, b) => a.at - b.at);
  let next = 0;
  return begun.map((row, index) => {
    for (; next < ends.length && (ends[next] as { at: number }).at <= row.at; next++) {
      const end = ends[next] as { index: number; at: number };
      // A wait of no time at all ends after it began.
      if (end.index >= index) break;
      book.end(String(end.index), end.at, !(begun[end.index] as WaitRow).abandoned);
    }
    const { queue, agents } = row;
    const bound = book.ask({ queue, now: row.at, agents })?.bound ?? null;
    book.begin({ id: String(index), queue, at: row.at, agents }, bound);
    return { ...row, bound };
  });
}

function isJudged({ bound, abandoned, wait }: Played): boolean {
  return bound !== null && (!abandoned || wait > bound);
}

function keptShare(judged: readonly Played[]): number {
  return judged.filter(isKept).length / Math.max(1, judged.length);
}

function isKept({ bound, wait, abandoned }: Played): boolean {
  return !abandoned && bound !== null && wait <= bound;
}

/** The loss whose least mean the true quantile has (Koenker and Bassett 1978). */
function pinball({ bound, wait }: Played): number {
  const short = wait - (bound ?? 0);
  return short > 0 ? promised * short : (promised - 1) * short;
}

/** For each promised wait its bound, and the quantile of what was waited in its queue and hour. */
function perHourQuantiles(played: readonly Played[]): (readonly [bound: number, best: number])[] {
  const hours = groups(
    played.filter(({ abandoned, bound }) => !abandoned && bound !== null),
    ({ at, queue }) => `${queue} ${Math.floor(at / 3_600_000)}`,
  );
  return [...hours.values()].flatMap((hour) => {
    const best = quantile(
      hour.map(({ wait }) => wait),
      promised,
    );
    return hour.map(({ bound }) => [bound ?? 0, best] as const);
  });
}

function groups<T>(all: readonly T[], key: (one: T) => string): ReadonlyMap<string, T[]> {
  const found = new Map<string, T[]>();
  for (const one of all) {
    const group = found.get(key(one)) ?? [];
    found.set(key(one), group);
    group.push(one);
  }
  return found;
}

function printGroups(
  name: string,
  played: readonly Played[],
  key: (row: Played) => string,
  print: (line: string) => void,
): void {
  for (const [group, rows] of groups(played, key)) {
    const judged = rows.filter(isJudged);
    const bounds = rows.flatMap(({ bound }) => bound ?? []);
    const losses = judged.filter(({ abandoned }) => !abandoned).map(pinball);
    const figures = [
      `promised ${bounds.length} of ${rows.length}`,
      `kept ${keptShare(judged).toFixed(3)}`,
      `mean bound ${mean(bounds).toFixed(0)} s`,
      `pinball ${mean(losses).toFixed(1)}`,
    ];
    print(`${name} ${group}: ${figures.join(', ')}`);
  }
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

import type { WaitRow } from './wait-rows.ts';

const day = 86_400;
const week = 7 * day;
/** Monday, 1 January 2024, in seconds. */
const begin = Date.UTC(2024, 0, 1) / 1000;

/** A queue of a support team: how many write in an hour of a working day, how many answer, how long one takes. */
type Team = {
  readonly queue: string;
  readonly perHour: number;
  readonly agents: number;
  readonly serviceSeconds: number;
  readonly patienceSeconds: number;
};

const teams: readonly Team[] = [
  { queue: 'orders', perHour: 14, agents: 4, serviceSeconds: 700, patienceSeconds: 2_400 },
  { queue: 'billing', perHour: 6, agents: 2, serviceSeconds: 800, patienceSeconds: 3_600 },
];

/**
 * A year of two teams, the same for the same seed: shifts over the day and the week, growth and seasons, bursts of
 * hours, a week in which half of the people are away, and outages in which everybody writes. Customers are answered in
 * the order in which they came, by whoever is free first; some leave.
 */
export function simulatedWaits(seed: number, days = 365): WaitRow[] {
  return teams
    .flatMap((team, index) => simulate(team, days * day, createRandom(seed * 97 + index)))
    .sort((a, b) => a.at - b.at);
}

function simulate(team: Team, length: number, random: () => number): WaitRow[] {
  const rows: WaitRow[] = [];
  const bursts = burstsOf(length, random);
  const broken = Math.floor((0.3 + 0.5 * random()) * (length / week)) * week;
  const free: number[] = Array.from({ length: 12 }, () => 0);
  for (let at = 0; at < length; ) {
    at += exponential(random) * (3_600 / (team.perHour * 6));
    const load = arrivals(at, length) * (bursts.some(([from, to]) => at >= from && at < to) ? 4 : 1);
    if (random() > load / 6) continue;
    const present = Math.max(
      1,
      Math.round(onShift(team.agents, at) * (at >= broken && at < broken + week ? 0.5 : 1)),
    );
    const person = free
      .slice(0, present)
      .reduce((best, one, index, all) => (one < (all[best] as number) ? index : best), 0);
    const reading = 20 + 60 * random();
    const wait = Math.max(0, (free[person] as number) - at) + reading;
    const patience = team.patienceSeconds * exponential(random) * 2;
    const abandoned = patience < wait;
    rows.push({
      at: (begin + at) * 1000,
      wait: Math.round(abandoned ? patience : wait),
      abandoned,
      queue: team.queue,
      agents: present,
    });
    if (!abandoned)
      free[person] = at + wait + team.serviceSeconds * lognormal(random, 0.7) * drift(at, length);
  }
  return rows;
}

/** How many write, 1 on an ordinary working hour: mornings are busy, nights and Sundays are not; the year grows by half. */
function arrivals(at: number, length: number): number {
  const hour = (at % day) / 3_600;
  const weekday = Math.floor(at / day) % 7;
  const daily = 0.12 + Math.exp(-(((hour - 10.5) / 2.6) ** 2)) + 0.8 * Math.exp(-(((hour - 16) / 3) ** 2));
  const weekly = [1.15, 1.05, 1, 0.95, 0.9, 0.45, 0.35][weekday] as number;
  return daily * weekly * (1 + 0.5 * (at / length)) * (1 + 0.15 * Math.sin((2 * Math.PI * at) / (90 * day)));
}

/** Who is on shift: few at night, fewer on weekends, one more halfway through the year. */
function onShift(agents: number, at: number): number {
  const hour = (at % day) / 3_600;
  const weekday = Math.floor(at / day) % 7;
  const shift = hour >= 8 && hour < 19 ? 1 : 0.3;
  return agents * shift * (weekday >= 5 ? 0.6 : 1) + (at > 180 * day ? 1 : 0);
}

/** Cases become longer through the year. */
function drift(at: number, length: number): number {
  return 0.85 + 0.35 * (at / length);
}

/** Stretches of one to four hours, about every nine days, in which four times as many write. */
function burstsOf(length: number, random: () => number): (readonly [number, number])[] {
  const bursts: (readonly [number, number])[] = [];
  for (let at = exponential(random) * 9 * day; at < length; at += exponential(random) * 9 * day) {
    bursts.push([at, at + 3_600 * (1 + 3 * random())]);
  }
  return bursts;
}

function exponential(random: () => number): number {
  return -Math.log(1 - random());
}

function lognormal(random: () => number, spread: number): number {
  const normal = Math.sqrt(2 * exponential(random)) * Math.cos(2 * Math.PI * random());
  return Math.exp(spread * normal - (spread * spread) / 2);
}

/** Mulberry32: the same numbers for the same seed. */
function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

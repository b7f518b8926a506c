import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import MiniSearch from 'minisearch';
import type { Lexicon } from '../knowledge/pack.ts';
import { buildIndexAside, packAside } from '../knowledge/search.ts';
import type { StoredPassage } from '../store/passages.ts';
import { interleaved, median, quantile } from './measure.ts';
import type { createReport } from './report.ts';

/** Words of a passage and of the language that they are drawn from, about those of documentation in English. */
const passageWords = 108;
const vocabulary = 60_000;
const queriesAsked = 400;
/** Rounds of all queries by each contender; MiniSearch takes seconds a round on the larger corpus. */
const rounds = 3;

const sizes = [
  { passages: 10_000, p95Ms: 2, mebibytes: 40 },
  { passages: 100_000, p95Ms: 10, mebibytes: 300 },
] as const;

/** Our index beside MiniSearch with fuzzy search, over the same made passages and questions, half of them with a slip. */
export async function measureSearch(report: ReturnType<typeof createReport>): Promise<void> {
  for (const size of sizes) await measure(report, size);
}

async function measure(
  report: ReturnType<typeof createReport>,
  { passages: count, p95Ms, mebibytes }: (typeof sizes)[number],
): Promise<void> {
  const passages = makePassages(count);
  const before = held();
  const began = performance.now();
  const lexicon: Lexicon = new Map();
  const read = await packAside(passages, lexicon);
  const index = await buildIndexAside(read, lexicon);
  const builtMs = performance.now() - began;
  // What was read is kept beside the index, as a worker does.
  const ours = held() - before;
  const again = performance.now();
  await buildIndexAside(read, lexicon);
  const rebuiltMs = performance.now() - again;
  const questions = makeQuestions(passages);
  const floorBefore = held();
  const floorBegan = performance.now();
  const floor = new MiniSearch({
    fields: ['title', 'text'],
    searchOptions: { boost: { title: 3 }, fuzzy: 0.2 },
  });
  floor.addAll(passages.map(({ sourceTitle, text }, id) => ({ id, title: sourceTitle, text })));
  const floorMs = performance.now() - floorBegan;
  const theirs = held() - floorBefore;
  // The floor is a hundred times slower: fewer questions tell as much.
  const few = questions.slice(0, count > 10_000 ? 40 : 200);
  const contenders = [
    { name: 'Baton', asked: questions, ask: (text: string) => titleOf(index.search(text)[0]?.passage) },
    {
      name: 'MiniSearch fuzzy',
      asked: few,
      ask: (text: string) => titleOf(passages[floor.search(text)[0]?.id]),
    },
  ];
  const found = new Map<string, number>();
  const took = await interleaved(contenders, rounds, async ({ name, asked, ask }) => {
    let right = 0;
    const times = asked.map(({ text, title }) => {
      const start = performance.now();
      if (ask(text) === title) right++;
      return performance.now() - start;
    });
    found.set(name, right / asked.length);
    return times;
  });
  const p95 = (name: string) => median((took.get(name) ?? []).map((times) => quantile(times, 0.95)));
  const label = `${count} passages`;
  report.target(`${label}: p95 ms, Baton`, p95('Baton'), { atMost: p95Ms });
  report.figure(`${label}: p95 ms, MiniSearch fuzzy`, p95('MiniSearch fuzzy'));
  report.target(`${label}: index MiB, Baton`, ours, { atMost: mebibytes });
  report.figure(`${label}: index MiB, MiniSearch`, theirs);
  report.figure(`${label}: build s, Baton`, builtMs / 1_000);
  report.figure(`${label}: build s when one passage has changed, Baton`, rebuiltMs / 1_000);
  report.figure(`${label}: build s, MiniSearch`, floorMs / 1_000);
  for (const [name, share] of found) report.figure(`${label}: right title first, ${name}`, share);
}

function titleOf(passage: StoredPassage | undefined): string | null {
  return passage?.sourceTitle ?? null;
}

/** Pseudo-random numbers that are the same in every run (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function makePassages(count: number): StoredPassage[] {
  const random = randomOf(7);
  // Zipf: the nth word is as frequent as 1/n.
  const word = () => spell(Math.floor(vocabulary ** random()) - 1);
  return Array.from({ length: count }, (_, number) => {
    const title = Array.from({ length: 4 }, () => spell(50 + Math.floor(random() * vocabulary))).join(' ');
    const words = Array.from({ length: passageWords }, word);
    const text = words.map((one, place) => (place % 12 === 11 ? `${one}.` : one)).join(' ');
    return {
      ...{ _id: `p${number}:x:0000`, site: 'bench', sourceId: `p${number}`, snapshot: `s${number}` },
      ...{ sourceTitle: title, headings: [], text, start: 0, end: text.length },
      ...{ language: 'en', audience: 'public' as const, fetchedAt: new Date(0) },
    };
  });
}

/** A pronounceable word for a number. */
function spell(number: number): string {
  const [onsets, vowels] = [
    'b c d f g l m n p r s t v w tr st pl'.split(' '),
    'a e i o u ai ea oo'.split(' '),
  ];
  let rest = number + 20;
  let word = '';
  while (rest > 0) {
    word +=
      (onsets[rest % onsets.length] ?? '') + (vowels[Math.floor(rest / onsets.length) % vowels.length] ?? '');
    rest = Math.floor(rest / (onsets.length * vowels.length));
  }
  return `${word}n`;
}

/** Three words of a title among others; every second question has lost a letter of its longest word. */
function makeQuestions(passages: readonly StoredPassage[]) {
  const random = randomOf(11);
  return Array.from({ length: queriesAsked }, (_, number) => {
    const title = passages[Math.floor(random() * passages.length)]?.sourceTitle ?? '';
    const words = title.split(' ').slice(0, 3);
    const longest = words.reduce((a, z) => (z.length > a.length ? z : a));
    const at = 1 + Math.floor(random() * (longest.length - 2));
    const slipped = words.map((word) => (word === longest ? word.slice(0, at) + word.slice(at + 1) : word));
    return { title, text: `how do I ${(number % 2 === 0 ? words : slipped).join(' ')}` };
  });
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** MiB that are in use after a collection. */
function held(): number {
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1_048_576;
}

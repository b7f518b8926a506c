import type { Contender } from './floors.ts';

/** The `share` quantile of some values, by the nearest rank. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** Milliseconds that each of `count` turns took, one after the other. */
export async function oneByOne({ turn }: Contender, conversation: number, count: number): Promise<number[]> {
  const took: number[] = [];
  for (let done = 0; done < count; done += 1) {
    const start = performance.now();
    await turn(conversation);
    took.push(performance.now() - start);
  }
  return took;
}

/** Turns a second with `width` conversations at once, each taking `count` turns. */
export async function abreast({ turn }: Contender, width: number, count: number): Promise<number> {
  const start = performance.now();
  const run = async (conversation: number) => {
    for (let done = 0; done < count; done += 1) await turn(conversation);
  };
  await Promise.all(Array.from({ length: width }, (_, conversation) => run(conversation)));
  return (width * count) / ((performance.now() - start) / 1000);
}

/** Plays rounds in which every contender has its turn, in an order that changes; results by contender's name. */
export async function interleaved<T, C extends { readonly name: string }>(
  contenders: readonly C[],
  rounds: number,
  measure: (contender: C) => Promise<T>,
): Promise<Map<string, T[]>> {
  const results = new Map<string, T[]>(contenders.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    const from = round % contenders.length;
    for (const contender of [...contenders.slice(from), ...contenders.slice(0, from)]) {
      results.get(contender.name)?.push(await measure(contender));
    }
  }
  return results;
}

/** CPU milliseconds that a process has used, from /proc; null where there is none. */
export async function cpuMs(pid: number | null): Promise<number | null> {
  if (pid === null) return null;
  const { readFile } = await import('node:fs/promises');
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  if (stat === null) return null;
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** Resident memory of a process in KiB, from /proc; null where there is none. */
export async function residentKiB(pid: number): Promise<number | null> {
  const { readFile } = await import('node:fs/promises');
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const found = /^VmRSS:\s+(\d+)/m.exec(status);
  return found ? Number(found[1]) : null;
}

import type { Say } from './narrate.ts';
import { reasonOf, StartError } from './start-error.ts';

/** One way to come by a server. */
export interface Way<T> {
  readonly name: string;
  /** Takes seconds or minutes: what was tried before is said first. */
  readonly slow?: boolean;
  /** Throws an Error that says why it is no way here. */
  find(): Promise<T>;
}

/**
 * The first way that works. Each that fails says why in one line, once it is clear that a slow one is needed; when all
 * fail, one StartError tells the reasons and `waysOut`.
 */
export async function firstWay<T>(ways: readonly Way<T>[], say: Say, waysOut: string): Promise<T> {
  const reasons: string[] = [];
  let said = 0;
  for (const way of ways) {
    if (way.slow) for (; said < reasons.length; said++) say(`  ${reasons[said]}`);
    try {
      return await way.find();
    } catch (error) {
      reasons.push(`${way.name}: ${reasonOf(error)}`);
    }
  }
  throw new StartError(`${reasons.map((reason) => `  ${reason}`).join('\n')}\n${waysOut}`);
}

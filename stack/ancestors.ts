import { factsOf, type ProcessFacts } from './processes.ts';

/** npm runs a script through one shell; a wrapper or two may stand between. */
const MAX_LEVELS = 5;
/** Well under the five seconds in which everything must be gone. */
const LOOK_EVERY_MS = 1_000;
const PACKAGE_MANAGER = /(^|[/\s])(npm|pnpm|yarn|bun)(-cli)?(\.c?js)?(\s|$)/;

type Look = (pid: number) => ProcessFacts | null;
interface Ancestor {
  readonly pid: number;
  readonly started: string;
}

/** The processes from the parent of `pid` up to the package manager that ran it; empty when none did. */
export function chainToPackageManager(pid: number, look: Look = factsOf): Ancestor[] {
  const chain: Ancestor[] = [];
  let parent = look(pid)?.parent ?? 0;
  while (parent > 1 && chain.length < MAX_LEVELS) {
    const facts = look(parent);
    if (!facts) return [];
    chain.push({ pid: parent, started: facts.started });
    if (PACKAGE_MANAGER.test(facts.command)) return chain;
    parent = facts.parent;
  }
  return [];
}

/** Whether every process of the chain still runs and still is the parent of the one below it. */
export function isWhole(pid: number, chain: readonly Ancestor[], look: Look = factsOf): boolean {
  let below = pid;
  for (const ancestor of chain) {
    if (look(below)?.parent !== ancestor.pid || look(ancestor.pid)?.started !== ancestor.started)
      return false;
    below = ancestor.pid;
  }
  return true;
}

/**
 * Calls `orphaned` once when npm, or the shell between, is gone: `kill -9` on `npm start` tells its script nothing.
 * Does nothing outside a package manager's script.
 */
export function watchPackageManager(env: NodeJS.ProcessEnv, orphaned: () => void): void {
  if (!env.npm_lifecycle_event) return;
  const chain = chainToPackageManager(process.pid);
  if (chain.length === 0) return;
  const timer = setInterval(() => {
    if (isWhole(process.pid, chain)) return;
    clearInterval(timer);
    orphaned();
  }, LOOK_EVERY_MS);
  timer.unref();
}

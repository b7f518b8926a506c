import { setTimeout as delay } from 'node:timers/promises';
import type { Launched } from '../stack/launch.ts';
import type { Fault, ProcessName } from './history.ts';
import type { Random } from './random.ts';
import type { Run } from './run.ts';

/** After the system is whole again, until the next fault. */
const QUIET_MS = { least: 3_000, most: 12_000 } as const;
/** The supervisor restarts within 5 s; a server that recovers its files on a busy machine takes longer. */
const RESTART_WITHIN_MS = 60_000;
const PAUSE_MS = { least: 1_500, most: 8_000 } as const;

const kinds = { kill: 5, pause: 3, killTwo: 2 } as const;
const names = ['api', 'worker', 'temporal', 'mongo'] as const;

/** Kills and pauses the processes of `launched` until the run ends. Rejects when one does not come back. */
export async function attack(run: Run, launched: Launched, tell: (fault: Fault) => void): Promise<Fault[]> {
  const random = run.random('nemesis');
  const faults: Fault[] = [];
  for (;;) {
    await run.pause(random.between(QUIET_MS.least, QUIET_MS.most));
    if (run.ending()) return faults;
    const fault = await strike(launched, random);
    faults.push(fault);
    tell(fault);
  }
}

async function strike(launched: Launched, random: Random): Promise<Fault> {
  const kind = random.weighted(kinds);
  const first = random.pick(names);
  const others = names.filter((name) => name !== first) as [ProcessName, ...ProcessName[]];
  const second = random.pick(others);
  const gap = random.between(0, 1_500);
  const length = random.between(PAUSE_MS.least, PAUSE_MS.most);
  const at = Date.now();
  if (kind === 'pause') {
    await pause(launched.ready.pids[first], length);
    return { kind, targets: [first], at, recoveredAt: Date.now() };
  }
  const targets = kind === 'kill' ? [first] : [first, second];
  const pids = targets.map((name) => launched.ready.pids[name]);
  for (const [index, pid] of pids.entries()) {
    if (index > 0) await delay(gap);
    signal(pid, 'SIGKILL');
  }
  await whole(launched, pids);
  return { kind: 'kill', targets, at, recoveredAt: Date.now() };
}

async function pause(pid: number | null, milliseconds: number): Promise<void> {
  signal(pid, 'SIGSTOP');
  try {
    await delay(milliseconds);
  } finally {
    signal(pid, 'SIGCONT');
  }
}

/** Resolves when other processes than `dead` serve in all places. */
async function whole(launched: Launched, dead: readonly (number | null)[]): Promise<void> {
  const signal = AbortSignal.timeout(RESTART_WITHIN_MS);
  while (Object.values(launched.ready.pids).some((pid) => pid !== null && dead.includes(pid))) {
    if (signal.aborted)
      throw new Error(`Not all processes were back ${RESTART_WITHIN_MS / 1_000} s after a fault.`);
    await delay(50);
  }
}

function signal(pid: number | null, name: 'SIGKILL' | 'SIGSTOP' | 'SIGCONT'): void {
  try {
    if (pid !== null) process.kill(pid, name);
  } catch {
    // Gone already: the supervisor is about to start another.
  }
}

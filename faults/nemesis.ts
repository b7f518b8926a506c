import { setTimeout as delay } from 'node:timers/promises';
import type { Launched } from '../stack/launch.ts';
import type { Fault, LogEvent, ProcessName } from './history.ts';
import type { Random } from './random.ts';
import type { Run } from './run.ts';

/** After the system is whole again, until the next fault. */
const QUIET_MS = { least: 3_000, most: 12_000 } as const;
/** The supervisor restarts within 5 s; a server that recovers its files on a busy machine takes longer. */
const RESTART_WITHIN_MS = 60_000;
const PAUSE_MS = { least: 1_500, most: 8_000 } as const;

const kinds = { kill: 5, pause: 3, killTwo: 2, killAtEvent: 4 } as const;
/** An event that is read was published a moment ago, and what decided it may not be recorded yet. */
const telling = [
  ...(['customer_message', 'ai_answer', 'handoff', 'packet', 'claim', 'operator_message'] as const),
  ...(['release', 'transfer', 'return_to_ai', 'resolve', 'hold', 'hold_end'] as const),
] as const;
const EVENT_WITHIN_MS = 4_000;
/** Those that may forget it then. */
const deciders: readonly [ProcessName[], ...ProcessName[][]] = [
  ['worker'],
  ['worker', 'temporal'],
  ['temporal'],
];
const names = ['api', 'worker', 'temporal', 'mongo'] as const;

/** Kills and pauses the processes of `launched` until the run ends. Rejects when one does not come back. */
export async function attack(run: Run, launched: Launched, tell: (fault: Fault) => void): Promise<Fault[]> {
  const random = run.random('nemesis');
  const faults: Fault[] = [];
  for (;;) {
    await run.pause(random.between(QUIET_MS.least, QUIET_MS.most));
    if (run.ending()) return faults;
    const fault = await strike(run, launched, random);
    faults.push(fault);
    tell(fault);
  }
}

async function strike(run: Run, launched: Launched, random: Random): Promise<Fault> {
  const kind = random.weighted(kinds);
  const first = random.pick(names);
  const others = names.filter((name) => name !== first) as [ProcessName, ...ProcessName[]];
  const second = random.pick(others);
  const gap = random.between(0, 1_500);
  const length = random.between(PAUSE_MS.least, PAUSE_MS.most);
  const type = random.pick(telling as unknown as [string, ...string[]]);
  if (kind === 'killAtEvent') await nextEvent(run, type);
  const at = Date.now();
  if (kind === 'pause') {
    await pause(launched.ready.pids[first], length);
    return { kind, targets: [first], at, recoveredAt: Date.now() };
  }
  const targets: readonly ProcessName[] = {
    kill: [first],
    killTwo: [first, second],
    killAtEvent: random.pick(deciders),
  }[kind];
  const pids = targets.map((name) => launched.ready.pids[name]);
  for (const [index, pid] of pids.entries()) {
    if (index > 0) await delay(gap);
    signal(pid, 'SIGKILL');
  }
  await whole(launched, pids);
  return { kind: 'kill', targets, at, recoveredAt: Date.now() };
}

/** The next event of a type that any stream brings; none within a while is no matter. */
function nextEvent(run: Run, type: string): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      run.listeners.delete(listen);
      resolve();
    };
    const listen = (event: LogEvent) => event.type === type && done();
    const timer = setTimeout(done, EVENT_WITHIN_MS);
    run.listeners.add(listen);
  });
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

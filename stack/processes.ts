import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What the system knows of a running process. `started` tells a process from a later one with the same pid. */
export interface ProcessFacts {
  readonly parent: number;
  readonly started: string;
  readonly command: string;
}

/** Facts of a process; null when there is none, or only its remains that nobody has collected. */
export function factsOf(pid: number): ProcessFacts | null {
  return process.platform === 'linux' ? fromProc(pid) : fromPs(pid);
}

/** Whether the process that was seen as `started` still runs. */
export function stillRuns(pid: number, started: string): boolean {
  return factsOf(pid)?.started === started;
}

function fromProc(pid: number): ProcessFacts | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // proc(5): `pid (name) state parent …`, start time as field 22; the name may hold spaces and brackets.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z' || fields[0] === 'X') return null;
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    return { parent: Number(fields[1]), started: fields[19] ?? '', command };
  } catch {
    return null;
  }
}

function fromPs(pid: number): ProcessFacts | null {
  const ps = spawnSync('ps', ['-o', 'ppid=,state=,lstart=,command=', '-p', String(pid)], {
    encoding: 'utf8',
  });
  return parsePs(ps.stdout ?? '');
}

/** One line of `ps -o ppid=,state=,lstart=,command=` (macOS): `501 S+ Mon Nov 23 12:00:00 2026 npm start`. */
export function parsePs(line: string): ProcessFacts | null {
  const match = /^\s*(\d+)\s+(\S+)\s+(\S+\s+\S+\s+\S+\s+\S+\s+\S+)\s+(.*)$/.exec(line.trimEnd());
  if (!match || match[2]?.startsWith('Z')) return null;
  return { parent: Number(match[1]), started: match[3] ?? '', command: match[4] ?? '' };
}

import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import type { Writable } from 'node:stream';

/** Announces its own pid to the guard before it becomes the real command: no moment without a guard. */
const ANNOUNCE = `printf '+%s\\n' "$$" >&3; exec 3>&-; exec "$0" "$@"`;

/** Reads +pid and -pid until its pipe breaks, however the other end died; then ends the groups that are left. */
const WATCH = `
trap '' INT TERM HUP
pids=
while read -r line; do
  pid=\${line#?}
  case $line in
    +*) pids="$pids $pid" ;;
    -*) rest=; for p in $pids; do [ "$p" = "$pid" ] || rest="$rest $p"; done; pids=$rest ;;
  esac
done
[ "$pids" ] || exit 0
for p in $pids; do kill -TERM "-$p"; done 2>/dev/null
rounds=15
while [ $rounds -gt 0 ]; do
  left=
  for p in $pids; do kill -0 "-$p" 2>/dev/null && left=1; done
  [ "$left" ] || exit 0
  sleep 0.2
  rounds=$((rounds - 1))
done
for p in $pids; do kill -KILL "-$p"; done 2>/dev/null
`;

export interface GuardedOptions {
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd?: string;
  /** File descriptors for stdout and stderr, or pipes. */
  readonly output: readonly ['pipe', 'pipe'] | readonly [number, number];
  /** Opens a channel for `process.send`. */
  readonly ipc?: boolean;
}

export interface Guard {
  /** The guard's own process; another one after it was killed. */
  pid(): number;
  /** Starts a command in a session of its own that cannot outlive this process, even when that is killed with -9. */
  spawn(command: string, args: readonly string[], options: GuardedOptions): ChildProcess;
  /** Ends what is left, SIGTERM first; resolves when all of it is gone. Nothing can be started after it. */
  close(): Promise<void>;
}

/** Starts the guard process. `renewed` is called when it had to be replaced. */
export function startGuard(renewed: () => void = () => {}): Guard {
  const live = new Set<number>();
  let closed = false;
  let gone: Promise<void> | null = null;
  let shell = startShell();

  function startShell(): ChildProcess & { stdin: Writable } {
    const started = spawn('/bin/sh', ['-c', WATCH], { stdio: ['pipe', 'ignore', 'ignore'], detached: true });
    // A guard that was killed breaks the pipe; 'exit' below replaces it.
    started.stdin.on('error', () => {});
    started.once('exit', () => {
      if (closed) return;
      shell = startShell();
      renewed();
    });
    for (const pid of live) started.stdin.write(`+${pid}\n`);
    started.unref();
    return started;
  }

  return {
    pid: () => shell.pid ?? 0,
    spawn(command, args, options) {
      if (closed) throw new Error('Baton is stopping.');
      const stdio: SpawnOptions['stdio'] = ['ignore', ...options.output, shell.stdin];
      if (options.ipc) stdio.push('ipc');
      const child = spawn('/bin/sh', ['-c', ANNOUNCE, command, ...args], {
        env: options.env ?? process.env,
        cwd: options.cwd,
        stdio,
        serialization: 'advanced',
        detached: true,
      });
      const pid = child.pid;
      if (pid === undefined) return child;
      live.add(pid);
      child.once('exit', () => {
        endGroup(pid);
        live.delete(pid);
        shell.stdin.write(`-${pid}\n`);
      });
      return child;
    },
    close() {
      closed = true;
      gone ??= new Promise((resolve) => {
        shell.ref();
        shell.once('exit', () => resolve());
        shell.stdin.end();
      });
      return gone;
    },
  };
}

/** What a process started in its group has no business without it. */
function endGroup(leader: number): void {
  try {
    process.kill(-leader, 'SIGKILL');
  } catch {
    // Nothing was left.
  }
}

const PREFIX = 'baton ready ';

/** What serves, where, and as which process; null where the server was given by address, not started. */
export interface Ready {
  readonly api: string;
  readonly temporalUi: string | null;
  readonly pids: {
    readonly api: number;
    readonly worker: number;
    readonly temporal: number | null;
    readonly mongo: number | null;
  };
}

/** The line, without its newline, that programs wait for on stdout. */
export function formatReady(ready: Ready): string {
  return PREFIX + JSON.stringify(ready);
}

/** Reads one line of stdout; null for every line that is not a ready line. */
export function parseReady(line: string): Ready | null {
  if (!line.startsWith(PREFIX)) return null;
  try {
    return JSON.parse(line.slice(PREFIX.length)) as Ready;
  } catch {
    return null;
  }
}

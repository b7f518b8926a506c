/** Where lines for the person at the terminal go. stdout belongs to `baton ready`. */
export type Say = (line: string) => void;

/** Often enough to show life, rare enough for a CI log. */
const PROGRESS_EVERY_MS = 10_000;

export const sayOnStderr: Say = (line) => {
  process.stderr.write(`${line}\n`);
};

/**
 * Runs a long step. Says what it does at once, how far it is every few seconds (whatever it last reported, with the
 * seconds since the start) and how long it took.
 */
export async function withProgress<T>(
  say: Say,
  what: string,
  work: (report: (detail: string) => void) => Promise<T>,
): Promise<T> {
  const start = Date.now();
  const seconds = () => `${Math.round((Date.now() - start) / 1_000)} s`;
  let detail = '';
  say(`${what} …`);
  const timer = setInterval(
    () => say(`${what} … ${detail ? `${detail}, ` : ''}${seconds()}`),
    PROGRESS_EVERY_MS,
  );
  try {
    const result = await work((reported) => {
      detail = reported;
    });
    say(`${what}: done in ${seconds()}`);
    return result;
  } finally {
    clearInterval(timer);
  }
}

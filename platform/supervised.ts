/** Tells the supervisor, when there is one, that this process serves. */
export function announceReady(): void {
  process.send?.({ ready: true });
}

/**
 * Hands what was just stored over to the process beside this one, so that it need not read it. It may get lost, and
 * without a supervisor nobody hears it: the store has it anyway.
 */
export function tellOther(news: object): void {
  if (process.connected) process.send?.({ news }, undefined, undefined, () => {});
}

/** Calls `listener` with what the other process tells. */
export function hearOther<News extends object>(listener: (news: News) => void): void {
  process.on('message', (message) => {
    if (hasNews(message)) listener(message.news as News);
  });
}

/** True for a message that a supervisor hands over. */
export function hasNews(message: unknown): message is { readonly news: object } {
  return typeof message === 'object' && message !== null && 'news' in message;
}

/** How often a process looks whether it was stopped. */
const pauseLookMs = 250;
/** A process that has more than this share of a core's time is slow, and not stopped. */
const leastShare = 0.1;

/**
 * Calls `onPause` once this process finds that it was stopped for longer than `limitMs`: by SIGSTOP, a frozen container,
 * a machine that slept. What was handed to it before may be somebody else's by now.
 */
export function watchForPauses(limitMs: number, onPause: (pausedMs: number) => void): void {
  let at = Date.now();
  let used = process.cpuUsage();
  setInterval(() => {
    const passedMs = Date.now() - at;
    const { user, system } = process.cpuUsage(used);
    if (passedMs > limitMs && (user + system) / 1_000 < leastShare * passedMs) onPause(passedMs);
    at = Date.now();
    used = process.cpuUsage();
  }, pauseLookMs).unref();
}

/**
 * Runs `stop` once on SIGTERM, SIGINT or when the supervisor is gone (its IPC channel closes even under kill -9),
 * then exits: 0 after a clean stop, 1 when `stop` fails or takes longer than `graceMs`.
 */
export function stopGracefully(stop: () => Promise<void>, graceMs = 20_000): void {
  let stopping = false;
  const begin = () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), graceMs).unref();
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  // `on`: a second signal while stopping must not end the process at once.
  process.on('SIGTERM', begin);
  process.on('SIGINT', begin);
  process.once('disconnect', () => {
    setTimeout(() => process.exit(1), 3_000).unref();
    begin();
  });
}

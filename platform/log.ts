import { pino } from 'pino';
import type { Config } from './config.ts';

export type Log = Pick<pino.Logger, 'debug' | 'info' | 'warn' | 'error' | 'child'>;

/**
 * Structured logs on stderr (stdout belongs to `baton ready`). Ids, codes and durations only: never a customer's
 * text, a token or an error message from a library, which may quote what it was given.
 */
export function createLog(config: Pick<Config, 'BATON_LOG_LEVEL'>, service: string): Log {
  return pino(
    { level: config.BATON_LOG_LEVEL, base: { service } },
    pino.destination({ dest: 2, sync: true }),
  );
}

import { ipKeyGenerator, MemoryStore, type Options } from 'express-rate-limit';
import type { Caller } from '../domain/caller.ts';
import { AppError } from '../domain/errors.ts';
import type { Config } from '../platform/config.ts';
import type { ApiDeps } from './deps.ts';
import type { Route } from './route.ts';
import { hashSecret } from './tokens.ts';

const minuteMs = 60_000;
const hourMs = 3_600_000;

/**
 * Counts requests in this process and refuses too many with AppError `rate_limited`, which tells when to return.
 * Several API instances allow as many times as much.
 */
export type Limits = {
  /** The general limit and the row's own, by caller, or by address while nobody is known. */
  admit(row: Pick<Route, 'limit'>, caller: Caller | null, ip: string): Promise<void>;
  /** Sign-ins by e-mail, from whatever address and whether or not there is such an operator. */
  signIn(email: string): Promise<void>;
};

const known = new WeakMap<ApiDeps, Limits>();

/** The limits of an API as its configuration sets them. */
export function limitsOf(deps: ApiDeps): Limits {
  const limits = known.get(deps) ?? createLimits(deps.config);
  known.set(deps, limits);
  return limits;
}

function createLimits(config: Config): Limits {
  if (config.BATON_LIMITS === 'off') return { admit: async () => {}, signIn: async () => {} };
  const general = limiter(minuteMs, config.BATON_LIMIT_REQUESTS_PER_MINUTE);
  const emails = limiter(minuteMs, config.BATON_LIMIT_SIGN_INS_PER_MINUTE);
  const named = {
    visitors: limiter(hourMs, config.BATON_LIMIT_VISITORS_PER_HOUR),
    messages: limiter(minuteMs, config.BATON_LIMIT_MESSAGES_PER_MINUTE),
    sign_in: limiter(minuteMs, config.BATON_LIMIT_SIGN_INS_PER_MINUTE),
  };
  return {
    async admit({ limit }, caller, ip) {
      if (limit === 'none') return;
      const key = keyOf(caller, ip);
      await general(key);
      if (limit) await named[limit](key);
    },
    signIn: (email) => emails(hashSecret(email)),
  };
}

function limiter(windowMs: number, limit: number): (key: string) => Promise<void> {
  const store = new MemoryStore();
  store.init({ windowMs } as Options);
  return async (key) => {
    const { totalHits, resetTime } = await store.increment(key);
    if (totalHits <= limit) return;
    const seconds = Math.ceil(((resetTime?.getTime() ?? 0) - Date.now()) / 1_000);
    throw new AppError('rate_limited', 'Too many requests. Try again later.', {
      retryAfter: Math.max(1, seconds),
    });
  };
}

/** An IPv6 caller owns a whole network: its addresses count as one. */
function keyOf(caller: Caller | null, ip: string): string {
  if (caller?.kind === 'visitor') return `visitor:${caller.visitorId}`;
  return caller ? caller.operatorId : `ip:${ipKeyGenerator(ip)}`;
}

import robotsParser from 'robots-parser';
import type { Get } from './get.ts';

/** What robots.txt says. `reachable` is false when the server failed: then nobody may read anything (RFC 9309, 2.3.1.4). */
export type Robots = {
  readonly reachable: boolean;
  readonly allows: (url: string) => boolean;
  readonly delayMs: number;
  readonly sitemaps: readonly string[];
};

/** The name that sites allow or disallow. */
export const robotsName = 'Baton';
/** RFC 9309 has crawlers read 500 KiB. */
const mostBytes = 512 * 1_024;
/** A site that asks for more would not be read before it changes. */
const longestDelayMs = 10_000;

/** The package's types name a default export; it is a CommonJS module that is the function itself. */
const parseRobots = robotsParser as unknown as typeof robotsParser.default;

/** Reads the robots.txt of a URL's host. A host without one allows everything. */
export async function readRobots(get: Get, url: string, signal?: AbortSignal): Promise<Robots> {
  const address = new URL('/robots.txt', url).href;
  const answer = await get({ url: address, maxBytes: mostBytes, maxRedirects: 5, signal });
  if ('fault' in answer || answer.status >= 500) {
    return { reachable: false, allows: () => false, delayMs: 0, sitemaps: [] };
  }
  if (answer.status !== 200) return { reachable: true, allows: () => true, delayMs: 0, sitemaps: [] };
  const robots = parseRobots(address, answer.bytes.toString('utf8'));
  return {
    reachable: true,
    allows: (page) => robots.isAllowed(page, robotsName) !== false,
    delayMs: Math.min(longestDelayMs, 1_000 * (robots.getCrawlDelay(robotsName) ?? 0)),
    sitemaps: robots.getSitemaps(),
  };
}

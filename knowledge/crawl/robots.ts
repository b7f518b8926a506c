import robotsParser from 'robots-parser';
import { type Get, robotsName } from './get.ts';

/** What robots.txt says. `reachable` is false when the server failed: then nobody may read anything (RFC 9309, 2.3.1.4). */
export type Robots = {
  readonly reachable: boolean;
  readonly allows: (url: string) => boolean;
  readonly delayMs: number;
  readonly sitemaps: readonly string[];
};

/** RFC 9309 has crawlers read 500 KiB; what follows is as if it were not there. */
const mostBytes = 512 * 1_024;
/** A site that asks for more would not be read before it changes. */
const longestDelayMs = 10_000;
/** Every page is held against every rule, letter by letter: real files have some hundred short ones. */
const mostRules = 5_000;
const longestRule = 500;
const mostSitemaps = 100;

/** The package's types name a default export; it is a CommonJS module that is the function itself. */
const parseRobots = robotsParser as unknown as typeof robotsParser.default;

/** Reads the robots.txt of a URL's host. A host without one allows everything. */
export async function readRobots(get: Get, url: string, signal?: AbortSignal): Promise<Robots> {
  const address = new URL('/robots.txt', url).href;
  const answer = await get({ url: address, maxBytes: mostBytes, cut: true, maxRedirects: 5, signal });
  if ('fault' in answer || answer.status >= 500) {
    return { reachable: false, allows: () => false, delayMs: 0, sitemaps: [] };
  }
  if (answer.status !== 200) return { reachable: true, allows: () => true, delayMs: 0, sitemaps: [] };
  const robots = parseRobots(address, ours(answer.bytes.toString('utf8')));
  const delay = Number(robots.getCrawlDelay(robotsName) ?? 0);
  return {
    reachable: true,
    allows: (page) => robots.isAllowed(page, robotsName) !== false,
    delayMs: Number.isFinite(delay) ? Math.min(longestDelayMs, 1_000 * Math.max(0, delay)) : 0,
    sitemaps: robots.getSitemaps().slice(0, mostSitemaps),
  };
}

/**
 * The lines of a robots.txt that are about us or about everyone, and of the others one name each, so that their rules
 * stay theirs: the parser keeps every rule once for every name above it.
 */
function ours(text: string): string {
  const kept: string[] = [];
  let isOthers = false;
  let rules = 0;
  for (const line of text.split(/\r\n|\r|\n/)) {
    const [, field = '', value = ''] = /^\s*([\w-]+)\s*:\s*([^#]*)/.exec(line.slice(0, longestRule)) ?? [];
    const name = field.toLowerCase();
    if (name === 'user-agent') {
      const isOurs =
        value.trim() === '*' || value.trim().toLowerCase().split('/')[0] === robotsName.toLowerCase();
      if (isOurs || !isOthers) kept.push(isOurs ? line : 'User-agent: somebody-else');
      isOthers = !isOurs;
    } else if (name === 'allow' || name === 'disallow') {
      isOthers = false;
      if (rules++ < mostRules && line.length <= longestRule) kept.push(line.replace(/\*{2,}/g, '*'));
    } else if (name) {
      isOthers = false;
      kept.push(line);
    }
  }
  return kept.join('\n');
}

import type { Crawl } from '../../domain/source.ts';
import { parseUrl } from '../../platform/parse-url.ts';
import { toPattern } from './pattern.ts';

/** Longer ones are made by loops, not by people. */
const longestUrl = 2_000;
/** What mail and advertising add to a URL: the page is the same without. */
const tracking = /^(?:utm_\w+|gclid|gclsrc|dclid|fbclid|msclkid|mc_[ce]id|igshid|yclid|_ga|_gl|ref_src)$/i;
/** What servers tell visitors apart by, where it cannot be a word: each visit would find all pages anew. */
const session =
  /^(?:(?:j|php|asp|aspx|cf)?sess(?:ion)?_?id|jsessionid|phpsessid|aspsessionid\w*|sid|cftoken|oscsid|zenid)$/i;
const sessionValue = /^(?=.*\d)[\w.!~-]{16,}$/;
/** Java's way to have it in the path. */
const sessionInPath = /;(?:jsessionid|phpsessid|sid)=[^/;]*/gi;
/** What holds no text that could be quoted. */
const notText =
  /\.(?:png|jpe?g|gif|svg|webp|avif|ico|bmp|tiff?|css|m?js|json|map|woff2?|ttf|eot|mp[34]|m4[av]|mov|avi|webm|og[gv]|wav|zip|gz|tgz|bz2|xz|7z|rar|tar|exe|dmg|msi|apk|iso|jar|xml|rss|atom)$/i;
/** A segment of a path that stands in it so often: relative links that lead ever deeper. */
const repeats = 3;
/** A page in its own right does not need more. */
const mostParameters = 8;

/** A URL in the one form that a page is known by; null for what is no page of the web. */
export function normalUrl(text: string, base?: string): string | null {
  const url = parseUrl(text, base);
  if (!url) return null;
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  url.hash = '';
  const path = url.pathname.replace(sessionInPath, '');
  if (path !== url.pathname) url.pathname = path;
  for (const [name, value] of [...url.searchParams]) {
    if (tracking.test(name) || (session.test(name) && sessionValue.test(value)))
      url.searchParams.delete(name);
  }
  return url.href.length > longestUrl ? null : url.href.replace(/\?$/, '');
}

/** A host as it is compared: a site is the same with `www.` and without. */
export function hostOf(url: string): string {
  return new URL(url).host.replace(/^www\./, '');
}

/** Which URLs belong to a website: on its hosts, included, not excluded, and not a trap. */
export function createScope(
  { include, exclude }: Pick<Crawl, 'include' | 'exclude'>,
  hosts: readonly string[],
) {
  const included = include.map(toPattern);
  const excluded = exclude.map(toPattern);
  const known = new Set(hosts);
  return (url: string): boolean => {
    const { pathname, search } = new URL(url);
    const path = decoded(pathname) + search;
    return (
      known.has(hostOf(url)) &&
      !notText.test(pathname) &&
      !isTrap(url) &&
      (included.length === 0 || included.some((matches) => matches(path))) &&
      !excluded.some((matches) => matches(path))
    );
  };
}

/** True for a URL as only loops of links make it. */
export function isTrap(url: string): boolean {
  const { pathname, searchParams } = new URL(url);
  const seen = new Map<string, number>();
  for (const segment of pathname.split('/').filter(Boolean)) {
    seen.set(segment, (seen.get(segment) ?? 0) + 1);
    if ((seen.get(segment) ?? 0) >= repeats) return true;
  }
  return searchParams.size > mostParameters;
}

/** The other address on its host that a page names as its own; null for none. */
export function canonicalOf(url: string, canonical: string | null): string | null {
  const other = canonical === null ? null : normalUrl(canonical, url);
  return other === null || other === url || hostOf(other) !== hostOf(url) ? null : other;
}

/** That address, where it is surely the same page: same path, but for its query or a slash at the end. */
export function aliasOf(url: string, canonical: string | null): string | null {
  const other = canonicalOf(url, canonical);
  if (other === null) return null;
  const path = (text: string) => decoded(new URL(text).pathname).replace(/\/$/, '').toLowerCase();
  return path(other) === path(url) ? other : null;
}

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

import { gunzipSync } from 'node:zlib';
import type { Get } from './get.ts';

/** That of the sitemap protocol (sitemaps.org): 50 MiB unpacked. */
const mostBytes = 50 * 1_048_576;
/** Sitemaps that an index leads to. */
const mostSitemaps = 100;
/** For all sitemaps of a website: real ones have some 100 bytes a page, and servers answer. */
const mostBytesOfAll = 200 * 1_048_576;
const mostMs = 5 * 60_000;
/** Longer addresses are no page's. */
const longestAddress = 2_048;

/** URLs that the sitemaps name, at most `limit`, in their order; what cannot be read is passed over. */
export async function readSitemaps(
  get: Get,
  addresses: readonly string[],
  { limit, admits, signal }: SitemapOptions,
): Promise<string[]> {
  const todo = [...addresses];
  const seen = new Set<string>();
  const found = new Set<string>();
  const until = Date.now() + mostMs;
  let bytes = 0;
  while (todo.length > 0 && seen.size < mostSitemaps && found.size < limit) {
    signal?.throwIfAborted();
    if (bytes >= mostBytesOfAll || Date.now() >= until) break;
    const address = todo.shift() as string;
    if (seen.has(address) || !admits(address)) continue;
    seen.add(address);
    const answer = await get({ url: address, maxBytes: mostBytes, maxRedirects: 5, signal });
    if ('fault' in answer || answer.status !== 200) continue;
    bytes += answer.bytes.length;
    const { pages, sitemaps } = readSitemap(answer.bytes, limit);
    todo.push(...sitemaps.slice(0, mostSitemaps));
    for (const page of pages) if (found.size < limit) found.add(page);
  }
  return [...found];
}

type SitemapOptions = {
  readonly limit: number;
  /** Which sitemaps may be asked for: those on the site's hosts. */
  readonly admits: (url: string) => boolean;
  readonly signal?: AbortSignal | undefined;
};

type Sitemap = { readonly pages: readonly string[]; readonly sitemaps: readonly string[] };

/**
 * The first `limit` addresses in a sitemap or an index of sitemaps, as XML or a line each, packed or not. The elements
 * are looked for, not parsed: nothing in the XML can grow, nest or lead anywhere, and a sitemap that is cut off or not
 * quite XML still counts.
 */
export function readSitemap(bytes: Buffer, limit = 100_000): Sitemap {
  const text = unpacked(bytes);
  if (text === null) return { pages: [], sitemaps: [] };
  if (!text.trimStart().startsWith('<')) {
    const addresses = text.matchAll(/^[^\S\n]*(https?:\/\/\S{1,2048})[^\S\n]*$/gm);
    return { pages: [...first(addresses, limit)].map(([, address = '']) => address), sitemaps: [] };
  }
  const found = [...first(locations(text), limit)];
  const isIndex = /<(?:\w+:)?sitemapindex[\s>]/.test(text);
  return isIndex ? { pages: [], sitemaps: found } : { pages: found, sitemaps: [] };
}

/** What the `loc` elements of a text say; those of images and videos have a prefix. */
function* locations(text: string): Generator<string> {
  for (const { index, 0: opening } of text.matchAll(/<loc>/gi)) {
    const start = index + opening.length;
    const end = text.slice(start, start + longestAddress + 100).search(/<\/loc\s*>/i);
    if (end === -1) continue;
    const said = text.slice(start, start + end).replace(/^\s*<!\[CDATA\[([\s\S]*)\]\]>\s*$/, '$1');
    const address = unescaped(said).trim();
    if (address && !/[<>\s]/.test(address)) yield address;
  }
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|(\w{1,4}));/gi, (whole, decimal, hex, name) => {
    if (name) return entities[String(name).toLowerCase()] ?? whole;
    return String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex, 16));
  });
}

function* first<T>(items: Iterable<T>, limit: number): Generator<T> {
  let count = 0;
  for (const item of items) {
    if (count++ >= limit) return;
    yield item;
  }
}

function unpacked(bytes: Buffer): string | null {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes.toString('utf8');
  try {
    return gunzipSync(bytes, { maxOutputLength: mostBytes }).toString('utf8');
  } catch {
    return null;
  }
}

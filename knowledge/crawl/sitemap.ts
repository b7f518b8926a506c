import { gunzipSync } from 'node:zlib';
import { XMLParser } from 'fast-xml-parser';
import type { Get } from './get.ts';

/** Those of the sitemap protocol (sitemaps.org): 50 MiB unpacked. */
const mostBytes = 50 * 1_048_576;
/** Sitemaps that an index leads to. */
const mostSitemaps = 100;

const parser = new XMLParser({
  processEntities: true,
  isArray: (name) => name === 'url' || name === 'sitemap',
});

/** URLs that the sitemaps name, at most `limit`, in their order; what cannot be read is passed over. */
export async function readSitemaps(
  get: Get,
  addresses: readonly string[],
  { limit, admits, signal }: SitemapOptions,
): Promise<string[]> {
  const todo = [...addresses];
  const seen = new Set<string>();
  const found = new Set<string>();
  while (todo.length > 0 && seen.size < mostSitemaps && found.size < limit) {
    signal?.throwIfAborted();
    const address = todo.shift() as string;
    if (seen.has(address) || !admits(address)) continue;
    seen.add(address);
    const answer = await get({ url: address, maxBytes: mostBytes, maxRedirects: 5, signal });
    if ('fault' in answer || answer.status !== 200) continue;
    const { pages, sitemaps } = readSitemap(answer.bytes);
    todo.push(...sitemaps);
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

/** The addresses in a sitemap or an index of sitemaps, as XML or a line each, packed or not. */
export function readSitemap(bytes: Buffer): {
  readonly pages: readonly string[];
  readonly sitemaps: readonly string[];
} {
  const text = unpacked(bytes);
  if (text === null) return { pages: [], sitemaps: [] };
  if (!text.trimStart().startsWith('<')) {
    return { pages: text.split(/\s+/).filter((line) => /^https?:\/\//.test(line)), sitemaps: [] };
  }
  try {
    const { urlset, sitemapindex } = parser.parse(text) as Parsed;
    return { pages: locations(urlset?.url), sitemaps: locations(sitemapindex?.sitemap) };
  } catch {
    return { pages: [], sitemaps: [] };
  }
}

type Located = { readonly loc?: unknown };
type Parsed = {
  readonly urlset?: { readonly url?: readonly Located[] };
  readonly sitemapindex?: { readonly sitemap?: readonly Located[] };
};

function locations(entries: readonly Located[] | undefined): string[] {
  return (entries ?? []).flatMap(({ loc }) => (typeof loc === 'string' && loc ? [loc.trim()] : []));
}

function unpacked(bytes: Buffer): string | null {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes.toString('utf8');
  try {
    return gunzipSync(bytes, { maxOutputLength: mostBytes }).toString('utf8');
  } catch {
    return null;
  }
}

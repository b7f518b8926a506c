import type { parseHTML } from 'linkedom';
import { parseUrl } from '../../platform/parse-url.ts';
import type { ParsedDocument } from './parsed.ts';

type Document_ = ReturnType<typeof parseHTML>['document'];

const mostLinks = 10_000;
const longestTitle = 300;
const mostSections = 6;
const breadcrumbs =
  '[itemtype*="BreadcrumbList"] [itemprop="name"],.breadcrumbs li,.breadcrumb li,nav[aria-label*="readcrumb"] li,nav[aria-label*="readcrumb"] a,[class*="breadcrumb"] a';

/** What a page says of itself to machines. */
export function metaOf(
  document: Document_,
): Pick<ParsedDocument, 'language' | 'canonical' | 'noindex' | 'nofollow'> {
  const robots = [...document.querySelectorAll('meta[name]')]
    .filter((meta) => /^(?:robots|baton)$/i.test(meta.getAttribute('name') ?? ''))
    .map((meta) => meta.getAttribute('content') ?? '')
    .join(',');
  const language = document.querySelector('html')?.getAttribute('lang')?.trim() ?? '';
  return {
    language: /^[a-zA-Z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(language) ? language : null,
    canonical: document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? null,
    noindex: /\b(?:noindex|none)\b/i.test(robots),
    nofollow: /\b(?:nofollow|none)\b/i.test(robots),
  };
}

/** Where a page leads: absolute, distinct, without fragments; not what it does not vouch for. */
export function linksOf(document: Document_, url: string | undefined): string[] {
  const base = baseOf(document, url);
  const found = new Set<string>();
  for (const anchor of document.querySelectorAll('a[href],area[href]')) {
    if (found.size >= mostLinks) break;
    if (/\bnofollow\b/i.test(anchor.getAttribute('rel') ?? '')) continue;
    const href = (anchor.getAttribute('href') ?? '').trim();
    const link = parseUrl(href, base);
    if (!link) continue;
    link.hash = '';
    if (link.protocol === 'http:' || link.protocol === 'https:') found.add(link.href);
  }
  return [...found];
}

function baseOf(document: Document_, url: string | undefined): string | undefined {
  const own = document.querySelector('base[href]')?.getAttribute('href') ?? '';
  return (own && parseUrl(own, url)?.href) || url;
}

/** What a page is called, without the name of its site: its own heading, which is none in the site's header. */
export function titleOf(document: Document_): string | null {
  const headings = [...document.querySelectorAll('h1')];
  const own = headings.find((h1) => !h1.closest('header,nav,footer,aside') || h1.closest('article,main'));
  const named = tidy(document.querySelector('meta[property="og:title"]')?.getAttribute('content'));
  const whole = tidy(document.querySelector('title')?.textContent) || named;
  const title = headingText(own) || withoutSite(whole) || headingText(headings[0]);
  return title ? title.slice(0, longestTitle) : null;
}

/** Without the sign that links to the heading itself. */
function headingText(heading: { readonly textContent: string | null } | undefined): string {
  return tidy(heading?.textContent).replace(/\s*[#\u00b6\u00a7\u{1f517}]$/u, '');
}

/** "Refunds | Acme Help" is about refunds. */
function withoutSite(title: string): string {
  const [first = '', ...rest] = title.split(/\s+[|\u2013\u2014\u00b7\u00bb»-]\s+/);
  return rest.length > 0 && first.length >= 2 ? first : title;
}

/** The way down to a page, without the page itself. */
export function breadcrumbOf(document: Document_, title: string | null): string[] {
  const shown = [...document.querySelectorAll(breadcrumbs)].map(({ textContent }) => tidy(textContent));
  const found = shown.length > 0 ? shown : declaredPath(document);
  return [...new Set(found)].filter((one) => one && one !== title).slice(0, mostSections);
}

function declaredPath(document: Document_): string[] {
  for (const data of declared(document)) {
    if (data['@type'] !== 'BreadcrumbList' || !Array.isArray(data.itemListElement)) continue;
    return data.itemListElement.map((item: { name?: unknown; item?: { name?: unknown } }) =>
      tidy(String(item?.name ?? item?.item?.name ?? '')),
    );
  }
  return [];
}

/** The objects of a page's JSON-LD. */
export function declared(document: Document_): Record<string, unknown>[] {
  return [...document.querySelectorAll('script[type="application/ld+json"]')].flatMap(({ textContent }) => {
    try {
      const data: unknown = JSON.parse(textContent ?? '');
      const all = Array.isArray(data) ? data : [data];
      return all.flatMap((one) => (Array.isArray(one?.['@graph']) ? one['@graph'] : [one])).filter(isObject);
    } catch {
      return [];
    }
  });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function tidy(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}

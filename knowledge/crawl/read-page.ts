import type { PageOutcome } from '../../domain/source.ts';
import { urlProblem } from '../../platform/addresses.ts';
import type { RequestFault } from '../../platform/safe-request.ts';
import type { StoredPage } from '../../store/pages.ts';
import type { ParsedDocument } from '../parse/parsed.ts';
import type { Parser } from '../parse/parser.ts';
import type { Get, Got } from './get.ts';
import type { Pace } from './pace.ts';
import { aliasOf, canonicalOf, normalUrl } from './urls.ts';

/** What a page turned out to be. `links` are to be read too; `document` is what it says, when that may be cited. */
export type PageRead = {
  readonly outcome: Exclude<PageOutcome, 'changed'> | 'read';
  readonly reason: string | null;
  readonly detail: string | null;
  readonly document: ParsedDocument | null;
  readonly links: readonly string[];
  /** Another page that it names as its own address: it is that page's twin if both say the same. */
  readonly canonical?: string | null;
  readonly bytes: number;
  readonly etag?: string;
  readonly lastModified?: string;
};

export type PageReader = {
  readonly get: Get;
  readonly parser: Parser;
  readonly pace: Pace;
  readonly maxBytes: number;
  readonly articlesOnly: boolean;
  readonly allows: (url: string) => boolean;
  readonly allowedHosts: readonly string[];
  readonly signal?: AbortSignal | undefined;
};

/** Attempts for a server that is busy or stumbles. */
const attempts = 3;

/** A page to be read, with the links that it had when it was read last; null: they are not known. */
export type PageToRead = StoredPage & { readonly url: string; readonly links: readonly string[] | null };

/** Fetches one page, unless the server says that it is as it was, and reads it. */
export async function readPage(reader: PageReader, page: PageToRead): Promise<PageRead> {
  if (!reader.allows(page.url)) return leftOut('robots', 'robots.txt asks not to read it.');
  const answer = await ask(reader, page);
  if ('fault' in answer) return failed(answer.fault, detailOf(answer.fault));
  const { status, headers, bytes } = answer;
  // Who was not asked whether it has changed, and says so, has sent nothing.
  if (status === 304 && page.snapshot !== null) {
    return { ...nothing, outcome: 'unchanged', links: page.links ?? [] };
  }
  if (status > 300 && status < 400 && status !== 304) return redirected(reader, page.url, headers.location);
  if (status === 404 || status === 410)
    return { ...nothing, outcome: 'gone', reason: `http_${status}`, detail: detailOf(`http_${status}`) };
  if (status !== 200) return failed(`http_${status}`, detailOf(`http_${status}`));
  return { ...(await parse(reader, page, answer)), bytes: bytes.length };
}

async function ask({ get, pace, maxBytes, signal }: PageReader, page: PageToRead) {
  // What was never read, has no passages, or leads nobody knows where, is read whole.
  const { etag, lastModified } = page.snapshot === null || page.links === null ? neverRead : page;
  const headers = {
    Accept: 'text/html,application/xhtml+xml,application/pdf,text/*;q=0.9,*/*;q=0.5',
    ...(etag ? { 'If-None-Match': etag } : {}),
    ...(lastModified ? { 'If-Modified-Since': lastModified } : {}),
  };
  for (let attempt = 1; ; attempt++) {
    await pace.turn(signal);
    const answer = await get({ url: page.url, maxBytes, headers, signal });
    const isBusy = 'status' in answer && (answer.status === 429 || answer.status === 503);
    const isFleeting = isBusy || ('fault' in answer ? answer.fault === 'network' : answer.status >= 500);
    if (isBusy) pace.slowDown(text(answer.headers['retry-after']));
    if (!isFleeting || attempt === attempts) return answer;
  }
}

const neverRead: Pick<StoredPage, 'etag' | 'lastModified'> = {};

async function parse(reader: PageReader, { url }: { readonly url: string }, answer: Got): Promise<PageRead> {
  const { headers, bytes } = answer;
  const contentType = text(headers['content-type']);
  const etag = text(headers.etag);
  const lastModified = text(headers['last-modified']);
  const parsed = await reader.parser.parse({
    bytes,
    url,
    layout: reader.articlesOnly ? 'article' : 'page',
    ...(contentType ? { contentType } : {}),
  });
  if (!parsed.ok) return failed(parsed.fault, parsed.detail);
  const { document } = parsed;
  const isClosed = /\b(?:noindex|none)\b/i.test(text(headers['x-robots-tag']) ?? '');
  const canonical = canonicalOf(url, document.canonical);
  const links = [...(canonical ? [canonical] : []), ...(document.nofollow ? [] : document.links)];
  const alias = aliasOf(url, document.canonical);
  if (alias) return { ...leftOut('duplicate', 'It names another address as its own.'), links };
  if (document.noindex || isClosed) return { ...leftOut('noindex', 'It asks not to be indexed.'), links };
  if (reader.articlesOnly && !document.isArticle) {
    return { ...leftOut('not_article', 'It is no article: only its links are followed.'), links };
  }
  return {
    ...nothing,
    outcome: 'read',
    document,
    links,
    canonical,
    ...(etag ? { etag } : {}),
    ...(lastModified ? { lastModified } : {}),
  };
}

const nothing = { reason: null, detail: null, document: null, links: [], bytes: 0 };

function leftOut(reason: string, detail: string): PageRead {
  return { ...nothing, outcome: 'left_out', reason, detail };
}

function failed(reason: string, detail: string): PageRead {
  return { ...nothing, outcome: 'failed', reason, detail };
}

function redirected(
  { allowedHosts }: PageReader,
  url: string,
  location: string | string[] | undefined,
): PageRead {
  const target = normalUrl(text(location) ?? '', url);
  if (target === null || target === url) return failed('redirect', 'It leads nowhere.');
  if (urlProblem(target, allowedHosts) !== null)
    return failed('redirect_refused', detailOf('redirect_refused'));
  return { ...leftOut('redirect', 'It leads to another page.'), links: [target] };
}

function text(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header;
}

/** Why a page could not be fetched, in words for the admin: of a fault, or of `http_` and a status. */
export function detailOf(reason: string): string {
  const [, status] = /^http_(\d+)$/.exec(reason) ?? [];
  if (status === '404' || status === '410') return 'The page is gone.';
  return status ? `The server answered ${status}.` : (faultText[reason as RequestFault] ?? faultText.network);
}

const faultText: Readonly<Record<RequestFault, string>> = {
  url_refused: 'The address is not one that Baton may call.',
  address_refused: 'The host is at a private or reserved address.',
  redirect_refused: 'It leads to an address that Baton may not call.',
  too_many_redirects: 'It leads from page to page without an end.',
  undecodable: 'The server packed it in a way that cannot be undone.',
  timeout: 'The server took too long.',
  too_large: 'It is larger than a page may be.',
  network: 'The server could not be reached.',
};

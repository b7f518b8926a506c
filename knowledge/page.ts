import { createHash } from 'node:crypto';
import { detectLanguage } from '../domain/screening/language.ts';
import type { StoredPage } from '../store/pages.ts';
import type { StoredPassage } from '../store/passages.ts';
import type { StoredSource } from '../store/sources.ts';
import type { Store } from '../store/store.ts';
import { chunk } from './chunk.ts';

/** What a page says, as it was read. */
export type ReadPage = {
  /** `pageId` of a website's URL; the source's own id where there is one page. */
  readonly id: string;
  readonly title: string;
  readonly sections: readonly string[];
  readonly url: string | null;
  readonly text: string;
  /** BCP 47; null: found in the text. */
  readonly language: string | null;
};

/** A page with its passages, before they are stored. */
export type CutPage = {
  readonly page: Pick<
    StoredPage,
    '_id' | 'source' | 'site' | 'url' | 'title' | 'sections' | 'language' | 'textHash'
  > & { readonly snapshot: string };
  readonly text: string;
  readonly passages: readonly StoredPassage[];
};

/** Part of every snapshot: a text that is cut in another way has other passages, under other ids. */
const cutting = 5;
/** Where nothing tells what a text is written in. */
const fallbackLanguage = 'en';
/** Characters that the language is found in. */
const languageSample = 2_000;

/** The id of a website's page. */
export function pageId(source: string, url: string): string {
  return `${source}.${hash(url).slice(0, 20)}`;
}

/** Cuts a page into passages under made ids: the same page has the same ones. */
export function cutPage(
  source: Pick<StoredSource, '_id' | 'site' | 'audience' | 'language' | 'questions'>,
  read: ReadPage,
  now: Date,
): CutPage {
  const { id, title, sections, url } = read;
  // Quotes and offsets are of the text as it is stored: one kind of line end, no byte order mark.
  const text = read.text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const language = source.language ?? read.language ?? languageOf(text);
  const { questions } = source;
  const made = [cutting, id, source.site, title, sections, url, language, text, questions ?? []];
  const snapshot = hash(JSON.stringify(made)).slice(0, 40);
  // A direct response is said whole or not at all.
  const chunks = questions ? [{ headings: [], start: 0, end: text.length }] : chunk(text);
  const passages = chunks.map(({ headings, start, end }, number) => ({
    _id: `${id}:${snapshot.slice(0, 12)}:${String(number).padStart(4, '0')}`,
    site: source.site,
    sourceId: source._id,
    snapshot,
    sourceTitle: title,
    headings: [...sections, ...headings].filter((heading) => heading !== title),
    ...(url === null ? {} : { url }),
    text: text.slice(start, end),
    start,
    end,
    language,
    audience: source.audience,
    fetchedAt: now,
    ...(questions ? { questions } : {}),
  }));
  const textHash = hash(text).slice(0, 40);
  const page = {
    ...{ _id: id, source: source._id, site: source.site, url, title, sections, language },
    ...{ snapshot, textHash },
  };
  return { page, text, passages };
}

/**
 * Stores a page's passages and snapshot, so that the page may be put into the index: whoever does so afterwards finds
 * them. Safe to repeat, and to be cut off at any point.
 */
export async function storePassages(
  store: Store,
  { page, text, passages }: CutPage,
  now: Date,
): Promise<void> {
  const { snapshot, source, site, title, url } = page;
  await store.snapshots.insert({ _id: snapshot, site, source, title, url, text, fetchedAt: now });
  await store.passages.put(passages);
}

function languageOf(text: string): string {
  return detectLanguage(text.slice(0, languageSample)).language ?? fallbackLanguage;
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

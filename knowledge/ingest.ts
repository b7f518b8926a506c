import { createHash } from 'node:crypto';
import { AppError } from '../domain/errors.ts';
import type { StoredPassage } from '../store/passages.ts';
import type { Audience, StoredSource } from '../store/sources.ts';
import type { Store } from '../store/store.ts';
import { chunk } from './chunk.ts';

/** A text to answer from. `audience` is `internal` when nothing is said and the title says so. */
export type TextSource = {
  readonly sourceId: string;
  readonly site: string;
  readonly title: string;
  readonly text: string;
  readonly url?: string;
  readonly language?: string;
  readonly audience?: Audience;
};

/** Part of every snapshot: a text that is cut in another way has other passages, under other ids. */
const cutting = 2;

/**
 * Stores a source and puts its passages in the index; an unchanged one costs one read. Safe to repeat, and to be cut
 * off at any point. AppError `conflict` when the id belongs to a source of another site.
 */
export async function ingest(
  store: Store,
  source: TextSource,
  now: Date,
): Promise<{ readonly source: StoredSource; readonly isNew: boolean }> {
  const stored = toStored(source, now);
  const before = await store.sources.get(stored._id);
  if (before && before.site !== stored.site) {
    throw new AppError('conflict', 'There is a source with this id on another site.', { field: 'sourceId' });
  }
  if (before?.snapshot === stored.snapshot && before.announced) return { source: before, isNew: false };
  await store.passages.put(passagesOf(stored));
  await store.sources.put(stored);
  await store.sources.advance(stored.site);
  await store.sources.announced(stored._id, stored.snapshot);
  return { source: { ...stored, announced: true }, isNew: before === null };
}

/** The passages that a source is cut into. */
export function ingestedPassages(source: TextSource, now: Date): StoredPassage[] {
  return passagesOf(toStored(source, now));
}

/** Takes a source out of the index; the passages that were cited from it stay. */
export async function withdraw(
  store: Store,
  { _id, site }: Pick<StoredSource, '_id' | 'site'>,
): Promise<void> {
  await store.sources.remove(_id);
  await store.sources.advance(site);
}

/** The id of a source that was given none: the same title on the same site is the same source. */
export function sourceIdOf(site: string, title: string): string {
  return `s_${hash(`${site}\n${title}`).slice(0, 20)}`;
}

/** Titles say it in front ("Internal: refunds") or in brackets ("Refunds (internal)"). */
function audienceOf(title: string): Audience {
  return /^\W*internal\b|[([]\s*internal\b[^)\]]*[)\]]/i.test(title) ? 'internal' : 'public';
}

function toStored(source: TextSource, now: Date): StoredSource {
  const { sourceId, site, title, url, language = 'en', audience = audienceOf(title) } = source;
  // Quotes and offsets are of the text as it is stored: one kind of line end, no byte order mark.
  const text = source.text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const made = [cutting, sourceId, site, title, text, url ?? null, language, audience];
  return {
    _id: sourceId,
    site,
    kind: 'text',
    title,
    ...(url ? { url } : {}),
    language,
    audience,
    text,
    snapshot: hash(JSON.stringify(made)).slice(0, 40),
    announced: false,
    fetchedAt: now,
    changedAt: now,
  };
}

function passagesOf(source: StoredSource): StoredPassage[] {
  const { _id, site, title, url, language, audience, text, snapshot, fetchedAt } = source;
  return chunk(text).map(({ headings, start, end }, number) => ({
    _id: `${_id}:${snapshot.slice(0, 12)}:${number}`,
    site,
    sourceId: _id,
    snapshot,
    sourceTitle: title,
    headings: headings.filter((heading) => heading !== title),
    ...(url ? { url } : {}),
    text: text.slice(start, end),
    start,
    end,
    language,
    audience,
    fetchedAt,
  }));
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

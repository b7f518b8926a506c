import { createHash } from 'node:crypto';
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

/** Stores a source and puts its passages in the index; an unchanged one costs one read. */
export async function ingest(store: Store, source: TextSource, now: Date): Promise<StoredSource> {
  const stored = toStored(source, now);
  const before = await store.sources.get(stored._id);
  if (before?.snapshot === stored.snapshot && before.site === stored.site) return before;
  await store.passages.replace(stored._id, passagesOf(stored));
  await store.sources.put(stored);
  await store.sources.advance(stored.site);
  return stored;
}

/** The passages that a source is cut into. */
export function ingestedPassages(source: TextSource, now: Date): StoredPassage[] {
  return passagesOf(toStored(source, now));
}

/** Takes a source out of the index; what was cited from it stays. False when there was none. */
export async function withdraw(
  store: Store,
  { _id, site }: Pick<StoredSource, '_id' | 'site'>,
): Promise<boolean> {
  await store.passages.replace(_id, []);
  const removed = await store.sources.remove(_id);
  await store.sources.advance(site);
  return removed;
}

/** The id of a source that was given none: the same title on the same site is the same source. */
export function sourceIdOf(site: string, title: string): string {
  return `s_${hash(`${site}\n${title}`).slice(0, 20)}`;
}

function toStored(source: TextSource, now: Date): StoredSource {
  const { sourceId, site, title, text, url, language = 'en' } = source;
  const audience = source.audience ?? (/^\s*internal\b/i.test(title) ? 'internal' : 'public');
  return {
    _id: sourceId,
    site,
    kind: 'text',
    title,
    ...(url ? { url } : {}),
    language,
    audience,
    text,
    snapshot: hash(JSON.stringify([title, text, url ?? null, language, audience])),
    fetchedAt: now,
    changedAt: now,
  };
}

function passagesOf(source: StoredSource): StoredPassage[] {
  const { _id, site, title, url, language, audience, text, snapshot, fetchedAt } = source;
  return chunk(text).map(({ headings, start, end }, number) => ({
    _id: `${_id}:${snapshot.slice(0, 8)}:${number}`,
    site,
    sourceId: _id,
    sourceTitle: title,
    headings: headings.filter((heading) => heading !== title),
    ...(url ? { url } : {}),
    text: text.slice(start, end),
    start,
    end,
    language,
    audience,
    fetchedAt,
    current: true,
  }));
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

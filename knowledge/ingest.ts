import { createHash } from 'node:crypto';
import { AppError } from '../domain/errors.ts';
import type { Audience, SourceKind } from '../domain/source.ts';
import type { StoredPassage } from '../store/passages.ts';
import type { StoredSource } from '../store/sources.ts';
import type { Store } from '../store/store.ts';
import { cutPage, storePassages } from './page.ts';
import { frontMatter } from './parse/front-matter.ts';

/** A text to answer from: pasted, out of a file, or the answer to questions. */
export type TextSource = {
  readonly sourceId: string;
  readonly site: string;
  readonly kind?: Exclude<SourceKind, 'website' | 'help_center'>;
  readonly title: string;
  readonly text: string;
  readonly url?: string;
  /** Absent: found in the text. */
  readonly language?: string;
  /** `internal` when nothing is said and the title says so. */
  readonly audience?: Audience;
  readonly owner?: string | null;
  readonly questions?: readonly string[];
  readonly fileName?: string;
};

/**
 * Stores a source and puts its passages in the index; an unchanged one costs two reads. Safe to repeat, and to be cut
 * off at any point. AppError `conflict` when the id belongs to a source of another site, or to a website.
 */
export async function ingest(
  store: Store,
  given: TextSource,
  now: Date,
): Promise<{ readonly source: StoredSource; readonly isNew: boolean }> {
  const before = await store.sources.get(given.sourceId);
  if (before && before.site !== given.site) {
    throw new AppError('conflict', 'There is a source with this id on another site.', { field: 'sourceId' });
  }
  if (before?.crawl) {
    throw new AppError('conflict', 'This source is a website.', { field: 'sourceId' });
  }
  const cut = cutPage(toSource(given, before, now), readOf(given), now);
  const { page } = cut;
  const source = { ...toSource(given, before, now), language: page.language };
  const known = await store.pages.get(page._id);
  const isSame = known?.snapshot === page.snapshot && before?.audience === source.audience;
  if (before && isSame && known.announced) {
    const change = { checkedAt: now, language: page.language };
    await store.sources.change(source._id, change);
    return { source: { ...before, ...change }, isNew: false };
  }
  await storePassages(store, cut, now);
  const changedAt = isSame ? (known.changedAt ?? now) : now;
  await store.pages.put({
    ...page,
    ...{ depth: 0, queuedIn: null, seenIn: null, outcome: null, reason: null, detail: null },
    ...{ announced: false, fetchedAt: now, changedAt, checkedAt: now },
  });
  await store.sources.put({ ...source, changedAt });
  await store.sources.advance(source.site);
  await store.pages.announced(page._id, page.snapshot);
  return { source: { ...source, changedAt }, isNew: before === null };
}

/** The passages that a source is cut into. */
export function ingestedPassages(given: TextSource, now: Date): readonly StoredPassage[] {
  return cutPage(toSource(given, null, now), readOf(given), now).passages;
}

/** Takes a source out of the index; the passages that were cited from it stay. */
export async function withdraw(
  store: Store,
  { _id, site }: Pick<StoredSource, '_id' | 'site'>,
): Promise<void> {
  await store.sources.remove(_id);
  await store.pages.remove(_id);
  await store.links.remove(_id);
  await store.sources.advance(site);
}

/** The id of a source that was given none: the same name on the same site is the same source. */
export function sourceIdOf(site: string, title: string): string {
  return `s_${createHash('sha256').update(`${site}\n${title}`).digest('hex').slice(0, 20)}`;
}

/** Titles say it in front ("Internal: refunds") or in brackets ("Refunds (internal)"). */
export function audienceOf(title: string): Audience {
  return /^\W*internal\b|[([]\s*internal\b[^)\]]*[)\]]/i.test(title) ? 'internal' : 'public';
}

function readOf({ sourceId, title, url, text, language, questions }: TextSource) {
  // An answer to questions is said as it is.
  const bare = questions ? text : frontMatter(text).text || text;
  return { id: sourceId, title, sections: [], url: url ?? null, text: bare, language: language ?? null };
}

function toSource(given: TextSource, before: StoredSource | null, now: Date): StoredSource {
  const { sourceId, text: _text, audience = audienceOf(given.title), kind = 'text', ...rest } = given;
  return {
    ...rest,
    _id: sourceId,
    kind,
    audience,
    refresh: 'never',
    owner: given.owner ?? before?.owner ?? null,
    createdAt: before?.createdAt ?? now,
    changedAt: now,
    checkedAt: now,
    failingSince: null,
    sync: null,
  };
}

import type { Operator } from '../../domain/caller.ts';
import { AppError } from '../../domain/errors.ts';
import { atLeast } from '../../domain/role.ts';
import { type Crawl, crawlDefaults, type Refresh, type SourceKind } from '../../domain/source.ts';
import { audienceOf, ingest, sourceIdOf, type TextSource, withdraw } from '../../knowledge/ingest.ts';
import { urlProblem } from '../../platform/addresses.ts';
import type { Audience, StoredSource } from '../../store/sources.ts';
import type { ApiDeps } from '../deps.ts';
import { directoryOf } from '../directory.ts';
import { findSite } from '../sites.ts';

/** A website or help centre as an admin adds it. */
export type GivenWebsite = {
  readonly site: string;
  readonly kind: 'website' | 'help_center';
  readonly sourceId?: string | undefined;
  readonly url: string;
  readonly title?: string | undefined;
  readonly language?: string | undefined;
  readonly audience?: Audience | undefined;
  readonly refresh?: Refresh | undefined;
  readonly owner?: string | null | undefined;
  readonly crawl?: GivenCrawl | undefined;
};

export type GivenCrawl = { readonly [field in keyof Crawl]?: Crawl[field] | undefined };

export type SourceChange = {
  readonly title?: string | undefined;
  readonly language?: string | undefined;
  readonly audience?: Audience | undefined;
  readonly refresh?: Refresh | undefined;
  readonly owner?: string | null | undefined;
  readonly crawl?: GivenCrawl | undefined;
};

/** A source of a site that the caller may see; AppError `not_found` for any other. */
export async function findSource(deps: ApiDeps, caller: Operator, id: string): Promise<StoredSource> {
  const source = await deps.store.sources.get(id);
  const hidden = await directoryOf(deps).hiddenSites(caller);
  if (!source || hidden.includes(source.site)) throw new AppError('not_found', 'There is no such source.');
  return source;
}

/** A source that the caller may change: leads the direct responses, admins all. */
export async function findOwnSource(deps: ApiDeps, caller: Operator, id: string): Promise<StoredSource> {
  const source = await findSource(deps, caller, id);
  needsRole(caller, source.kind);
  return source;
}

/** Adds a text or a direct response, or replaces it: the same id, or the same title on the same site. */
export async function addText(
  deps: ApiDeps,
  caller: Operator,
  { sourceId, ...given }: Omit<TextSource, 'sourceId'> & { readonly sourceId?: string | undefined },
) {
  needsRole(caller, given.kind ?? 'text');
  await findSite(deps, caller, given.site);
  const id = sourceId ?? sourceIdOf(given.site, given.title);
  return ingest(deps.store, { ...given, sourceId: id }, new Date(deps.now()));
}

/** A file as it was sent. */
export type GivenFile = Omit<TextSource, 'sourceId' | 'text' | 'title' | 'fileName'> & {
  readonly sourceId?: string | undefined;
  readonly name: string;
  readonly title?: string | undefined;
};

/**
 * Reads a file and adds what it says, or replaces what the file of the same name on the same site said. AppError
 * `unreadable_file` says why it cannot be read, and nothing is stored.
 */
export async function addFile(deps: ApiDeps, caller: Operator, bytes: Buffer, given: GivenFile) {
  needsRole(caller, 'file');
  await findSite(deps, caller, given.site);
  const { name, title, sourceId, ...fields } = given;
  const parsed = await deps.parser.parse({ bytes, name });
  if (!parsed.ok) throw new AppError('unreadable_file', parsed.detail, { reason: parsed.fault, file: name });
  const { document } = parsed;
  const language = fields.language ?? document.language ?? undefined;
  return addText(deps, caller, {
    ...fields,
    ...(language ? { language } : {}),
    sourceId: sourceId ?? (await fileIdOf(deps, fields.site, name)),
    kind: 'file',
    title: title ?? document.title ?? name.replace(/\.[^.]+$/, ''),
    fileName: name,
    text: document.text,
  });
}

/** The id of the file that has this name already, else one made of the name: what files are called inside says little. */
async function fileIdOf({ store }: ApiDeps, site: string, name: string): Promise<string> {
  const known = (await store.sources.ofSite(site)).find(
    ({ kind, fileName }) => kind === 'file' && fileName === name,
  );
  return known?._id ?? sourceIdOf(site, `file\n${name}`);
}

/** Adds a website, or changes the one with the same id, and begins to read it. */
export async function addWebsite(
  deps: ApiDeps,
  caller: Operator,
  given: GivenWebsite,
): Promise<{ readonly source: StoredSource; readonly isNew: boolean }> {
  needsRole(caller, given.kind);
  await findSite(deps, caller, given.site);
  const title = given.title ?? new URL(given.url).host;
  const id = given.sourceId ?? sourceIdOf(given.site, `${given.kind} ${given.url}`);
  const before = await deps.store.sources.get(id);
  if (before && (before.site !== given.site || !before.crawl)) {
    throw new AppError('conflict', 'There is another source with this id.', { field: 'sourceId' });
  }
  const now = new Date(deps.now());
  const source: StoredSource = {
    ...{ _id: id, site: given.site, kind: given.kind, title, url: given.url },
    ...(given.language ? { language: given.language } : {}),
    audience: given.audience ?? audienceOf(title),
    refresh: given.refresh ?? 'never',
    owner: given.owner ?? null,
    crawl: crawlOf(deps, { ...crawlDefaults, startUrls: [given.url] }, given.crawl),
    createdAt: before?.createdAt ?? now,
    changedAt: before?.changedAt ?? now,
    checkedAt: before?.checkedAt ?? null,
    failingSince: before?.failingSince ?? null,
    sync: before?.sync ?? null,
  };
  await deps.store.sources.put(source);
  // A site whose pages stay as they are may still have another audience from now on.
  if (before) await deps.store.sources.advance(source.site);
  await deps.engine.refresh(id, source.refresh);
  await deps.engine.sync({ source: id });
  return { source, isNew: before === null };
}

/** Changes a source. What its pages say changes with the next sync; who may read it, at once. */
export async function changeSource(
  deps: ApiDeps,
  caller: Operator,
  id: string,
  { crawl, ...change }: SourceChange,
): Promise<StoredSource> {
  const source = await findOwnSource(deps, caller, id);
  const isWebsite = source.crawl !== undefined;
  if (!isWebsite && (crawl || change.refresh || change.title || change.language)) {
    throw new AppError('conflict', 'Send the whole source again to change what it says or is called.');
  }
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  await deps.store.sources.change(id, {
    ...given,
    ...(source.crawl && crawl ? { crawl: crawlOf(deps, source.crawl, crawl) } : {}),
  });
  if (change.refresh) await deps.engine.refresh(id, change.refresh);
  if (change.audience) await deps.store.sources.advance(source.site);
  return findSource(deps, caller, id);
}

/** Takes a source out of the index; what was cited from it can still be shown. */
export async function removeSource(deps: ApiDeps, caller: Operator, id: string): Promise<void> {
  const source = await findOwnSource(deps, caller, id);
  if (source.crawl) {
    await deps.engine.cancelSync(id);
    await deps.engine.refresh(id, 'never');
  }
  await withdraw(deps.store, source);
}

/** Begins to read a website anew. AppError `conflict` for a source that nothing is read from. */
export async function syncSource(
  deps: ApiDeps,
  caller: Operator,
  id: string,
  options: { readonly force: boolean },
): Promise<void> {
  await findWebsite(deps, caller, id);
  await deps.engine.sync({ source: id, ...options });
}

/** Ends a sync that is under way; what it has read stays. */
export async function cancelSync(deps: ApiDeps, caller: Operator, id: string): Promise<void> {
  await findWebsite(deps, caller, id);
  await deps.engine.cancelSync(id);
}

async function findWebsite(deps: ApiDeps, caller: Operator, id: string): Promise<StoredSource> {
  const source = await findOwnSource(deps, caller, id);
  if (!source.crawl) throw new AppError('conflict', 'Only websites and help centers are synced.');
  return source;
}

function crawlOf({ config }: ApiDeps, before: Crawl, given: GivenCrawl = {}): Crawl {
  const fields = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const crawl = { ...before, ...fields };
  for (const url of crawl.startUrls) {
    const problem = urlProblem(url, config.BATON_ALLOWED_HOSTS);
    if (problem) throw new AppError('invalid_request', `The address ${problem}.`, { field: 'url' });
  }
  return crawl;
}

function needsRole(caller: Operator, kind: SourceKind): void {
  if (kind !== 'direct_response' && !atLeast(caller.role, 'admin')) {
    throw new AppError('forbidden', 'Only admins change sources; leads change direct responses.');
  }
}

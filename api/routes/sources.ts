import { z } from 'zod';
import { crawlLimits, refreshes, type SyncTally, totalsOf } from '../../domain/source.ts';
import type { StoredPage } from '../../store/pages.ts';
import type { StoredSource } from '../../store/sources.ts';
import type { ApiDeps } from '../deps.ts';
import { directoryOf } from '../directory.ts';
import { idParams } from '../parse.ts';
import { type Route, route } from '../route.ts';
import { listOf, listQuery, page, timeSchema } from '../schemas.ts';
import { siteId } from '../site-schema.ts';
import { trimmedLength } from '../text.ts';
import {
  addFile,
  addText,
  addWebsite,
  cancelSync,
  changeSource,
  findSource,
  removeSource,
  syncSource,
} from '../verbs/sources.ts';
import { audience, passageView, toPassage } from './knowledge.ts';

/** A text of a source: a mebibyte, which is some five hundred pages. */
const longestText = 1_048_576;
/** JSON's escapes make a text up to three times as long (two bytes of Cyrillic as six of ASCII). */
const sourceBodyBytes = 4 * longestText;
/** A file: a manual with pictures. The parser's own limit is the same. */
const longestFile = 20 * 1_048_576;
const longestTitle = 300;
const mostQuestions = 50;
const longestQuestion = 500;
const longestPattern = 500;
const longestFileName = 255;

const title = z
  .string()
  .refine((value) => trimmedLength(value) >= 1, 'must not be empty')
  .refine((value) => trimmedLength(value) <= longestTitle, `must be at most ${longestTitle} characters`)
  .overwrite((value) => value.trim().replace(/\s+/g, ' '));
const words = z
  .string()
  .refine((value) => /\S/.test(value), 'must not be empty')
  .refine((value) => Buffer.byteLength(value) <= longestText, `must be at most ${longestText} bytes`);
const url = z.url({ protocol: /^https?$/ }).max(2_000);
const language = z.string().regex(/^[a-zA-Z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/);
const owner = z.string().max(128).nullable();
const common = {
  site: siteId,
  sourceId: siteId.optional(),
  language: language.optional(),
  audience: audience.optional(),
  owner: owner.optional(),
};
const patterns = z.array(z.string().min(1).max(longestPattern)).max(crawlLimits.patterns);
const crawl = z
  .strictObject({
    startUrls: z.array(url).min(1).max(crawlLimits.startUrls),
    include: patterns,
    exclude: patterns,
    maxDepth: z.int().min(0).max(crawlLimits.depth),
    maxPages: z.int().min(1).max(crawlLimits.pages),
    maxPageBytes: z.int().min(1_024).max(crawlLimits.pageBytes),
    maxBytes: z.int().min(1_024).max(crawlLimits.bytes),
    maxMinutes: z.int().min(1).max(crawlLimits.minutes),
    requestsPerSecond: z.number().min(0.1).max(crawlLimits.requestsPerSecond),
  })
  .partial();
const refresh = z.enum(refreshes);
const website = {
  ...common,
  title: title.optional(),
  url,
  refresh: refresh.optional(),
  crawl: crawl.optional(),
};
const sourceBody = z.discriminatedUnion('kind', [
  z.strictObject({ ...common, kind: z.literal('text'), title, text: words, url: url.optional() }),
  z.strictObject({
    ...common,
    kind: z.literal('direct_response'),
    title: title.optional(),
    questions: z.array(z.string().trim().min(1).max(longestQuestion)).min(1).max(mostQuestions),
    answer: words,
    url: url.optional(),
  }),
  z.strictObject({ ...website, kind: z.literal('website') }),
  z.strictObject({ ...website, kind: z.literal('help_center') }),
]);
const counts = z.object({
  queued: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  failed: z.int(),
  gone: z.int(),
  left_out: z.int(),
});
const syncView = z.object({
  state: z.enum(['running', 'done', 'failed', 'cancelled']),
  /** Why it failed, or the cap that ended it early. */
  reason: z.string().nullable(),
  startedAt: timeSchema,
  endedAt: timeSchema.nullable(),
  bytes: z.number(),
  pages: counts.extend({ found: z.int(), fetched: z.int() }),
  /** Why pages failed, are gone or were left out, with how many; each page's own is in its list. */
  reasons: z.record(z.string(), z.int()),
});
const sourceView = z.object({
  sourceId: z.string(),
  site: z.string(),
  kind: z.enum(['website', 'help_center', 'file', 'text', 'direct_response']),
  title: z.string(),
  url: z.string().optional(),
  language: z.string().optional(),
  audience,
  refresh,
  owner: z.string().nullable(),
  crawl: crawl.optional(),
  questions: z.array(z.string()).optional(),
  fileName: z.string().optional(),
  createdAt: timeSchema,
  changedAt: timeSchema,
  checkedAt: timeSchema.nullable(),
  failingSince: timeSchema.nullable(),
  sync: syncView.nullable(),
});
const pageView = z.object({
  pageId: z.string(),
  url: z.string().nullable(),
  title: z.string(),
  sections: z.array(z.string()),
  language: z.string(),
  /** Its passages are in the index. */
  indexed: z.boolean(),
  outcome: z.enum(['changed', 'unchanged', 'failed', 'gone', 'left_out']).nullable(),
  reason: z.string().nullable(),
  detail: z.string().nullable(),
  depth: z.int(),
  fetchedAt: timeSchema.nullable(),
  changedAt: timeSchema.nullable(),
  checkedAt: timeSchema.nullable(),
});

/** What answers are cited from. */
export const sourceRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/v1/sources',
    access: 'viewer',
    tag: 'Knowledge',
    summary: 'Sources, of one site or of all',
    query: listQuery.extend({ site: siteId.optional() }),
    answers: { 200: listOf(sourceView) },
    async handle({ deps, caller, query }) {
      const hidden = new Set(await directoryOf(deps).hiddenSites(caller));
      const read = (after: string, limit: number) => deps.store.sources.list(query.site, after, limit);
      const { items, cursor } = await page(read, query, (source) => source);
      const seen = items.filter(({ site }) => !hidden.has(site));
      return {
        status: 200,
        body: { items: await Promise.all(seen.map((one) => toSource(deps, one))), cursor },
      };
    },
  }),
  route({
    method: 'post',
    path: '/v1/sources',
    access: 'lead',
    tag: 'Knowledge',
    summary:
      'Add a text, a direct response or a website, or replace it; a website is read at once. Leads: direct responses',
    body: sourceBody,
    bodyLimit: sourceBodyBytes,
    answers: { 201: sourceView, 200: sourceView },
    async handle({ deps, caller, body }) {
      const { source, isNew } = await add(deps, caller, body);
      return { status: isNew ? 201 : 200, body: await toSource(deps, source) };
    },
  }),
  route({
    method: 'post',
    path: '/v1/sources/files',
    access: 'admin',
    tag: 'Knowledge',
    summary:
      'Add a file (PDF, DOCX, CSV, TXT, Markdown, HTML), sent as the body, or replace the one of this name',
    upload: longestFile,
    query: z.strictObject({
      ...common,
      name: z.string().trim().min(1).max(longestFileName),
      title: title.optional(),
      url: url.optional(),
    }),
    answers: { 201: sourceView, 200: sourceView },
    async handle({ deps, caller, query, bytes }) {
      const given = { ...query, sourceId: query.sourceId ?? undefined };
      const { source, isNew } = await addFile(deps, caller, bytes, defined(given));
      return { status: isNew ? 201 : 200, body: await toSource(deps, source) };
    },
  }),
  route({
    method: 'get',
    path: '/v1/sources/{id}',
    access: 'viewer',
    tag: 'Knowledge',
    summary: 'One source, and how far its sync is',
    params: idParams,
    answers: { 200: sourceView },
    async handle({ deps, caller, params }) {
      return { status: 200, body: await toSource(deps, await findSource(deps, caller, params.id)) };
    },
  }),
  route({
    method: 'patch',
    path: '/v1/sources/{id}',
    access: 'lead',
    tag: 'Knowledge',
    summary: 'Change who may read a source, how often and how far it is read',
    params: idParams,
    body: z.strictObject({ title, language, audience, refresh, owner, crawl }).partial(),
    answers: { 200: sourceView },
    async handle({ deps, caller, params, body }) {
      return { status: 200, body: await toSource(deps, await changeSource(deps, caller, params.id, body)) };
    },
  }),
  route({
    method: 'delete',
    path: '/v1/sources/{id}',
    access: 'lead',
    tag: 'Knowledge',
    summary: 'Take a source out of the index; what was cited from it can still be shown',
    params: idParams,
    answers: { 204: null },
    async handle({ deps, caller, params }) {
      await removeSource(deps, caller, params.id);
      return { status: 204 };
    },
  }),
  route({
    method: 'post',
    path: '/v1/sources/{id}/sync',
    access: 'admin',
    tag: 'Knowledge',
    summary:
      'Read a website anew; a sync that is under way goes on. `force`: even if most of its pages are gone',
    params: idParams,
    body: z.strictObject({ force: z.boolean().default(false) }),
    answers: { 202: null },
    async handle({ deps, caller, params, body }) {
      await syncSource(deps, caller, params.id, body);
      return { status: 202 };
    },
  }),
  route({
    method: 'delete',
    path: '/v1/sources/{id}/sync',
    access: 'admin',
    tag: 'Knowledge',
    summary: 'Cancel a sync; what it has read stays',
    params: idParams,
    answers: { 202: null },
    async handle({ deps, caller, params }) {
      await cancelSync(deps, caller, params.id);
      return { status: 202 };
    },
  }),
  route({
    method: 'get',
    path: '/v1/sources/{id}/pages',
    access: 'viewer',
    tag: 'Knowledge',
    summary: 'The pages of a source, each with what became of it in the newest sync',
    params: idParams,
    query: listQuery.extend({
      outcome: z.enum(['changed', 'unchanged', 'failed', 'gone', 'left_out']).optional(),
    }),
    answers: { 200: listOf(pageView) },
    async handle({ deps, caller, params, query }) {
      const { _id } = await findSource(deps, caller, params.id);
      const read = (after: string, limit: number) => deps.store.pages.list(_id, query.outcome, after, limit);
      return { status: 200, body: await page(read, query, toPage) };
    },
  }),
  route({
    method: 'get',
    path: '/v1/sources/{id}/passages',
    access: 'viewer',
    tag: 'Knowledge',
    summary: 'The passages that a source was cut into, with `all` also those of earlier texts',
    params: idParams,
    query: listQuery.extend({ all: z.enum(['true', 'false']).default('false') }),
    answers: { 200: listOf(passageView) },
    async handle({ deps, caller, params, query }) {
      const { _id } = await findSource(deps, caller, params.id);
      const current = await deps.store.pages.snapshotsOf(_id);
      const wanted = query.all === 'true' ? null : current;
      const read = (after: string, limit: number) => deps.store.passages.ofSource(_id, wanted, after, limit);
      const show = (passage: Parameters<typeof toPassage>[0]) =>
        toPassage(passage, current.includes(passage.snapshot));
      return { status: 200, body: await page(read, query, show) };
    },
  }),
];

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** Without the fields that were not given. */
function defined<T extends object>(given: T): Defined<T> {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Defined<T>;
}

function add(
  deps: ApiDeps,
  caller: Parameters<typeof addText>[1],
  body: z.output<typeof sourceBody>,
): ReturnType<typeof addText> {
  switch (body.kind) {
    case 'text':
      return addText(deps, caller, defined(body));
    case 'direct_response': {
      const { answer, questions, title = questions[0] as string, ...rest } = body;
      return addText(deps, caller, { ...defined(rest), title, questions, text: answer });
    }
    default:
      return addWebsite(deps, caller, body);
  }
}

async function toSource({ store }: ApiDeps, { _id, sync, ...source }: StoredSource) {
  const tally = sync && (sync.tally ?? (await store.pages.tally(_id, sync.id)));
  return { sourceId: _id, ...source, sync: sync && tally ? toSync(sync, tally) : null };
}

function toSync(
  { state, reason, startedAt, endedAt, bytes }: NonNullable<StoredSource['sync']>,
  { counts, reasons }: SyncTally,
) {
  return {
    ...{ state, reason, startedAt, endedAt, bytes, reasons },
    pages: { ...counts, ...totalsOf(counts) },
  };
}

function toPage({ _id, snapshot, ...page }: StoredPage) {
  const { url, title, sections, language, outcome, reason, detail, depth } = page;
  const { fetchedAt, changedAt, checkedAt } = page;
  return {
    ...{ pageId: _id, url, title, sections, language, indexed: snapshot !== null },
    ...{ outcome, reason, detail, depth, fetchedAt, changedAt, checkedAt },
  };
}

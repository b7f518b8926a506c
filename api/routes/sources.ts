import { z } from 'zod';
import type { ApiDeps } from '../deps.ts';
import { directoryOf } from '../directory.ts';
import { idParams } from '../parse.ts';
import { type Route, route } from '../route.ts';
import { listOf, listQuery, page } from '../schemas.ts';
import { siteId } from '../site-schema.ts';
import { toPage, toSource } from '../source-views.ts';
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
import {
  commonFields,
  crawl,
  language,
  longestFile,
  longestFileName,
  owner,
  pageView,
  refresh,
  sourceBody,
  sourceBodyBytes,
  sourceView,
  title,
  url,
} from './source-schemas.ts';

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
      ...commonFields,
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

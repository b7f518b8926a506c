import { z } from 'zod';
import { ingest, sourceIdOf, withdraw } from '../../knowledge/ingest.ts';
import type { StoredPassage } from '../../store/passages.ts';
import type { ListedSource } from '../../store/sources.ts';
import { directoryOf } from '../directory.ts';
import { idParams } from '../parse.ts';
import { type Route, route } from '../route.ts';
import { listOf, listQuery, page, timeSchema } from '../schemas.ts';
import { siteId } from '../site-schema.ts';
import { findSite } from '../sites.ts';
import { text, trimmedLength } from '../text.ts';
import { findPassage, findSource, searchSite } from '../verbs/knowledge.ts';

/** A text of a source: a mebibyte, which is some five hundred pages. */
const longestText = 1_048_576;
/** JSON's escapes make a text up to three times as long (two bytes of Cyrillic as six of ASCII). */
const sourceBodyBytes = 4 * longestText;
const longestTitle = 300;

const audience = z.enum(['public', 'internal']);
const title = z
  .string()
  .refine((value) => trimmedLength(value) >= 1, 'must not be empty')
  .refine((value) => trimmedLength(value) <= longestTitle, `must be at most ${longestTitle} characters`)
  .overwrite((value) => value.trim().replace(/\s+/g, ' '));
const sourceText = z
  .string()
  .refine((value) => /\S/.test(value), 'must not be empty')
  .refine((value) => Buffer.byteLength(value) <= longestText, `must be at most ${longestText} bytes`);
const sourceBody = z.strictObject({
  site: siteId,
  sourceId: siteId.optional(),
  kind: z.literal('text', {
    error: 'must be "text": files, websites and direct responses are not supported yet',
  }),
  title,
  text: sourceText,
  url: z
    .url({ protocol: /^https?$/ })
    .max(2_000)
    .optional(),
  language: z
    .string()
    .regex(/^[a-zA-Z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/)
    .optional(),
  audience: audience.optional(),
});
const sourceView = z.object({
  sourceId: z.string(),
  site: z.string(),
  kind: z.string(),
  title: z.string(),
  url: z.string().optional(),
  language: z.string(),
  audience,
  fetchedAt: timeSchema,
  changedAt: timeSchema,
});
const passageView = z.object({
  passageId: z.string(),
  sourceId: z.string(),
  sourceTitle: z.string(),
  headings: z.array(z.string()),
  url: z.string().optional(),
  text: z.string(),
  start: z.number(),
  end: z.number(),
  language: z.string(),
  audience,
  fetchedAt: timeSchema,
  /** False for a passage of an earlier text: it is not in the index. */
  current: z.boolean(),
});

/** What answers are cited from. */
export const knowledgeRoutes: readonly Route[] = [
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
      const { items, cursor } = await page(read, query, toSource);
      return { status: 200, body: { items: items.filter(({ site }) => !hidden.has(site)), cursor } };
    },
  }),
  route({
    method: 'post',
    path: '/v1/sources',
    access: 'admin',
    tag: 'Knowledge',
    summary: 'Add a text to answer from, or replace it: the same id, or the same title on the same site',
    body: sourceBody,
    bodyLimit: sourceBodyBytes,
    answers: { 201: sourceView, 200: sourceView },
    async handle({ deps, caller, body }) {
      await findSite(deps, caller, body.site);
      const { kind, sourceId = sourceIdOf(body.site, body.title), ...fields } = body;
      const { source, isNew } = await ingest(deps.store, { ...fields, sourceId }, new Date(deps.now()));
      const { text: _text, ...shown } = source;
      return { status: isNew ? 201 : 200, body: toSource(shown) };
    },
  }),
  route({
    method: 'get',
    path: '/v1/sources/{id}',
    access: 'viewer',
    tag: 'Knowledge',
    summary: 'One source with its text',
    params: idParams,
    answers: { 200: sourceView.extend({ text: z.string() }) },
    async handle({ deps, caller, params }) {
      return { status: 200, body: toSource(await findSource(deps, caller, params.id)) };
    },
  }),
  route({
    method: 'delete',
    path: '/v1/sources/{id}',
    access: 'admin',
    tag: 'Knowledge',
    summary: 'Take a source out of the index; what was cited from it can still be shown',
    params: idParams,
    answers: { 204: null },
    async handle({ deps, caller, params }) {
      await withdraw(deps.store, await findSource(deps, caller, params.id));
      return { status: 204 };
    },
  }),
  route({
    method: 'get',
    path: '/v1/sources/{id}/passages',
    access: 'viewer',
    tag: 'Knowledge',
    summary: 'The passages that a source was cut into, with `all` also those of earlier texts',
    params: idParams,
    query: z.strictObject({ all: z.enum(['true', 'false']).default('false') }),
    answers: { 200: listOf(passageView) },
    async handle({ deps, caller, params, query }) {
      const { _id, snapshot } = await findSource(deps, caller, params.id);
      const passages = await deps.store.passages.ofSource(_id, query.all === 'true' ? undefined : snapshot);
      const items = passages.map((passage) => toPassage(passage, passage.snapshot === snapshot));
      return { status: 200, body: { items, cursor: null } };
    },
  }),
  route({
    method: 'get',
    path: '/v1/passages/{id}',
    access: 'viewer',
    tag: 'Knowledge',
    summary: 'A passage as it was when it was cited',
    params: idParams,
    answers: { 200: passageView },
    async handle({ deps, caller, params }) {
      const { current, ...passage } = await findPassage(deps, caller, params.id);
      return { status: 200, body: toPassage(passage, current) };
    },
  }),
  route({
    method: 'post',
    path: '/v1/search',
    access: 'operator',
    tag: 'Knowledge',
    summary: 'What retrieval finds for a question, and why',
    repeats: 'none',
    body: z.strictObject({ site: siteId, query: text() }),
    answers: {
      200: listOf(
        passageView.extend({ score: z.number(), coverage: z.number(), matched: z.array(z.string()) }),
      ),
    },
    async handle({ deps, caller, body }) {
      const found = await searchSite(deps, caller, body);
      const items = found.map(({ passage, ...why }) => ({ ...toPassage(passage, true), ...why }));
      return { status: 200, body: { items, cursor: null } };
    },
  }),
];

function toSource({ _id, snapshot: _snapshot, announced: _announced, ...source }: ListedSource) {
  return { sourceId: _id, ...source };
}

function toPassage({ _id, site: _site, snapshot: _snapshot, ...passage }: StoredPassage, current: boolean) {
  return { passageId: _id, ...passage, current };
}

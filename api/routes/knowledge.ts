import { z } from 'zod';
import type { StoredPassage } from '../../store/passages.ts';
import { idParams } from '../parse.ts';
import { type Route, route } from '../route.ts';
import { listOf, timeSchema } from '../schemas.ts';
import { siteId } from '../site-schema.ts';
import { text } from '../text.ts';
import { findPassage, findSnapshot, searchSite } from '../verbs/knowledge.ts';

/** Messages back that a question is understood by. */
const mostContext = 20;

export const audience = z.enum(['public', 'internal']);
export const passageView = z.object({
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
  /** The text that its offsets are in: `GET /v1/snapshots/{id}`. */
  snapshot: z.string(),
  /** Of a direct response: the questions that it answers. */
  questions: z.array(z.string()).optional(),
  /** False for a passage of an earlier text: it is not in the index. */
  current: z.boolean(),
});

/** What is found and cited. */
export const knowledgeRoutes: readonly Route[] = [
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
    method: 'get',
    path: '/v1/snapshots/{id}',
    access: 'viewer',
    tag: 'Knowledge',
    summary: 'What a page said when it was read, for good: the offsets of its passages are in this text',
    params: idParams,
    answers: {
      200: z.object({
        snapshot: z.string(),
        sourceId: z.string(),
        title: z.string(),
        url: z.string().nullable(),
        text: z.string(),
        fetchedAt: timeSchema,
      }),
    },
    async handle({ deps, caller, params }) {
      const { _id, site: _site, source, ...snapshot } = await findSnapshot(deps, caller, params.id);
      return { status: 200, body: { snapshot: _id, sourceId: source, ...snapshot } };
    },
  }),
  route({
    method: 'post',
    path: '/v1/search',
    access: 'operator',
    tag: 'Knowledge',
    summary: 'What retrieval finds for a question, and why',
    repeats: 'none',
    body: z.strictObject({
      site: siteId,
      query: text(),
      /** Earlier messages of the customer, oldest first. */
      context: z.array(text()).max(mostContext).optional(),
      /** What the customer was answered last. */
      lastAnswer: text().optional(),
    }),
    answers: {
      200: listOf(
        passageView.extend({
          score: z.number(),
          /** To the next one's score. */
          margin: z.number(),
          coverage: z.number(),
          matched: z.array(z.string()),
          /** What each term adds to the score, most first; `before`: said before the question. */
          terms: z.array(
            z.object({ term: z.string(), adds: z.number(), from: z.enum(['question', 'before']) }),
          ),
          ranks: z.object({ words: z.int().nullable(), meaning: z.int().nullable() }),
          similarity: z.number().nullable(),
        }),
      ).extend({
        /** What the question asks for, as the site's words have it; `weight` is how rare and how plainly asked. */
        asked: z.array(z.object({ term: z.string(), weight: z.number(), known: z.boolean() })),
        /** The direct response that would be given. */
        direct: z.object({ passageId: z.string(), question: z.string() }).nullable(),
      }),
    },
    async handle({ deps, caller, body }) {
      const { found, asked, direct } = await searchSite(deps, caller, body);
      const items = found.map(({ passage, terms = [], ...why }, place) => ({
        ...{ ...toPassage(passage, true), ...why, terms },
        margin: why.score - (found[place + 1]?.score ?? 0),
      }));
      return {
        status: 200,
        body: {
          ...{ items, cursor: null },
          asked: asked.terms.map(({ term, weight, known }) => ({ term, weight, known })),
          direct: direct && { passageId: direct.passage._id, question: direct.question },
        },
      };
    },
  }),
];

export function toPassage({ _id, site: _site, ...passage }: StoredPassage, current: boolean) {
  return { passageId: _id, ...passage, current };
}

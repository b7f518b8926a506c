import { z } from 'zod';
import { idParams } from '../parse.ts';
import { type Route, route } from '../route.ts';
import { listOf, timeSchema } from '../schemas.ts';
import { siteId } from '../site-schema.ts';
import { text } from '../text.ts';
import { approveGap, dismissGap, listGaps } from '../verbs/gaps.ts';

const mostQuestions = 50;
const longestQuestion = 500;

const dismissed = z.object({ by: z.string(), at: timeSchema }).nullable();

const gapView = z.object({
  gapId: z.string(),
  /** `closed`: each of its questions, asked again now, yields a verified quote, or was dismissed by hand. */
  state: z.enum(['open', 'closed']),
  /** Who closed it by hand, and when; null for a gap that is open or answered. */
  dismissed,
  kind: z.enum(['missing', 'stale', 'unproved']),
  question: z.string(),
  count: z.int(),
  unanswered: z.int(),
  firstAt: timeSchema,
  lastAt: timeSchema,
  trend: z.object({ lastWeek: z.int(), weekBefore: z.int() }),
  examples: z.array(
    z.object({
      conversationId: z.string(),
      text: z.string(),
      language: z.string(),
      at: timeSchema,
      reason: z.enum(['no_source', 'low_confidence']),
    }),
  ),
  nearest: z.array(z.object({ passageId: z.string(), title: z.string(), score: z.number() })),
  /** A direct response to approve, from what a person replied; null until one has. */
  draft: z
    .object({ questions: z.array(z.string()), answer: z.string(), conversationId: z.string() })
    .nullable(),
});

/** What the sources lack. */
export const gapRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/v1/gaps',
    access: 'viewer',
    tag: 'Knowledge',
    summary: 'Questions that the sources of a site do not answer, grouped by meaning, the most asked first',
    query: z.strictObject({ site: siteId, state: z.enum(['open', 'closed', 'all']).default('open') }),
    answers: { 200: listOf(gapView) },
    async handle({ deps, caller, query }) {
      return { status: 200, body: { items: await listGaps(deps, caller, query), cursor: null } };
    },
  }),
  route({
    method: 'post',
    path: '/v1/gaps/{id}/approve',
    access: 'lead',
    tag: 'Knowledge',
    summary: 'Make a direct response of a gap: of the draft, or with a better answer and questions',
    params: idParams,
    body: z
      .strictObject({
        answer: text(),
        questions: z.array(z.string().trim().min(1).max(longestQuestion)).min(1).max(mostQuestions),
      })
      .partial(),
    answers: { 201: z.object({ sourceId: z.string() }), 200: z.object({ sourceId: z.string() }) },
    async handle({ deps, caller, params, body }) {
      const { source, isNew } = await approveGap(deps, caller, params.id, body);
      return { status: isNew ? 201 : 200, body: { sourceId: source._id } };
    },
  }),
  route({
    method: 'patch',
    path: '/v1/gaps/{id}',
    access: 'lead',
    tag: 'Knowledge',
    summary: 'Close a gap by hand, until such a question is asked again; or take that back',
    params: idParams,
    body: z.strictObject({ dismissed: z.boolean() }),
    answers: { 200: z.object({ gapId: z.string(), dismissed }) },
    async handle({ deps, caller, params, body }) {
      return { status: 200, body: await dismissGap(deps, caller, params.id, body.dismissed) };
    },
  }),
];

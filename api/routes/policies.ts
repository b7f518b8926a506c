import { z } from 'zod';
import { overrideProblem } from '../../domain/copy/overrides.ts';
import { handoffReasons, ladderActions } from '../../domain/events.ts';
import { wholePolicy } from '../../domain/policy.ts';
import { type Flag, flags } from '../../domain/screening/screening.ts';
import type { StoredPolicy } from '../../store/policies.ts';
import { type Route, route } from '../route.ts';
import { listOf, timeSchema } from '../schemas.ts';
import { languageTag, siteId, teamName } from '../site-schema.ts';
import { text } from '../text.ts';
import { listPolicies, publishPolicy, testPolicy } from '../verbs/policy.ts';

/** A notice is read in a breath; a part of it is a sentence or two. */
const longestCopy = 600;
/** More of a site's own texts than there are texts in all languages make no sense. */
const copyTexts = 2_000;
const day = 86_400;
/** Who promises a reply later than in a month promises none. */
const longestTarget = 31 * day;
/** Ten years: by then a source is stale for everyone. */
const longestStale = 3_650;
const longestReopen = 24 * 365;
const longestHold = 3_600;

const share = z.number().min(0).max(1);
const mandate = z.enum(['answer_alone', 'never_alone']);
const byFlag = <T extends z.ZodType>(value: T) =>
  z.strictObject(
    Object.fromEntries(flags.map((flag) => [flag, value.optional()])) as Record<Flag, z.ZodOptional<T>>,
  );
const copy = z
  .record(z.string().max(80), z.string().max(longestCopy))
  .refine((texts) => Object.keys(texts).length <= copyTexts, `must hold at most ${copyTexts} texts`)
  .superRefine((texts, context) => {
    for (const [name, said] of Object.entries(texts)) {
      const problem = overrideProblem(name, said);
      if (problem) context.addIssue({ code: 'custom', path: [name], message: problem });
    }
  });
const ladder = z
  .array(z.strictObject({ at: z.number().min(0.05).max(20), action: z.enum(ladderActions) }))
  .max(10)
  .refine(
    (steps) => steps.every(({ at }, index) => index === 0 || at > (steps[index - 1]?.at ?? 0)),
    'must ascend: each step later than the one before it',
  );
const policyFields = z
  .strictObject({
    topics: byFlag(mandate),
    minConfidence: share,
    clarificationLimit: z.int().min(0).max(10),
    /** Above 1: never for frustration alone. */
    frustrationStop: z.number().min(0).max(2),
    frustrationCaution: share,
    holdSeconds: z.int().min(5).max(longestHold),
    replyTargetSeconds: z.int().min(1).max(longestTarget),
    ladder,
    ownerRemindSeconds: z.int().min(0).max(day),
    ownerReleaseSeconds: z.int().min(0).max(day),
    answersAfterReturn: z.boolean(),
    aiCheckInSeconds: z.int().min(0).max(longestTarget),
    aiCloseSeconds: z.int().min(0).max(longestTarget),
    humanCheckInSeconds: z.int().min(0).max(longestTarget),
    humanCloseSeconds: z.int().min(0).max(longestTarget),
    waitQuantile: z.number().min(0.5).max(0.95),
    ladderPausesOutsideHours: z.boolean(),
    assignment: z.enum(['none', 'least_loaded']),
    escalationTeam: teamName.nullable(),
    offlineSeconds: z.int().min(30).max(day),
    reopenHours: z.int().min(0).max(longestReopen),
    staleAfterDays: z.int().min(0).max(longestStale),
    staleCaution: z.number().min(0).max(1),
    teams: byFlag(teamName),
    crisisLine: z.string().trim().min(3).max(120).nullable(),
    copy,
  })
  .partial();
const policyView = z.object({
  site: z.string(),
  version: z.int(),
  createdAt: timeSchema,
  by: z.string(),
  topics: z.record(z.string(), mandate),
  minConfidence: z.number(),
  clarificationLimit: z.int(),
  frustrationStop: z.number(),
  frustrationCaution: z.number(),
  holdSeconds: z.int(),
  replyTargetSeconds: z.int(),
  ladder: z.array(z.object({ at: z.number(), action: z.enum(ladderActions) })),
  ownerRemindSeconds: z.int(),
  ownerReleaseSeconds: z.int(),
  answersAfterReturn: z.boolean(),
  aiCheckInSeconds: z.int(),
  aiCloseSeconds: z.int(),
  humanCheckInSeconds: z.int(),
  humanCloseSeconds: z.int(),
  waitQuantile: z.number(),
  ladderPausesOutsideHours: z.boolean(),
  assignment: z.enum(['none', 'least_loaded']),
  escalationTeam: z.string().nullable(),
  offlineSeconds: z.int(),
  reopenHours: z.int(),
  staleAfterDays: z.int(),
  staleCaution: z.number(),
  teams: z.record(z.string(), z.string()),
  crisisLine: z.string().nullable(),
  copy: z.record(z.string(), z.string()),
});
const firedView = z.object({
  rule: z.enum(handoffReasons),
  evidence: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  policyVersion: z.int(),
  at: z.enum(['message', 'answer']),
});

/** When the AI stops, and what it says then. */
export const policyRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/v1/policies',
    access: 'viewer',
    tag: 'Policy',
    summary: "Versions of a site's policy, newest first; the last one is the default",
    query: z.strictObject({
      site: siteId,
      cursor: z.coerce.number().int().min(1).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(50),
    }),
    answers: { 200: listOf(policyView) },
    async handle({ deps, caller, query: { site, cursor, limit } }) {
      const before = cursor ?? Number.MAX_SAFE_INTEGER;
      const items = await listPolicies(deps, caller, { site, before, limit });
      const last = items.at(-1)?.version ?? 1;
      return { status: 200, body: { items: items.map(toView), cursor: last > 1 ? String(last) : null } };
    },
  }),
  route({
    method: 'post',
    path: '/v1/policies',
    access: 'admin',
    tag: 'Policy',
    summary: 'Publish the next version of a policy; what is not given stays as it was',
    body: policyFields.extend({ site: siteId }),
    answers: { 201: policyView },
    async handle({ deps, caller, body }) {
      return { status: 201, body: toView(await publishPolicy(deps, caller, body)) };
    },
  }),
  route({
    method: 'post',
    path: '/v1/policies/test',
    access: 'operator',
    tag: 'Policy',
    summary:
      'Which rules would fire for a message, and why; with `policy`, under changes that are not published',
    repeats: 'none',
    body: z.strictObject({
      site: siteId,
      text: text(),
      /** Of the notice; that of the text without it. */
      language: languageTag.optional(),
      policy: policyFields.optional(),
    }),
    answers: {
      200: z.object({
        would: z.enum(['answer', 'clarification', 'handoff']),
        fired: z.array(firedView),
        screening: z.object({
          language: z.string().nullable(),
          asksPerson: z.boolean(),
          flags: z.array(z.enum(flags)),
          frustration: z.number(),
          failedAttempt: z.boolean(),
          words: z.record(z.string(), z.string()),
        }),
        confidence: z.number(),
        notice: z.string().nullable(),
        policyVersion: z.int(),
      }),
    },
    async handle({ deps, caller, body }) {
      return { status: 200, body: await testPolicy(deps, caller, body) };
    },
  }),
];

function toView({ _id, ...policy }: StoredPolicy) {
  return { ...policy, ...wholePolicy(policy) };
}

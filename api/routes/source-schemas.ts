import { z } from 'zod';
import { crawlLimits, refreshes } from '../../domain/source.ts';
import { timeSchema } from '../schemas.ts';
import { siteId } from '../site-schema.ts';
import { trimmedLength } from '../text.ts';
import { audience } from './knowledge.ts';

/** A text of a source: a mebibyte, which is some five hundred pages. */
const longestText = 1_048_576;
/** JSON's escapes make a text up to three times as long (two bytes of Cyrillic as six of ASCII). */
export const sourceBodyBytes = 4 * longestText;
/** A file: a manual with pictures. The parser's own limit is the same. */
export const longestFile = 20 * 1_048_576;
const longestTitle = 300;
const mostQuestions = 50;
const longestQuestion = 500;
const longestPattern = 500;
export const longestFileName = 255;

export const title = z
  .string()
  .refine((value) => trimmedLength(value) >= 1, 'must not be empty')
  .refine((value) => trimmedLength(value) <= longestTitle, `must be at most ${longestTitle} characters`)
  .overwrite((value) => value.trim().replace(/\s+/g, ' '));
const words = z
  .string()
  .refine((value) => /\S/.test(value), 'must not be empty')
  .refine((value) => Buffer.byteLength(value) <= longestText, `must be at most ${longestText} bytes`);
export const url = z
  .url({
    protocol: /^https?$/,
    error: 'must be the http or https address of a page, such as https://www.example.com/help',
  })
  .max(2_000);
export const language = z.string().regex(/^[a-zA-Z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/);
export const owner = z.string().max(128).nullable();
export const commonFields = {
  site: siteId,
  sourceId: siteId.optional(),
  language: language.optional(),
  audience: audience.optional(),
  owner: owner.optional(),
};
const patterns = z.array(z.string().min(1).max(longestPattern)).max(crawlLimits.patterns);
export const crawl = z
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
export const refresh = z.enum(refreshes);
const website = {
  ...commonFields,
  title: title.optional(),
  url,
  refresh: refresh.optional(),
  crawl: crawl.optional(),
};
export const sourceBody = z.discriminatedUnion('kind', [
  z.strictObject({ ...commonFields, kind: z.literal('text'), title, text: words, url: url.optional() }),
  z.strictObject({
    ...commonFields,
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
export const sourceView = z.object({
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
export const pageView = z.object({
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

import { z } from 'zod';
import { handoffLabels, handoffReasons, ladderActions } from '../../domain/events.ts';
import { parseUrl } from '../../platform/parse-url.ts';

/** An id that a client chose for what it sends: 1 to 128 printable characters. */
export const clientId = z
  .string()
  .regex(/^[^\p{C}\p{Zl}\p{Zp}]{1,128}$/u, 'must be 1 to 128 printable characters')
  .meta({ minLength: 1, maxLength: 128 });

/** A whole number in a query string; anything else than digits is refused. */
export function wholeNumber({ from, to }: { readonly from: number; readonly to: number }) {
  return z
    .string()
    .regex(/^\d{1,15}$/, 'must be a whole number')
    .transform(Number)
    .refine((value) => value >= from && value <= to, `must be from ${from} to ${to}`)
    .meta({ type: 'integer', minimum: from, maximum: to });
}

/** The number of the event after which to read. */
export const after = wholeNumber({ from: 0, to: Number.MAX_SAFE_INTEGER });

/** A time, ISO 8601 UTC. */
export const time = z.string().meta({ format: 'date-time' });

export const mode = z.enum(['ai', 'waiting', 'human', 'resolved']);
export const reason = z.enum(handoffReasons).nullable();
export const person = z.object({ id: z.string(), name: z.string() }).meta({ id: 'Person' });

/** Where a visitor is, as their browser tells it: an http(s) address without a user's name or password. */
export const visitedPage = z
  .strictObject({
    url: z
      .string()
      .max(2_000)
      .refine((value) => toPageUrl(value) !== null, 'must be an http or https URL')
      .overwrite((value) => toPageUrl(value) ?? value),
    title: z.string().max(300).optional(),
  })
  .transform(({ url, title = '' }) => ({ url, title: title.trim() || null }));

export const event = z
  .looseObject({
    seq: z.int(),
    type: z.string(),
    at: time,
    episode: z.int(),
    by: z.object({
      kind: z.enum(['customer', 'ai', 'operator', 'system']),
      id: z.string().optional(),
      name: z.string().optional(),
    }),
  })
  .meta({ id: 'Event', description: 'The envelope, then the fields of its type.' });

export const draft = z
  .looseObject({ turn: z.int(), text: z.string(), messageIds: z.array(z.string()) })
  .meta({
    id: 'Draft',
    description: 'What the AI drafted in a turn and did not send at once, and what it found.',
  });

export const inboxItem = z
  .object({
    conversationId: z.string(),
    site: z.string(),
    mode,
    reason,
    flags: z.array(z.string()),
    intent: z.string().nullable(),
    lastMessageAt: time.nullable(),
    preview: z.string().nullable(),
    language: z.string().nullable(),
    handoffAt: time.nullable(),
    customer: z.object({ id: z.string(), known: z.boolean() }),
    unanswered: z.boolean(),
    owner: person.nullable(),
    promise: z
      .object({ text: z.string(), dueAt: time, state: z.enum(['open', 'kept', 'broken']) })
      .nullable(),
    risk: z.enum(['high', 'normal']),
  })
  .meta({ id: 'InboxItem' });

const status = z.object({
  conversationId: z.string(),
  mode,
  seq: z.int(),
  wait: z.object({ text: z.string(), dueAt: time.nullable(), basis: z.unknown() }).optional(),
  operator: z.object({ name: z.string() }).optional(),
  ratingDue: z.boolean(),
});

/** A visitor gets the status; people who work here get the rest, too. */
export const conversation = status
  .extend(inboxItem.partial().omit({ conversationId: true, mode: true }).shape)
  .extend({
    visitorId: z.string().optional(),
    createdAt: time.optional(),
    episode: z.int().optional(),
    handoff: z.int().optional(),
    holdUntil: time.nullable().optional(),
    siteName: z.string().optional(),
    siteHosts: z.array(z.string()).optional(),
    packetUseful: z.boolean().nullable().optional(),
    ratingComment: z.string().nullable().optional(),
    page: z.object({ url: z.string(), title: z.string().nullable() }).nullable().optional(),
    labels: z.array(z.enum(handoffLabels)).optional(),
    ladder: z.array(z.object({ at: time, action: z.enum(ladderActions), fired: z.boolean() })).optional(),
    drafts: z.array(draft).optional(),
  })
  .meta({ id: 'Conversation' });

export const accepted = z
  .object({ messageId: z.string(), acceptedAt: time, conversationId: z.string().optional() })
  .meta({ id: 'Accepted' });

function toPageUrl(value: string): string | null {
  const url = parseUrl(value);
  if (!url) return null;
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  [url.username, url.password] = ['', ''];
  return url.href;
}

import { z } from 'zod';
import { roles } from '../domain/role.ts';
import { wholeNumber } from './routes/conversation-schemas.ts';
import { trimmedLength } from './text.ts';

/** A name that people read: 1 to 100 characters, trimmed. */
export const nameSchema = z
  .string()
  .refine(
    (value) => trimmedLength(value) >= 1 && trimmedLength(value) <= 100,
    'must have 1 to 100 characters',
  )
  .overwrite((value) => value.trim())
  .meta({ minLength: 1, maxLength: 100 });

/** E-mails are compared in lower case. */
export const emailSchema = z.string().max(254).trim().toLowerCase().pipe(z.email());

/** Long enough to resist guessing at the rate that the sign-in limit allows; not so long that hashing costs more. */
export const passwordSchema = z.string().min(8).max(200);

export const roleSchema = z.enum(roles).meta({ id: 'Role' });

/** Times as ISO 8601 UTC. */
export const timeSchema = z.string().meta({ format: 'date-time' });

const mostListed = 200;
const defaultListed = 50;

/** `cursor` and `limit` of every list. A cursor is opaque: the id of the last item. */
export const listQuery = z.strictObject({
  cursor: z
    .string()
    .regex(/^[\w:.-]{1,128}$/, 'is not a cursor')
    .optional(),
  limit: wholeNumber({ from: 1, to: mostListed }).default(defaultListed),
});

/** `{items, cursor}` of a list. */
export function listOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), cursor: z.string().nullable() });
}

/** A page of a list ordered by `_id`, read with one more than the limit to see whether it is the last. */
export async function page<T extends { readonly _id: string }, V>(
  read: (after: string, limit: number) => Promise<T[]>,
  query: z.output<typeof listQuery>,
  show: (stored: T) => V,
): Promise<{ readonly items: readonly V[]; readonly cursor: string | null }> {
  const found = await read(query.cursor ?? '', query.limit + 1);
  const shown = found.slice(0, query.limit);
  return { items: shown.map(show), cursor: found.length > shown.length ? (shown.at(-1)?._id ?? null) : null };
}

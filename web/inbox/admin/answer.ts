import type { paths } from '../../client/schema.d.ts';
import { answerOf } from '../api.ts';

type Json<T> = T extends { content: { 'application/json': infer Body } } ? Body : never;

/** What the API answers to a call: `Answer<'/v1/sources', 'get'>`. */
export type Answer<
  Path extends keyof paths,
  Method extends keyof paths[Path],
  Status extends number = 200,
> = paths[Path][Method] extends { responses: infer Responses }
  ? Status extends keyof Responses
    ? Json<Responses[Status]>
    : never
  : never;

/** An item of a list that the API answers. */
export type Item<Path extends keyof paths> =
  Answer<Path, 'get' & keyof paths[Path]> extends {
    items: (infer One)[];
  }
    ? One
    : never;

type Listed<T> = { readonly items: readonly T[]; readonly cursor: string | null };
type Call<T> = Promise<{ data?: Listed<T>; error?: unknown; response: Response }>;

/** The most that a list gives at once. */
export const mostListed = 200;

/** All items of a list: for the lists that people keep, which are short. */
export async function everyItem<T>(read: (cursor: string | undefined) => Call<T>): Promise<readonly T[]> {
  const items: T[] = [];
  let cursor: string | undefined;
  do {
    const page: Listed<T> = await answerOf(read(cursor));
    items.push(...page.items);
    cursor = page.cursor ?? undefined;
  } while (cursor !== undefined);
  return items;
}

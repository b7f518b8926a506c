import { z } from 'zod';
import type { Operator } from '../../domain/caller.ts';
import { AppError } from '../../domain/errors.ts';
import type { HandoffReason } from '../../domain/events.ts';
import type { InboxView } from '../../store/conversations.ts';
import type { InboxPlace } from '../../store/inbox.ts';
import type { ApiDeps } from '../deps.ts';
import { directoryOf } from '../directory.ts';
import { toInboxItems } from '../inbox-items.ts';
import type { InboxItem } from '../views.ts';

export type InboxQuestion = {
  readonly view: InboxView;
  readonly site?: string | undefined;
  readonly reason?: HandoffReason | undefined;
  readonly risk?: 'high' | 'normal' | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
};

/** A page of the inbox as this operator may see it; `cursor` is null at the end. */
export async function listInbox(
  deps: ApiDeps,
  operator: Operator,
  { cursor, ...question }: InboxQuestion,
): Promise<{ readonly items: readonly InboxItem[]; readonly cursor: string | null }> {
  const { view, site } = question;
  const after = cursor === undefined ? null : toPlace(view, cursor);
  const hiddenSites = await directoryOf(deps).hiddenSites(operator);
  if (site !== undefined && hiddenSites.includes(site)) return { items: [], cursor: null };
  const { operatorId } = operator;
  const page = await deps.store.inbox.page({ ...question, operatorId, hiddenSites, after });
  return {
    items: await toInboxItems(deps, page.conversations),
    cursor: page.next && toCursor(view, page.next),
  };
}

const placeForm = z.tuple([
  z.string(),
  z.int().min(0).max(1),
  z.int().min(0).max(8.64e15),
  z.string().max(100),
]);

function toCursor(view: InboxView, { stretch, key, id }: InboxPlace): string {
  return Buffer.from(JSON.stringify([view, stretch, key, id])).toString('base64url');
}

function toPlace(view: InboxView, cursor: string): InboxPlace {
  const parsed = placeForm.safeParse(fromJson(Buffer.from(cursor, 'base64url').toString()));
  if (!parsed.success || parsed.data[0] !== view) {
    throw new AppError('invalid_request', '`cursor` is not one that this view gave.', { field: 'cursor' });
  }
  const [, stretch, key, id] = parsed.data;
  return { stretch, key, id };
}

function fromJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

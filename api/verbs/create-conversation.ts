import { createHash } from 'node:crypto';
import type { Visitor } from '../../domain/caller.ts';
import { AppError } from '../../domain/errors.ts';
import type { StoredConversation, VisitedPage } from '../../store/conversations.ts';
import type { ApiDeps } from '../deps.ts';

/** 144 bits: no two visitors ever make the same id. */
const idLength = 24;

/** The id of the conversation that a visitor calls by an id of their own: made, so that a repeat finds it. */
export function conversationId(visitorId: string, clientConversationId: string): string {
  const hash = createHash('sha256').update(`${visitorId}\n${clientConversationId}`);
  return hash.digest('base64url').slice(0, idLength);
}

/**
 * Opens a conversation, or finds the one that an earlier call opened; `erased` when that one was erased. `page` is where
 * the visitor is: the newest is kept.
 */
export async function createConversation(
  { store, now }: Pick<ApiDeps, 'store' | 'now'>,
  { visitorId, site, ...visitor }: Visitor,
  clientConversationId: string,
  page?: VisitedPage,
): Promise<{ readonly conversationId: string; readonly isNew: boolean }> {
  const id = conversationId(visitorId, clientConversationId);
  const createdAt = new Date(now());
  const about = aboutVisitor({ ...visitor, ...(page ? { page } : {}) });
  const isNew = await store.conversations.create({ _id: id, site, visitorId, createdAt, ...about });
  if (!isNew && (await store.conversations.get(id))?.erasedAt) {
    throw new AppError('erased', 'This conversation was erased.');
  }
  if (!isNew && page) await store.conversations.visit(id, page);
  return { conversationId: id, isNew };
}

/** The conversation that goes on for one that was resolved long ago: made, so that every message after finds it. */
export async function nextConversation(
  { store, now }: Pick<ApiDeps, 'store' | 'now'>,
  { _id, site, visitorId, projection, ...before }: StoredConversation,
): Promise<string> {
  const id = conversationId(visitorId, `${_id}\n${projection?.resolveSeq ?? 0}`);
  const about = aboutVisitor(before);
  await store.conversations.create({ _id: id, site, visitorId, createdAt: new Date(now()), ...about });
  return id;
}

type AboutVisitor = Pick<StoredConversation, 'timeZone' | 'known' | 'page'>;

/** What is known of the visitor, and nothing else. */
function aboutVisitor({ timeZone, known, page }: AboutVisitor): AboutVisitor {
  return {
    ...(timeZone === undefined ? {} : { timeZone }),
    ...(known ? { known } : {}),
    ...(page ? { page } : {}),
  };
}

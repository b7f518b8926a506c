import type { Visitor } from '../../domain/caller.ts';
import { AppError } from '../../domain/errors.ts';
import type { StoredConversation } from '../../store/conversations.ts';
import { eventPage } from '../../store/events.ts';
import { messageId } from '../../store/messages.ts';
import type { ApiDeps } from '../deps.ts';
import { findConversation } from './find-conversation.ts';

/** The id of the comment that goes with an episode's rating: one per episode, in an author's space of its own. */
export function ratingCommentId(conversation: string, episode: number): string {
  return messageId(conversation, 'rating', String(episode));
}

/**
 * Takes a customer's rating of the episode that was just resolved; AppError `not_due` when none is asked for, or
 * another one was given.
 */
export async function rateConversation(
  deps: ApiDeps,
  visitor: Visitor,
  id: string,
  { score, comment }: { readonly score: number; readonly comment?: string | undefined },
): Promise<void> {
  const conversation = await findConversation(deps, visitor, id);
  const { site, projection, seq } = conversation;
  const notDue = new AppError('not_due', 'No rating is asked for now.');
  if (!projection || !(await ratingIsDue(deps, conversation))) throw notDue;
  const { episode } = projection;
  const acceptedAt = new Date(deps.now());
  const _id = ratingCommentId(id, episode);
  const rating = { _id, conversation: id, kind: 'comment' as const, text: comment ?? '', score, acceptedAt };
  if (!(await deps.store.messages.insert(rating))) {
    const stands = await deps.store.messages.get(_id);
    if (stands?.score !== score || stands.text !== rating.text) throw notDue;
  }
  await deps.engine.rate({ conversation: id, site, resume: seq > 0 }, { score, episode });
  deps.hub.touch(id);
}

/** A reader may have seen the `resolve` a moment before the projection did. */
async function ratingIsDue(
  { store }: ApiDeps,
  { _id, projection, seq }: StoredConversation,
): Promise<boolean> {
  if (projection?.ratingDue) return true;
  return (await store.events.after(_id, seq, eventPage)).some(({ type }) => type === 'resolve');
}

import type { Caller } from '../../domain/caller.ts';
import type { StoredConversation } from '../../store/conversations.ts';
import { draftId, type StoredDraft } from '../../store/drafts.ts';
import type { ApiDeps } from '../deps.ts';
import { directoryOf } from '../directory.ts';
import { toInboxItem, toVisitorView } from '../views.ts';
import { catchUp } from './catch-up.ts';
import { findConversation } from './find-conversation.ts';
import { readLabels } from './label-handoff.ts';
import { ratingCommentId } from './rate-conversation.ts';
import { readLadder } from './read-ladder.ts';

/** Drafts shown to an operator, newest turns; older ones are of no use to whoever answers now. */
const draftsShown = 20;

/** A conversation as its caller may see it: a visitor's status, or all of it for people who work here. */
export async function showConversation(deps: ApiDeps, caller: Caller, id: string) {
  const conversation = await catchUp(deps, await findConversation(deps, caller, id));
  const owner = await directoryOf(deps).person(conversation.projection?.owner ?? null);
  const status = toVisitorView(conversation, owner);
  if (caller.kind === 'visitor') return status;
  const handoff = conversation.projection?.handoff ?? 0;
  const [drafts, ratingComment, labels, ladder, site, packetUseful] = await Promise.all([
    readDrafts(deps, conversation),
    readRatingComment(deps, conversation),
    readLabels(deps, conversation),
    readLadder(deps, conversation),
    deps.store.sites.get(conversation.site),
    deps.store.packets.ratedBy(caller.operatorId, id, handoff),
  ]);
  const { visitorId, createdAt, page = null, projection } = conversation;
  return {
    ...status,
    ...toInboxItem(conversation, owner, deps.now()),
    visitorId,
    createdAt: createdAt.toISOString(),
    episode: projection?.episode ?? 1,
    handoff,
    holdUntil: projection?.holdUntil ? new Date(projection.holdUntil).toISOString() : null,
    siteName: site?.name ?? conversation.site,
    siteHosts: site?.allowedDomains ?? [],
    ...{ ratingComment, page, labels, ladder, drafts, packetUseful },
  };
}

export type DraftView = ReturnType<typeof toDraftView>;

/** What the AI drafted in the newest turns and did not send at once, with what it found; oldest first. */
export async function readDrafts(
  { store }: Pick<ApiDeps, 'store'>,
  conversation: StoredConversation,
): Promise<DraftView[]> {
  const newest = conversation.projection?.turn ?? 0;
  const turns = Array.from({ length: Math.min(newest, draftsShown) }, (_, index) => newest - index);
  const drafts = await store.drafts.getMany(turns.map((turn) => draftId(conversation._id, turn)));
  return drafts.sort((a, b) => a.turn - b.turn).map(toDraftView);
}

function toDraftView({ turn, text, citations, assessment, looked, messageIds }: StoredDraft) {
  return { turn, text, citations, assessment, looked, messageIds };
}

async function readRatingComment(
  { store }: ApiDeps,
  { _id, projection }: StoredConversation,
): Promise<string | null> {
  if (!projection) return null;
  return (await store.messages.get(ratingCommentId(_id, projection.episode)))?.text || null;
}

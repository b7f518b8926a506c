import type { Caller } from '../../domain/caller.ts';
import type { ConversationEvent } from '../../domain/events.ts';
import type { StoredConversation } from '../../store/conversations.ts';
import { eventPage } from '../../store/events.ts';
import type { ApiDeps } from '../deps.ts';
import type { SseResponse } from '../route.ts';
import { parts } from '../streams/parts.ts';
import { type Seen, seenIn } from '../streams/seen-news.ts';
import type { TypingBy } from '../streams/typing-news.ts';
import { findConversation } from './find-conversation.ts';
import { seenBy } from './read-events.ts';

/** A reader that is not slow has room for this many of the longest events. */
const sentAtOnce = 20;
/** Events read beyond those that the projection knows of: what was published in this moment. */
const readAhead = 5;

/**
 * Streams a conversation's events after `after` to a caller, each once and in order, first those there are, then
 * each as it comes, until the reader leaves or may not read any more.
 */
export async function followConversation(
  deps: ApiDeps,
  caller: Caller,
  id: string,
  after: number,
  sse: SseResponse,
): Promise<void> {
  const conversation = await findConversation(deps, caller, id);
  sse.open();
  let isOpen = true;
  let unsubscribe = () => {};
  sse.onClose(() => {
    isOpen = false;
    unsubscribe();
  });
  const visible = seenBy(caller);
  const deliver = (events: readonly ConversationEvent[]): void => {
    for (const event of visible(events)) sse.send({ event: event.type, data: event, id: event.seq });
  };
  let seen = after;
  for (let more = true; more && isOpen; ) {
    const wanted = Math.min(eventPage, Math.max(0, conversation.seq - seen) + readAhead);
    const page = await deps.store.events.after(id, seen, wanted);
    for (const part of parts(page, sentAtOnce)) {
      deliver(part);
      await sse.drained();
    }
    seen = page.at(-1)?.seq ?? seen;
    more = page.length === wanted;
  }
  if (!isOpen) return;
  const typing = (by: TypingBy): void => {
    if (isNewsTo(caller, by)) sse.send({ event: 'typing', data: { by } });
  };
  const tellSeen = (news: Seen): void => {
    if (isNewsTo(caller, news.by)) sse.send({ event: 'seen', data: toSeenView(caller, news) });
  };
  const ping = () => sse.send({ event: 'ping', data: {} });
  const { site } = conversation;
  unsubscribe = deps.hub.subscribe(
    { conversation: id, site, caller, seen, deliver, typing, tellSeen, ping, close: sse.close },
    aiIsSilent(conversation),
  );
  for (const stored of await deps.store.typing.getMany([id])) seenIn(stored).map(tellSeen);
}

function aiIsSilent({ projection }: StoredConversation): boolean {
  return projection?.mode === 'waiting' || projection?.mode === 'human';
}

/** Customers know the people who work here by their names. */
function toSeenView(caller: Caller, { by, seq, at }: Seen) {
  const known = by.kind === 'operator' && caller.kind === 'visitor' ? { kind: by.kind, name: by.name } : by;
  return { by: known, seq, at: at.toISOString() };
}

/** Nobody is told that they type themselves. */
function isNewsTo(caller: Caller, by: TypingBy): boolean {
  if (caller.kind === 'visitor') return by.kind === 'operator';
  return by.kind === 'customer' || by.id !== caller.operatorId;
}

import type { Caller } from '../../domain/caller.ts';
import { type ConversationEvent, visitorEventTypes } from '../../domain/events.ts';
import { eventPage } from '../../store/events.ts';
import type { ApiDeps } from '../deps.ts';
import { findConversation } from './find-conversation.ts';
import { type DraftView, readDrafts } from './show-conversation.ts';

/** The fewest events read at once: skipping those that a visitor does not see takes few round trips. */
const leastRead = 20;

/** A page of the log; for people who work here with what the AI drafted in the newest turns and did not send. */
export type EventPage = {
  readonly events: readonly ConversationEvent[];
  /** Number of the newest event there is. */
  readonly seq: number;
  /** There are further events for this caller after these. */
  readonly more: boolean;
  readonly drafts?: readonly DraftView[];
};

/** Events as this caller may see them: a visitor gets some types only, and not what the AI made of its words. */
export function seenBy(
  caller: Pick<Caller, 'kind'>,
): (events: readonly ConversationEvent[]) => readonly ConversationEvent[] {
  if (caller.kind === 'operator') return (events) => events;
  return (events) => events.filter(({ type }) => visitorEventTypes.has(type)).map(withoutInternals);
}

/** What people write for each other, and what only programs of ours need. */
const internals: ReadonlySet<string> = new Set([
  ...['draft', 'mandate', 'neverAlone', 'aiUntil', 'ladder', 'reviseAt', 'addressId', 'endsWait'],
  ...['served', 'why', 'commandId'],
]);

function withoutInternals(event: ConversationEvent): ConversationEvent {
  return Object.fromEntries(
    Object.entries(event).filter(([field]) => !internals.has(field)),
  ) as ConversationEvent;
}

/**
 * A conversation's events after `after`, at most `limit` of those that the caller sees: events that they do not see
 * are skipped, so that an answer without events is the end.
 */
export async function readEvents(
  deps: ApiDeps,
  caller: Caller,
  id: string,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<EventPage> {
  const stored = await findConversation(deps, caller, id);
  const drafts = caller.kind === 'operator' ? { drafts: await readDrafts(deps, stored) } : {};
  const seen = seenBy(caller);
  const found: ConversationEvent[] = [];
  let newest = stored.seq;
  for (let position = after; ; position = newest) {
    const wanted = Math.min(eventPage, Math.max(leastRead, limit + 1 - found.length));
    const page = await deps.store.events.after(id, position, wanted);
    found.push(...seen(page));
    newest = page.at(-1)?.seq ?? newest;
    if (page.length === wanted && found.length <= limit) continue;
    const seq = Math.max(stored.seq, newest);
    return { events: found.slice(0, limit), seq, more: found.length > limit, ...drafts };
  }
}

import { graveReasons, type HandoffReason, type Mode } from '../domain/events.ts';
import type { StoredConversation, StoredPromise } from '../store/conversations.ts';
import type { Person } from '../store/people.ts';

/** A wait stated to the customer, and whether it was kept. */
export type PromiseView = {
  readonly text: string;
  readonly dueAt: string;
  readonly state: 'open' | 'kept' | 'broken';
};

/** A conversation as lists show it. */
export type InboxItem = {
  readonly conversationId: string;
  readonly site: string;
  readonly mode: Mode;
  readonly reason: HandoffReason | null;
  readonly flags: readonly string[];
  readonly intent: string | null;
  readonly lastMessageAt: string | null;
  /** The beginning of the customer's newest words, and their language. */
  readonly preview: string | null;
  readonly language: string | null;
  /** When the AI stopped in this episode; null while it answers. */
  readonly handoffAt: string | null;
  /** `known`: the site vouched for who this is. */
  readonly customer: { readonly id: string; readonly known: boolean };
  /** Nobody has said anything since the customer's newest message. */
  readonly unanswered: boolean;
  readonly owner: Person | null;
  readonly promise: PromiseView | null;
  readonly risk: 'high' | 'normal';
};

const grave: ReadonlySet<HandoffReason | null> = new Set(graveReasons);

/** The inbox's line for a conversation at a time in epoch milliseconds. */
export function toInboxItem(conversation: StoredConversation, owner: Person | null, now: number): InboxItem {
  const { projection, site, intent, lastMessageAt, handoffAt } = conversation;
  const { preview = null, language = null, unanswered = false } = conversation;
  const reason = projection?.reason ?? null;
  return {
    conversationId: conversation._id,
    site,
    mode: projection?.mode ?? 'ai',
    reason,
    flags: projection && projection.escalations > 0 ? ['escalated'] : [],
    intent,
    lastMessageAt: lastMessageAt?.toISOString() ?? null,
    ...{ preview, language },
    handoffAt: (reason !== null && handoffAt?.toISOString()) || null,
    customer: { id: conversation.visitorId, known: conversation.known ?? false },
    unanswered: unanswered && projection?.mode !== 'resolved',
    owner,
    promise: toPromise(standingPromise(conversation), now),
    risk: grave.has(reason) ? 'high' : 'normal',
  };
}

/** The promise of the newest handoff, if one was stated yet; an earlier handoff's is history. */
export function standingPromise({ projection, promise }: StoredConversation): StoredPromise | null {
  return projection?.promise ? promise : null;
}

function toPromise(promise: StoredPromise | null, now: number): PromiseView | null {
  if (!promise?.dueAt) return null;
  const { text, dueAt, metAt } = promise;
  return { text, dueAt: dueAt.toISOString(), state: promiseState(dueAt.getTime(), metAt?.getTime(), now) };
}

function promiseState(dueAt: number, metAt: number | undefined, now: number): PromiseView['state'] {
  if (metAt !== undefined) return metAt <= dueAt ? 'kept' : 'broken';
  return now > dueAt ? 'broken' : 'open';
}

/** What a visitor is told of their conversation. */
export function toVisitorView(conversation: StoredConversation, owner: Person | null) {
  const { projection } = conversation;
  const mode = projection?.mode ?? 'ai';
  const wait = mode === 'waiting' ? standingPromise(conversation) : null;
  return {
    conversationId: conversation._id,
    mode,
    seq: conversation.seq,
    ...(wait
      ? { wait: { text: wait.text, dueAt: wait.dueAt?.toISOString() ?? null, basis: wait.basis } }
      : {}),
    ...(mode === 'human' && owner ? { operator: { name: owner.name } } : {}),
    ratingDue: projection?.ratingDue ?? false,
  };
}

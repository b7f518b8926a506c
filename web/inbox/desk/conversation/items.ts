import type { EventOf, Log, LogEvent, UnsentDraft } from './log.ts';

export type MessageEvent = EventOf<
  'customer_message' | 'ai_answer' | 'ai_clarification' | 'operator_message' | 'note'
>;

/** What the transcript shows, from top to bottom. */
export type Item =
  | { readonly kind: 'day'; readonly at: string }
  /** `follows`: by whoever wrote the one before, a moment ago. */
  | { readonly kind: 'message'; readonly event: MessageEvent; readonly follows: boolean }
  | { readonly kind: 'line'; readonly event: LogEvent }
  | { readonly kind: 'draft'; readonly draft: UnsentDraft };

const messageTypes: ReadonlySet<string> = new Set([
  ...['customer_message', 'ai_answer', 'ai_clarification', 'operator_message', 'note'],
]);
/** Messages of one person within this stand together. */
const togetherMs = 5 * 60_000;

/** The transcript of a log, with drafts where they would have been sent. Pure. */
export function toItems(log: Log, drafts: readonly UnsentDraft[]): Item[] {
  const unsent = unsentAfter(log, drafts);
  const items: Item[] = [];
  let day = '';
  for (const event of log.events) {
    const own = new Date(event.at).toDateString();
    if (own !== day) items.push({ kind: 'day', at: event.at });
    day = own;
    if (isMessage(event)) items.push({ kind: 'message', event, follows: isFollowing(items.at(-1), event) });
    else if (isShown(event, items.at(-1))) items.push({ kind: 'line', event });
    for (const draft of unsent.get(event.seq) ?? []) items.push({ kind: 'draft', draft });
  }
  return items;
}

export function isMessage(event: LogEvent): event is MessageEvent {
  return messageTypes.has(event.type);
}

function isFollowing(before: Item | undefined, event: MessageEvent): boolean {
  if (before?.kind !== 'message' || before.event.type !== event.type) return false;
  const { by, at } = before.event;
  return by.id === event.by.id && Date.parse(event.at) - Date.parse(at) < togetherMs;
}

/** The packet stands above; a hold that is renewed is one hold. */
function isShown(event: LogEvent, before: Item | undefined): boolean {
  if (event.type === 'packet') return false;
  return !(event.type === 'hold' && before?.kind === 'line' && before.event.type === 'hold');
}

/** By the number of the newest message that each was an answer to: drafts that no event has sent. */
function unsentAfter({ events }: Log, drafts: readonly UnsentDraft[]): Map<number, UnsentDraft[]> {
  const sent = new Set(events.flatMap((event) => ('turn' in event ? [event.turn] : [])));
  const seqs = new Map(
    events.flatMap((event) => (event.type === 'customer_message' ? [[event.messageId, event.seq]] : [])),
  );
  const after = new Map<number, UnsentDraft[]>();
  for (const draft of drafts) {
    if (sent.has(draft.turn)) continue;
    const seq = Math.max(...draft.messageIds.map((id) => seqs.get(id) ?? 0), 0);
    after.set(seq, [...(after.get(seq) ?? []), draft]);
  }
  return after;
}

import type { Outgoing, TalkEvent } from './events.ts';

export type Delivery = 'sending' | 'queued' | 'failed' | 'sent' | 'seen';

/** What somebody said, in a bubble. Bubbles of one voice that follow each other form a group. */
export type Bubble = {
  readonly kind: 'bubble';
  readonly key: string;
  readonly voice: 'customer' | 'ai' | 'operator';
  readonly name: string | null;
  readonly text: string;
  readonly at: number;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly event: TalkEvent | null;
  readonly outgoing: Outgoing | null;
  /** Of the customer's newest, and of each that failed. */
  readonly delivery: Delivery | null;
};

export type Row =
  | Bubble
  | { readonly kind: 'day'; readonly key: string; readonly at: number }
  | {
      readonly kind: 'handoff' | 'wait' | 'line' | 'resolve';
      readonly key: string;
      readonly event: TalkEvent;
    }
  | { readonly kind: 'asked'; readonly key: string; readonly outgoing: Outgoing | null };

export type Sending = {
  /** What is not sent waits for the connection, not for an answer. */
  readonly isQueued: boolean;
  /** The newest event that a person on the other side has read. */
  readonly seenSeq: number;
};

const voices: Readonly<Record<string, Bubble['voice']>> = {
  customer_message: 'customer',
  ai_answer: 'ai',
  ai_clarification: 'ai',
  operator_message: 'operator',
  system_message: 'ai',
};
const lines: ReadonlySet<string> = new Set([
  'claim',
  'barge_in',
  'release',
  'transfer',
  'return_to_ai',
  'rating',
]);
/** A pause after which a bubble starts a new group. */
const groupMs = 5 * 60_000;

/**
 * The transcript as it is shown: events in order, then what is on its way. What is on its way stands once: as soon as its
 * event is there it is that event, even while the answer that tells its id is still under way.
 */
export function toRows(events: readonly TalkEvent[], outbox: readonly Outgoing[], sending: Sending): Row[] {
  const rows: Row[] = [];
  let day = '';
  const openDay = (at: number) => {
    const date = new Date(at).toDateString();
    if (date !== day) rows.push({ kind: 'day', key: `day-${date}`, at });
    day = date;
  };
  for (const event of events) {
    const row = toRow(event);
    if (!row) continue;
    openDay(Date.parse(event.at));
    rows.push(row);
  }
  for (const outgoing of unseen(events, outbox)) {
    openDay(outgoing.at);
    rows.push(pending(outgoing, sending));
  }
  return withDelivery(grouped(rows), sending);
}

/** What is on its way and not in the transcript. */
export function unseen(events: readonly TalkEvent[], outbox: readonly Outgoing[]): Outgoing[] {
  const accepted = new Set(outbox.flatMap(({ messageId }) => messageId ?? []));
  const own = events.filter(({ type }) => type === 'customer_message');
  const known = new Set(own.map(({ messageId }) => messageId));
  // Their answer may come later than their event: then only the words tell that they are the same.
  const strangers = own.filter(({ messageId }) => !accepted.has(messageId ?? ''));
  return outbox.filter((outgoing) => {
    if (outgoing.messageId) return !known.has(outgoing.messageId);
    const twin = strangers.findIndex(
      ({ text, asked, seq }) =>
        seq > outgoing.after && (asked ? outgoing.text === null : text === outgoing.text?.trim()),
    );
    if (twin < 0) return true;
    strangers.splice(twin, 1);
    return false;
  });
}

function toRow(event: TalkEvent): Row | null {
  const key = `event-${event.seq}`;
  if (event.type === 'customer_message' && event.asked) return { kind: 'asked', key, outgoing: null };
  const voice = voices[event.type];
  if (voice) {
    const { text = '', by } = event;
    return {
      ...{ kind: 'bubble', key, voice, name: by.name ?? null, text, at: Date.parse(event.at), event },
      ...{ isFirst: true, isLast: true, outgoing: null, delivery: null },
    };
  }
  if (event.type === 'handoff' || event.type === 'resolve') return { kind: event.type, key, event };
  if (event.type === 'wait_promise' || event.type === 'wait_update') return { kind: 'wait', key, event };
  return lines.has(event.type) ? { kind: 'line', key, event } : null;
}

function pending(outgoing: Outgoing, { isQueued }: Sending): Row {
  const { id, text, at, messageId, failed, isElsewhere } = outgoing;
  const key = `out-${id}`;
  if (text === null) return { kind: 'asked', key, outgoing };
  const delivery = failed ? 'failed' : messageId || isElsewhere ? 'sent' : isQueued ? 'queued' : 'sending';
  return {
    ...{ kind: 'bubble', key, voice: 'customer', name: null, text, at, event: null, outgoing },
    ...{ isFirst: true, isLast: true, delivery },
  };
}

function grouped(rows: readonly Row[]): Row[] {
  return rows.map((row, index) => {
    if (row.kind !== 'bubble') return row;
    return { ...row, isFirst: !follows(rows[index - 1], row), isLast: !follows(row, rows[index + 1]) };
  });
}

function follows(before: Row | undefined, next: Row | undefined): boolean {
  if (before?.kind !== 'bubble' || next?.kind !== 'bubble') return false;
  return before.voice === next.voice && before.name === next.name && next.at - before.at < groupMs;
}

/** The newest of the customer's bubbles tells how far it got, until a reply tells it better. */
function withDelivery(rows: Row[], { seenSeq }: Sending): Row[] {
  const index = rows.findLastIndex(({ kind }) => kind === 'bubble');
  const row = rows[index];
  if (row?.kind === 'bubble' && row.voice === 'customer' && row.event) {
    rows[index] = { ...row, delivery: row.event.seq <= seenSeq ? 'seen' : 'sent' };
  }
  return rows;
}

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
  | { readonly kind: 'day' | 'asked'; readonly key: string; readonly at: number }
  | {
      readonly kind: 'handoff' | 'wait' | 'line' | 'resolve';
      readonly key: string;
      readonly at: number;
      readonly event: TalkEvent;
    };

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
const kinds: Readonly<Record<string, 'handoff' | 'wait' | 'line' | 'resolve'>> = {
  handoff: 'handoff',
  resolve: 'resolve',
  wait_promise: 'wait',
  wait_update: 'wait',
  claim: 'line',
  barge_in: 'line',
  release: 'line',
  transfer: 'line',
  return_to_ai: 'line',
  rating: 'line',
};
/** What a bubble has before it is known what stands around it. */
const bubble = { name: null, event: null, outgoing: null, isFirst: true, isLast: true, delivery: null };
/** A pause after which a bubble starts a new group. */
const groupMs = 5 * 60_000;

/**
 * The transcript as it is shown: events in order, then what is on its way. What is on its way stands once: as soon as its
 * event is there it is that event, even while the answer that tells its id is still under way.
 */
export function toRows(events: readonly TalkEvent[], outbox: readonly Outgoing[], sending: Sending): Row[] {
  const said = events.flatMap((event) => toRow(event) ?? []);
  const rows = [...said, ...unseen(events, outbox).map((outgoing) => pending(outgoing, sending))];
  // The newest of the customer's bubbles tells how far it got, until a reply tells it better.
  const newest = rows.findLast(({ kind }) => kind === 'bubble');
  let day = '';
  return rows.flatMap((row, index) => {
    const shown: Row[] = [];
    const date = new Date(row.at).toDateString();
    if (date !== day) shown.push({ kind: 'day', key: date, at: row.at });
    day = date;
    if (row.kind !== 'bubble') return [...shown, row];
    const { event, voice } = row;
    const isFirst = shown.length > 0 || !follows(rows[index - 1], row);
    const next = rows[index + 1];
    const isLast = !follows(row, next);
    const isTold = row === newest && event && voice === 'customer';
    const delivery = isTold ? (event.seq <= sending.seenSeq ? 'seen' : 'sent') : row.delivery;
    return [...shown, { ...row, isFirst, isLast, delivery }];
  });
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
  const { seq, type, asked, text = '', by } = event;
  const row = { key: `event-${seq}`, at: Date.parse(event.at), event };
  const voice = voices[type];
  if (asked) return { ...row, kind: 'asked' };
  if (voice) return { ...bubble, ...row, kind: 'bubble', voice, name: by.name ?? null, text };
  const kind = kinds[type];
  return kind ? { ...row, kind } : null;
}

function pending(outgoing: Outgoing, { isQueued }: Sending): Row {
  const { id, text, at, messageId, failed, isElsewhere } = outgoing;
  const row = { key: `out-${id}`, at };
  if (text === null) return { ...row, kind: 'asked' };
  const delivery = failed ? 'failed' : messageId || isElsewhere ? 'sent' : isQueued ? 'queued' : 'sending';
  return { ...bubble, ...row, kind: 'bubble', voice: 'customer', text, outgoing, delivery };
}

function follows(before: Row | undefined, next: Row | undefined): boolean {
  if (before?.kind !== 'bubble' || next?.kind !== 'bubble') return false;
  return before.voice === next.voice && before.name === next.name && next.at - before.at < groupMs;
}

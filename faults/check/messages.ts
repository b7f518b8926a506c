import { accepted, definite, isOpen, type LogEvent, type Request, startOf } from '../history.ts';
import { blame, type Case, type Check } from './case.ts';
import type { Violation } from './rules.ts';

/** Rule 1: accepted messages exactly once and in order, indeterminate ones at most once, refused ones never. */
export const checkMessages: Check = (judged) => {
  const wishes = judged.requests.filter(({ kind }) => kind === 'message' || kind === 'person');
  const events = judged.final.events.filter(({ type }) => type === 'customer_message');
  return [...checkAccepted(judged, wishes, events), ...checkOrder(judged, wishes, events)];
};

function checkAccepted(judged: Case, wishes: readonly Request[], events: readonly LogEvent[]): Violation[] {
  const violation = blame(judged);
  const found: Violation[] = [];
  const known = new Set<unknown>();
  for (const wish of wishes) {
    const messageId = accepted(wish)?.messageId;
    if (messageId === undefined) continue;
    known.add(messageId);
    const made = events.filter((event) => event.messageId === messageId);
    const seqs = made.map(({ seq }) => seq);
    const name = `${wish.client}'s ${wish.kind} ${wish.key}`;
    if (made.length === 0) found.push(violation('accepted_once', [], `${name} was accepted and is lost`));
    if (made.length > 1)
      found.push(violation('accepted_once', seqs, `${name} stands in the log more than once`));
    if (made.some((event) => !says(event, wish)))
      found.push(violation('accepted_once', seqs, `${name} stands in the log with another text`));
  }
  const open = wishes.filter((wish) => isOpen(wish) && wish.meant !== 'conflict');
  for (const event of events.filter(({ messageId }) => !known.has(messageId))) {
    const index = open.findIndex((wish) => says(event, wish));
    if (index === -1) found.push(violation('accepted_once', [event.seq], nobodySent(event, wishes)));
    else open.splice(index, 1);
  }
  return found;
}

function nobodySent(event: LogEvent, wishes: readonly Request[]): string {
  const wish = wishes.find((candidate) => says(event, candidate));
  if (!wish) return 'a customer message stands in the log that no client sent';
  const outcome = definite(wish)?.outcome;
  return outcome?.kind === 'fail'
    ? `${wish.client}'s ${wish.kind} ${wish.key} was refused (${outcome.code}) and stands in the log`
    : `${wish.client}'s ${wish.kind} ${wish.key} stands in the log once more than sent`;
}

function says(event: LogEvent, wish: Request): boolean {
  return event.text === (wish.kind === 'person' ? '' : wish.body.text);
}

function checkOrder(judged: Case, wishes: readonly Request[], events: readonly LogEvent[]): Violation[] {
  const seqOf = new Map(events.map((event) => [event.messageId, event.seq]));
  const placed = wishes.flatMap((wish) => {
    const seq = seqOf.get(accepted(wish)?.messageId);
    return seq === undefined ? [] : [{ wish, seq, from: startOf(wish), until: definite(wish)!.endedAt }];
  });
  return placed.flatMap((earlier) =>
    placed
      .filter((later) => earlier.wish.client === later.wish.client)
      .filter((later) => earlier.until < later.from && earlier.seq > later.seq)
      .map((later) =>
        blame(judged)(
          'order',
          [earlier.seq, later.seq],
          `${earlier.wish.key} was accepted before ${later.wish.key} was sent and stands after it`,
        ),
      ),
  );
}

import { Button } from '@mantine/core';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useMe } from '../../session.ts';
import { dayName } from '../clock.ts';
import { type Item, toItems } from './items.ts';
import { LogLine } from './line.tsx';
import type { Log, UnsentDraft } from './log.ts';
import { Message } from './message.tsx';
import { stillOut, type UseOutbox } from './outbox.ts';
import { OutgoingMessage } from './outgoing.tsx';
import type { People } from './people.ts';
import styles from './transcript.module.css';
import { Unsent } from './unsent.tsx';

/** So near to the end, a reader reads the end. */
const endPx = 80;

type TranscriptProps = {
  readonly log: Log;
  /** Texts may link to them, and to what the AI cited. */
  readonly siteHosts: readonly string[];
  readonly drafts: readonly UnsentDraft[];
  readonly outbox: UseOutbox;
  readonly nameOf: (id: unknown) => string;
  readonly onCitation: (seq: number, n: number) => void;
  readonly customerReads: People['customerReads'];
  /** Who writes just now, in words. */
  readonly writing: string | null;
};

/** Everything that was said and done, the newest at the end; it stays where its reader is. */
export function Transcript({
  log,
  siteHosts,
  drafts,
  outbox,
  nameOf,
  onCitation,
  customerReads,
  writing,
}: TranscriptProps) {
  const items = useMemo(() => toItems(log, drafts), [log, drafts]);
  const hosts = useMemo(() => [...siteHosts, ...hostsOf(log)], [siteHosts, log]);
  const seen = useMemo(() => newestSeen(log, customerReads), [log, customerReads]);
  const { operatorId } = useMe();
  const outgoing = useMemo(
    () => stillOut(outbox.outgoing, log, operatorId),
    [outbox.outgoing, log, operatorId],
  );
  const { scroller, onScroll, unread, toEnd } = useEnd(log.events.length + outgoing.length, writing !== null);
  const show = (item: Item) => {
    switch (item.kind) {
      case 'day':
        return (
          <li key={`day:${item.at}`} className={styles.day}>
            <span>{dayName(item.at)}</span>
          </li>
        );
      case 'message':
        return (
          <Message
            key={item.event.seq}
            event={item.event}
            follows={item.follows}
            hosts={hosts}
            onCitation={onCitation}
            seenAt={item.event.seq === seen?.seq ? seen.at : null}
          />
        );
      case 'line':
        return <LogLine key={item.event.seq} event={item.event} nameOf={nameOf} />;
      case 'draft':
        return <Unsent key={`draft:${item.draft.turn}`} draft={item.draft} hosts={hosts} />;
    }
  };
  return (
    <div className={styles.around}>
      <section
        ref={scroller}
        className={styles.transcript}
        onScroll={onScroll}
        aria-label="Transcript"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls it by keys
        tabIndex={0}
      >
        <ol className={styles.items}>
          {items.map(show)}
          {outgoing.map((one) => (
            <OutgoingMessage key={one.clientMessageId} outgoing={one} outbox={outbox} />
          ))}
        </ol>
        <p className={styles.writing} role="status">
          {writing && (
            <>
              <span className={styles.dots} aria-hidden="true" />
              {writing}
            </>
          )}
        </p>
      </section>
      {unread > 0 && (
        <Button className={styles.unread} size="xs" radius="xl" onClick={toEnd}>
          {unread === 1 ? '1 new' : `${unread} new`} ↓
        </Button>
      )}
    </div>
  );
}

/** Keeps a reader of the end at the end, and counts for all others what came below. */
function useEnd(length: number, writing: boolean) {
  const scroller = useRef<HTMLElement>(null);
  const atEnd = useRef(true);
  const read = useRef(length);
  const [unread, setUnread] = useState(0);

  const toEnd = () => {
    const element = scroller.current;
    if (element) element.scrollTop = element.scrollHeight;
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is below moves when something was added
  useLayoutEffect(() => {
    if (atEnd.current) {
      toEnd();
      read.current = length;
    } else setUnread(Math.max(0, length - read.current));
  }, [length, writing]);
  // What stands around it grows and shrinks, too.
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => {
      if (atEnd.current) element.scrollTop = element.scrollHeight;
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const onScroll = () => {
    const element = scroller.current;
    if (!element) return;
    atEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < endPx;
    if (atEnd.current) {
      read.current = length;
      setUnread(0);
    }
  };
  return { scroller, onScroll, unread, toEnd };
}

/** Hosts of what the AI cited. */
function hostsOf({ events }: Log): string[] {
  const urls = events.flatMap((event) =>
    event.type === 'ai_answer' ? event.citations.map(({ url }) => url) : [],
  );
  return [...new Set(urls.flatMap((url) => (url && URL.canParse(url) ? [new URL(url).host] : [])))];
}

/** The newest of our messages that the customer is known to have read, and when they first had. */
function newestSeen({ events }: Log, reads: People['customerReads']): People['customerReads'][number] | null {
  const seen = reads.at(-1)?.seq ?? 0;
  const ours = events.findLast(
    ({ type, seq }) =>
      seq <= seen && (type === 'operator_message' || type === 'ai_answer' || type === 'ai_clarification'),
  );
  if (ours?.type !== 'operator_message') return null;
  const read = reads.find(({ seq }) => seq >= ours.seq);
  return read ? { seq: ours.seq, at: read.at } : null;
}

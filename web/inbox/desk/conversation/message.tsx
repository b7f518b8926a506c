import { UnstyledButton } from '@mantine/core';
import type { Citation } from '../../../../domain/events.ts';
import { Icon } from '../../icon.tsx';
import { clockTime, dayTime, fullTime } from '../clock.ts';
import type { MessageEvent } from './items.ts';
import type { BehindAnswer } from './log.ts';
import { Rich } from './rich.tsx';
import styles from './transcript.module.css';

type MessageProps = {
  readonly event: MessageEvent;
  readonly follows: boolean;
  readonly hosts: readonly string[];
  readonly onCitation: (seq: number, n: number) => void;
  /** When the customer is known to have read it. */
  readonly seenAt: number | null;
};

const sides = {
  customer_message: 'customer',
  ai_answer: 'ai',
  ai_clarification: 'ai',
  operator_message: 'operator',
  note: 'note',
} as const;

/** What somebody wrote, with where it came from. */
export function Message({ event, follows, hosts, onCitation, seenAt }: MessageProps) {
  const side = sides[event.type];
  return (
    <li
      className={styles.message}
      data-side={side}
      data-follows={follows || undefined}
      id={`event-${event.seq}`}
    >
      {!follows && (
        <div className={styles.by}>
          {side === 'ai' && <Icon name="spark" size={14} />}
          {side === 'note' && <Icon name="note" size={14} />}
          <span>{author(event)}</span>
          <time dateTime={event.at} title={fullTime(event.at)}>
            {clockTime(event.at)}
          </time>
        </div>
      )}
      <div
        className={styles.bubble}
        dir="auto"
        lang={event.type === 'customer_message' ? event.language : undefined}
      >
        <Words event={event} hosts={hosts} />
        {event.type === 'ai_answer' && event.citations.length > 0 && (
          <ul className={styles.citations} aria-label="Sources of this answer">
            {event.citations.map((citation, n) => (
              <li key={`${citation.passageId}:${citation.start}`}>
                <UnstyledButton className={styles.citation} onClick={() => onCitation(event.seq, n)}>
                  <Icon name="quote" size={12} />
                  {chipWords(event.citations, n)}
                </UnstyledButton>
              </li>
            ))}
          </ul>
        )}
      </div>
      {'draft' in event && event.draft && <Behind behind={event.draft} />}
      {seenAt !== null && <div className={styles.seen}>Read {dayTime(seenAt)}</div>}
    </li>
  );
}

/** Two quotes of one source are told apart by their place. */
function chipWords(citations: readonly Citation[], n: number): string {
  const title = citations[n]?.sourceTitle ?? '';
  const alike = citations.filter(({ sourceTitle }) => sourceTitle === title);
  return alike.length > 1 ? `${title}, quote ${alike.indexOf(citations[n] as Citation) + 1}` : title;
}

function Words({ event, hosts }: Pick<MessageProps, 'event' | 'hosts'>) {
  if (event.type === 'customer_message') {
    if (event.asked) return <p className={styles.pressed}>Pressed “talk to a person”</p>;
    return <p className={styles.plain}>{event.text}</p>;
  }
  return <Rich text={event.text} hosts={hosts} />;
}

function author(event: MessageEvent): string {
  switch (event.type) {
    case 'customer_message':
      return event.by.name ?? 'Customer';
    case 'ai_answer':
      return 'AI';
    case 'ai_clarification':
      return 'AI asked back';
    case 'operator_message':
      return event.by.name ?? 'Operator';
    case 'note':
      return `Note by ${event.by.name ?? 'a colleague'}, only colleagues read it`;
  }
}

/** What the AI went by: how sure it was and what it looked at, best first. */
export function Behind({ behind: { assessment, looked } }: { readonly behind: BehindAnswer }) {
  return (
    <details className={styles.behind}>
      <summary>
        {Math.round(assessment.confidence * 100)} % sure, {assessment.passages}{' '}
        {assessment.passages === 1 ? 'passage' : 'passages'} looked at
      </summary>
      <ol>
        {looked.slice(0, 5).map(({ passageId, title, score, stale }) => (
          <li key={passageId}>
            {title} <span className={styles.score}>{score.toFixed(1)}</span>
            {stale && <span className={styles.stale}>may be out of date</span>}
          </li>
        ))}
      </ol>
    </details>
  );
}

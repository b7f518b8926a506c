import { memo } from 'react';
import { Link } from 'wouter';
import { useMe } from '../../session.ts';
import { clockTime, dayName, shortSpan, useNow } from '../clock.ts';
import { languageWords, modeWords, reasonWords } from '../words.ts';
import styles from './list.module.css';
import { PromiseClock } from './promise-clock.tsx';
import type { Line as LineOf, View } from './views.ts';

type LineProps = {
  readonly line: LineOf;
  readonly view: View;
  readonly opened: boolean;
  /** Pixels from the top of the list. */
  readonly top: number;
  readonly place: number;
  /** How many lines there are, -1 while nobody knows. */
  readonly of: number;
};

/** A conversation in the list: what it is about, who waits how long, and who has it. While the list is scrolled it stands. */
export const Line = memo(function Line({ line, view, opened, top, place, of }: LineProps) {
  const { sites, operatorId } = useMe();
  const { conversationId, intent, preview, mode, reason, risk, owner, language, unanswered } = line;
  const title = intent ?? preview ?? 'No words yet';
  const more = preview && !title.includes(preview.replace(/…$/, '').slice(0, 60)) ? preview : null;
  const siteName = sites.length > 1 ? sites.find(({ siteId }) => siteId === line.site)?.name : undefined;
  return (
    // biome-ignore lint/a11y/useSemanticElements: see the list
    <div
      role="listitem"
      aria-posinset={place}
      aria-setsize={of}
      className={styles.place}
      style={{ transform: `translateY(${top}px)` }}
    >
      <Link
        href={`/${view}/${conversationId}`}
        className={styles.line}
        aria-current={opened ? 'true' : undefined}
        data-conversation={conversationId}
        data-unanswered={unanswered && mode !== 'ai' ? true : undefined}
      >
        <span className={styles.top}>
          <span className={styles.words}>
            <span className={styles.title} dir="auto" data-lines={more === null ? 2 : 1}>
              {title}
            </span>
            {more !== null && (
              <span className={styles.preview} dir="auto">
                {more}
              </span>
            )}
          </span>
          <Age line={line} />
        </span>
        <span className={styles.bottom}>
          <span className={styles.tags}>
            {risk === 'high' && <span className={styles.risk}>High risk</span>}
            {reason && mode !== 'ai' ? (
              <span className={styles.reason}>{reasonWords[reason]}</span>
            ) : (
              <span className={styles.reason} data-mode={mode}>
                {modeWords[mode]}
              </span>
            )}
            {line.flags.includes('escalated') && mode === 'waiting' && (
              <span className={styles.escalated}>Escalated</span>
            )}
            {language && language !== 'en' && <span>{languageWords(language)}</span>}
            {siteName && <span className={styles.site}>{siteName}</span>}
          </span>
          <span className={styles.end}>
            {mode === 'waiting' && <PromiseClock promise={line.promise} />}
            {mode === 'human' && owner && (
              <span className={styles.owner}>{owner.id === operatorId ? 'You' : owner.name}</span>
            )}
            {mode === 'resolved' && 'Resolved'}
          </span>
        </span>
      </Link>
    </div>
  );
});

/** How long somebody has waited; of all others, when they last wrote. */
function Age({ line: { mode, handoffAt, lastMessageAt } }: Pick<LineProps, 'line'>) {
  const now = useNow();
  if (mode === 'waiting' && handoffAt) {
    return (
      <time className={styles.age} dateTime={handoffAt} title={`Handed off ${clockTime(handoffAt)}`}>
        {shortSpan(now - Date.parse(handoffAt))}
      </time>
    );
  }
  if (!lastMessageAt) return <span />;
  const day = dayName(lastMessageAt, new Date(now));
  const said =
    day === 'Today' ? clockTime(lastMessageAt) : `${shortSpan(now - Date.parse(lastMessageAt))} ago`;
  return (
    <time className={styles.age} dateTime={lastMessageAt}>
      {said}
    </time>
  );
}

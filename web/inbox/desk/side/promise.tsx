import { countdown, dayTime, fullTime, shortSpan, useNow } from '../clock.ts';
import { type Log, newestOf } from '../conversation/log.ts';
import { ladderWords } from '../words.ts';
import styles from './side.module.css';
import type { SideProps } from './side-props.ts';

/** The wait that the customer was told, how it stands, and the steps that fire while nobody replies. */
export function PromiseFacts({ standing, log }: SideProps) {
  const { promise, ladder = [], mode } = standing;
  const stated = newestOf(log, 'wait_update') ?? newestOf(log, 'wait_promise');
  if (mode === 'ai' || (!stated && ladder.length === 0)) return null;
  const paused = mode === 'human' && nobodyReplied(log);
  return (
    <section className={styles.section} aria-label="Promise">
      <h3>Promise</h3>
      {promise ? (
        <Clock dueAt={promise.dueAt} state={promise.state} open={mode === 'waiting'} />
      ) : (
        <p>No time was stated.</p>
      )}
      {stated && (
        <q className={styles.stated} dir="auto">
          {promise?.text ?? stated.text}
        </q>
      )}
      {stated?.basis.kind === 'measured' && (
        <p className={styles.quiet}>
          From {stated.basis.sampleSize ?? 0} measured waits, {stated.basis.alike ?? 0} like this one
          {stated.basis.ahead !== undefined && `; ${stated.basis.ahead} before it`}
          {stated.basis.present !== undefined && `, ${stated.basis.present} present`}.
        </p>
      )}
      {(ladder.length > 0 || paused) && <h4>Escalation</h4>}
      {ladder.length > 0 && (
        <ol className={styles.ladder}>
          {ladder.map(({ at, action, fired }) => (
            <li key={`${at}:${action}`} data-fired={fired}>
              <span>{ladderWords[action as keyof typeof ladderWords] ?? action}</span>
              <time dateTime={at} title={fullTime(at)}>
                {fired ? `fired, ${dayTime(at)}` : dayTime(at)}
              </time>
            </li>
          ))}
        </ol>
      )}
      {paused && (
        <p className={styles.quiet}>No step fires while somebody has it. Back in the queue, it goes on.</p>
      )}
    </section>
  );
}

/** A reply ends the ladder for good; a claim only stops it as long as somebody has the conversation. */
function nobodyReplied(log: Log): boolean {
  return (newestOf(log, 'operator_message')?.seq ?? 0) < (newestOf(log, 'handoff')?.seq ?? 0);
}

type ClockProps = { readonly dueAt: string; readonly state: string; readonly open: boolean };

function Clock({ dueAt, state, open }: ClockProps) {
  const left = Date.parse(dueAt) - useNow();
  if (state === 'kept') return <p className={styles.kept}>Kept: a person replied before {dayTime(dueAt)}.</p>;
  if (left <= 0 || state === 'broken')
    return (
      <p className={styles.broken}>
        Broken {shortSpan(left)} ago, due {dayTime(dueAt)}.
      </p>
    );
  return (
    <p className={styles.left}>
      <strong>{countdown(left)}</strong> {open ? 'until a person should reply' : 'to reply'} ({dayTime(dueAt)}
      )
    </p>
  );
}

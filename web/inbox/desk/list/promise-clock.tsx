import { Icon } from '../../icon.tsx';
import { countdown, shortSpan, useNow } from '../clock.ts';
import styles from './list.module.css';
import type { Line } from './views.ts';

/** Promises that end within this are shown as pressing. */
const soonMs = 120_000;

/** What is left of a stated wait, counted down; and for how long it is broken. */
export function PromiseClock({ promise }: Pick<Line, 'promise'>) {
  const now = useNow();
  if (!promise) return <span className={styles.none}>No time stated</span>;
  const left = Date.parse(promise.dueAt) - now;
  if (promise.state === 'kept') return <span className={styles.none}>Promise kept</span>;
  const broken = left <= 0;
  return (
    <span
      className={styles.promise}
      data-state={broken ? 'broken' : left < soonMs ? 'soon' : 'open'}
      title={promise.text}
    >
      <Icon name="clock" size={13} />
      <span>{broken ? `${shortSpan(left)} over` : countdown(left)}</span>
    </span>
  );
}

import { UnstyledButton } from '@mantine/core';
import type { Answer } from '../answer.ts';
import { Panel } from '../parts/page.tsx';
import styles from './hours.module.css';

type Days = Answer<'/v1/sites/{id}/wait-preview', 'post'>['specialDays'];
type Props = {
  readonly days: Days;
  /** Asks what a customer hears on a day. */
  readonly onTry: (date: string) => void;
};

/** The days of the next twelve months that are closed or open at other hours, with what stands in the editor now. */
export function SpecialDays({ days, onTry }: Props) {
  return (
    <Panel
      title="Closed days of the next twelve months"
      about={days.length > 0 && 'Press one to see what a customer hears on it.'}
    >
      {days.length === 0 ? (
        <p className={styles.none}>None: every day is like its weekday.</p>
      ) : (
        <ul className={styles.special}>
          {days.map(({ date, name, openings }) => (
            <li key={date}>
              <UnstyledButton onClick={() => onTry(date)}>
                <time dateTime={date}>{written(date)}</time>
                <span dir="auto">{name}</span>
                {openings.length > 0 && (
                  <small>open {openings.map(({ from, to }) => `${from}–${to}`).join(' and ')}</small>
                )}
              </UnstyledButton>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

function written(date: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone: 'UTC',
    ...{ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
  }).format(new Date(date));
}

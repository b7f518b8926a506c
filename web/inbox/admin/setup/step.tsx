import type { ReactNode } from 'react';
import styles from './setup.module.css';

type Props = {
  readonly number: number;
  readonly title: string;
  /** How it stands, in a few words, beside its title. */
  readonly state: ReactNode;
  readonly isDone: boolean;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly children: ReactNode;
};

/** One step of setting up: done, the one to do now, or one that comes later. */
export function Step({ number, title, state, isDone, isOpen, onToggle, children }: Props) {
  return (
    <li className={styles.step} data-done={isDone || undefined} data-open={isOpen || undefined}>
      <h2>
        <button type="button" onClick={onToggle} aria-expanded={isOpen}>
          <span className={styles.mark}>
            {isDone ? (
              <svg viewBox="0 0 16 16" role="img" aria-label="Done:">
                <path
                  d="m3.5 8.5 3 3 6-7"
                  fill="none"
                  stroke="currentColor"
                  strokeWidth="2"
                  strokeLinecap="round"
                />
              </svg>
            ) : (
              <span aria-hidden="true">{number}</span>
            )}
          </span>
          <span className={styles.title}>{title}</span>
          <span className={styles.stepState}>{state}</span>
        </button>
      </h2>
      {isOpen && <div className={styles.body}>{children}</div>}
    </li>
  );
}

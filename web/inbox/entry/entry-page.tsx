import type { ReactNode } from 'react';
import styles from './entry.module.css';

type Props = {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
};

/** The card that everything before the inbox is on. */
export function EntryPage({ title, lead, aside, children }: Props) {
  return (
    <main className={styles.page}>
      <div className={styles.card}>
        <p className={styles.brand}>
          <span className={styles.mark} aria-hidden="true" />
          Baton
        </p>
        <h1>{title}</h1>
        {lead && <p className={styles.lead}>{lead}</p>}
        {children}
        {aside && <p className={styles.aside}>{aside}</p>}
      </div>
    </main>
  );
}

/** What was wrong with the last attempt, read out when it appears. */
export function EntryProblem({ children }: { readonly children: ReactNode }) {
  return (
    <p className={styles.problem} role="alert">
      {children}
    </p>
  );
}

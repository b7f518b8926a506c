import { type ReactNode, useEffect } from 'react';
import styles from './parts.module.css';

type PageProps = {
  readonly title: string;
  /** What the page is for, in a sentence. */
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  /** Reading width, or all of it for tables. */
  readonly width?: 'text' | 'wide';
};

/** A page of the admin's: its title, what it is for, and what can be done. */
export function Page({ title, lead, actions, children, width = 'wide' }: PageProps) {
  useEffect(() => {
    document.title = `${title} · Baton`;
  }, [title]);
  return (
    <div className={styles.page} data-width={width}>
      <header className={styles.head}>
        <div className={styles.headWords}>
          <h1>{title}</h1>
          {lead && <p>{lead}</p>}
        </div>
        {actions && <div className={styles.headActions}>{actions}</div>}
      </header>
      {children}
    </div>
  );
}

type PanelProps = {
  readonly title?: string;
  readonly about?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  /** Without padding of its own: for tables. */
  readonly isFlush?: boolean;
};

/** One matter on a page. */
export function Panel({ title, about, actions, children, isFlush = false }: PanelProps) {
  return (
    <section className={styles.panel} data-flush={isFlush || undefined} aria-label={title}>
      {(title || actions) && (
        <header className={styles.panelHead}>
          <div>
            {title && <h2>{title}</h2>}
            {about && <p>{about}</p>}
          </div>
          {actions && <div className={styles.panelActions}>{actions}</div>}
        </header>
      )}
      <div className={styles.panelBody}>{children}</div>
    </section>
  );
}

import { useEffect } from 'react';
import { Link } from 'wouter';
import { AlertsMenu } from '../alerts/alerts-menu.tsx';
import { FilterBar } from './filter-bar.tsx';
import styles from './list.module.css';
import { List } from './list.tsx';
import { type useLines, useOverview } from './use-lines.ts';
import { type Filters, noFilters, type View, views, viewWords } from './views.ts';

type ListPaneProps = {
  readonly view: View;
  readonly opened: string | undefined;
  readonly filters: Filters;
  readonly onFilters: (filters: Filters) => void;
  readonly found: ReturnType<typeof useLines>;
  /** The connection that keeps the list up to date is lost. */
  readonly broken: boolean;
};

/** The first column: which view, what is left out of it, and its lines. */
export function ListPane({ view, opened, filters, onFilters, found, broken }: ListPaneProps) {
  const overview = useOverview().data;
  const waiting = overview?.counts.waiting ?? 0;
  useEffect(() => {
    document.title = waiting > 0 ? `(${waiting}) Baton` : 'Baton';
  }, [waiting]);
  return (
    <section className={styles.pane} aria-label="Conversations">
      <header className={styles.head}>
        <h1>Inbox</h1>
        <AlertsMenu />
      </header>
      <nav className={styles.views} aria-label="Views">
        {views.map((name) => (
          <Link
            key={name}
            href={opened ? `/${name}/${opened}` : `/${name}`}
            className={styles.view}
            aria-current={name === view ? 'page' : undefined}
          >
            {viewWords[name]}
            <Count view={name} counts={overview?.counts} />
          </Link>
        ))}
      </nav>
      {broken && (
        <p className={styles.broken} role="status">
          Not up to date: the connection is lost. Trying again.
        </p>
      )}
      <FilterBar filters={filters} onFilters={onFilters} sites={overview?.sites ?? []} />
      <List {...found} view={view} filters={filters} onClear={() => onFilters(noFilters)} opened={opened} />
    </section>
  );
}

function Count({
  view,
  counts,
}: {
  readonly view: View;
  readonly counts: Readonly<Record<string, number>> | undefined;
}) {
  const count = counts?.[view];
  if (!count) return null;
  return (
    <span className={styles.count} data-pressing={view === 'waiting' ? true : undefined}>
      {count > 999 ? '999+' : count}
    </span>
  );
}

import { Button, Skeleton } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { sentenceOf } from '../../refusal.ts';
import styles from './parts.module.css';

/** Says what is not there yet, why that matters, and what to do first. */
export function Empty({ title, children, action }: EmptyProps) {
  return (
    <div className={styles.empty}>
      <h3>{title}</h3>
      <p>{children}</p>
      {action}
    </div>
  );
}

type EmptyProps = { readonly title: string; readonly children: ReactNode; readonly action?: ReactNode };

/** What went wrong, where it went wrong. */
export function Problem({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  if (!error) return null;
  return (
    <div className={styles.problem} role="alert">
      <span>{sentenceOf(error)}</span>
      {onRetry && (
        <Button size="compact-xs" variant="default" onClick={onRetry}>
          Try again
        </Button>
      )}
    </div>
  );
}

type LoadedProps<T> = {
  readonly query: UseQueryResult<T>;
  readonly children: (value: T) => ReactNode;
  /** Rows of grey while it loads, as high as what will stand there. */
  readonly rows?: number;
};

/** What a query answers, or how it stands. */
export function Loaded<T>({ query, children, rows = 3 }: LoadedProps<T>) {
  if (query.data !== undefined) return children(query.data);
  if (query.isError) return <Problem error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <div className={styles.loading} aria-busy="true">
      <span className="unseen">Loading</span>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: grey rows have nothing else
        <Skeleton key={row} height={18} width={`${88 - ((row * 17) % 40)}%`} radius="sm" />
      ))}
    </div>
  );
}

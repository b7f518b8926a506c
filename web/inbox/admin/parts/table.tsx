import { Button, Table } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './table.module.css';
import { ago, at } from './times.ts';

/** What heads a column: a word, a word above numbers, or what can be done with a row. */
type Head = string | { readonly number: string } | 'actions';

/** Rows under their heads; it scrolls by itself where it is wide, and is a list of cards on a phone. */
export function Rows({ heads, children }: { readonly heads: readonly Head[]; readonly children: ReactNode }) {
  return (
    <div className={styles.scroll}>
      <Table className={styles.table}>
        <Table.Thead>
          <Table.Tr>
            {heads.map((head) =>
              head === 'actions' ? (
                <Table.Th key={head}>
                  <span className="unseen">Actions</span>
                </Table.Th>
              ) : typeof head === 'string' ? (
                <Table.Th key={head}>{head}</Table.Th>
              ) : (
                <Table.Th key={head.number} className={styles.number}>
                  {head.number}
                </Table.Th>
              ),
            )}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>{children}</Table.Tbody>
      </Table>
    </div>
  );
}

/** A cell that says how long ago something was; `never` where it was not yet. */
export function TimeCell({ time, never = '' }: { readonly time: string | null; readonly never?: string }) {
  return (
    <Table.Td className={styles.time}>
      {time ? (
        <time dateTime={time} title={at(time)}>
          {ago(time)}
        </time>
      ) : (
        <span className={styles.quiet}>{never}</span>
      )}
    </Table.Td>
  );
}

type RowActionProps = {
  readonly onClick: () => void;
  /** Names what it is done to, where the words alone do not. */
  readonly label?: string;
  readonly isHarmful?: boolean;
  readonly isPending?: boolean;
  readonly children: string;
};

/** Something that can be done with a row. */
export function RowAction({
  onClick,
  label,
  isHarmful = false,
  isPending = false,
  children,
}: RowActionProps) {
  return (
    <Button
      size="compact-xs"
      variant="subtle"
      {...(isHarmful ? { color: 'red', c: 'var(--risk)' } : {})}
      loading={isPending}
      aria-label={label}
      onClick={onClick}
    >
      {children}
    </Button>
  );
}

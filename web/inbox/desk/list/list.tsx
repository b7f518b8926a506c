import { Button, Loader } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useEffectEvent, useRef } from 'react';
import { sentenceOf } from '../../refusal.ts';
import { Line } from './line.tsx';
import styles from './list.module.css';
import type { useLines } from './use-lines.ts';
import { emptyWords, type Filters, type View } from './views.ts';

/** Of every line, in pixels: nothing moves while a list is read. */
const lineHeight = 84;
/** Further lines are read when so many remain below the window. */
const readAhead = 30;

type ListProps = ReturnType<typeof useLines> & {
  readonly view: View;
  readonly filters: Filters;
  readonly onClear: () => void;
  readonly opened: string | undefined;
};

/** The lines of a view; of ten thousand only those in the window exist. */
export function List({ lines, query, view, filters, onClear, opened }: ListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => lineHeight,
    getItemKey: (index) => lines[index]?.conversationId ?? index,
    overscan: 8,
  });
  const shown = virtual.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && last >= lines.length - readAhead) void fetchNextPage();
  }, [last, lines.length, hasNextPage, isFetchingNextPage, fetchNextPage]);

  // Only what is opened moves the window: lines that move because of news do not pull it after them.
  const opening = useEffectEvent((id: string) => {
    const place = lines.findIndex(({ conversationId }) => conversationId === id);
    if (place >= 0) virtual.scrollToIndex(place, { align: 'auto' });
  });
  const isRead = lines.length > 0;
  useEffect(() => {
    if (isRead && opened !== undefined) opening(opened);
  }, [opened, isRead]);

  if (query.isPending) return <Waiting />;
  if (query.isError && lines.length === 0) {
    return (
      <Empty title="The list could not be read" more={sentenceOf(query.error)}>
        <Button size="xs" variant="default" onClick={() => void query.refetch()}>
          Try again
        </Button>
      </Empty>
    );
  }
  if (lines.length === 0) {
    if (filters.site || filters.reason || filters.risk) {
      return (
        <Empty title="Nothing fits these filters" more="Conversations that they leave out may still wait.">
          <Button size="xs" variant="default" onClick={onClear}>
            Clear filters
          </Button>
        </Empty>
      );
    }
    const [title, more] = emptyWords[view];
    return <Empty title={title} more={more} />;
  }
  return (
    <div ref={scroller} className={styles.scroller}>
      {/* biome-ignore lint/a11y/useSemanticElements: most of a ul's lines would be missing from it */}
      <div
        role="list"
        aria-label="Conversations"
        className={styles.lines}
        style={{ height: virtual.getTotalSize() }}
      >
        {shown.map(({ index, key, start }) => {
          const line = lines[index];
          return (
            line && (
              <Line
                key={key}
                line={line}
                view={view}
                opened={line.conversationId === opened}
                top={start}
                place={index + 1}
                of={hasNextPage ? -1 : lines.length}
              />
            )
          );
        })}
      </div>
    </div>
  );
}

function Waiting() {
  return (
    <div className={styles.empty}>
      <Loader size="sm" type="dots" role="status" aria-label="The list is being read" />
    </div>
  );
}

type EmptyProps = { readonly title: string; readonly more: string; readonly children?: React.ReactNode };

function Empty({ title, more, children }: EmptyProps) {
  return (
    <div className={styles.empty}>
      <h2>{title}</h2>
      <p>{more}</p>
      {children}
    </div>
  );
}

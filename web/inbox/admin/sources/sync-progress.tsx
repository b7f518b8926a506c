import { Progress } from '@mantine/core';
import { count, size } from '../parts/times.ts';
import type { Source } from './queries.ts';
import styles from './sources.module.css';
import { progressOf } from './words.ts';

/** How far a sync is: what was read, what failed, what is still queued. */
export function SyncProgress({
  sync,
  title,
}: {
  readonly sync: NonNullable<Source['sync']>;
  readonly title: string;
}) {
  const { pages, bytes } = sync;
  const done = pages.found - pages.queued;
  return (
    <div className={styles.progress}>
      <Progress.Root size="sm" radius="xl">
        <Progress.Section
          value={100 * progressOf(sync)}
          aria-label={`Reading ${title}`}
          animated={sync.state === 'running'}
        />
      </Progress.Root>
      <p>
        {pages.found === 0
          ? 'Looking for its pages'
          : `${done.toLocaleString('en')} of ${count(pages.found, 'page')} read`}
        {pages.failed > 0 && `, ${pages.failed} failed`}
        {bytes > 0 && ` · ${size(bytes)}`}
      </p>
    </div>
  );
}

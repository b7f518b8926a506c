import { Table } from '@mantine/core';
import { useState } from 'react';
import { State } from '../parts/badge.tsx';
import { Panel } from '../parts/page.tsx';
import { ShowMore } from '../parts/show-more.tsx';
import { Empty, Problem } from '../parts/states.tsx';
import tables from '../parts/table.module.css';
import { Rows, TimeCell } from '../parts/table.tsx';
import { type Outcome, type Source, type SourcePage, usePages } from './queries.ts';
import styles from './sources.module.css';
import { outcomes } from './words.ts';

const filters = [null, 'failed', 'changed', 'unchanged', 'gone', 'left_out'] as const;

type Props = { readonly source: Source; readonly stamp: string };

/** The pages of a website, each with what became of it and why. */
export function PageList({ source, stamp }: Props) {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const query = usePages(source.sourceId, outcome, stamp);
  const pages = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const counts = source.sync?.pages;
  return (
    <Panel
      title="Pages"
      isFlush
      actions={
        <fieldset className={styles.filters} aria-label="Pages to show">
          {filters.map((one) => {
            const number = one === null ? counts?.found : counts?.[one];
            if (one !== null && !number) return null;
            return (
              <button
                key={one ?? 'all'}
                type="button"
                aria-pressed={outcome === one}
                onClick={() => setOutcome(one)}
              >
                {one === null ? 'All' : outcomes[one].label} {number?.toLocaleString('en')}
              </button>
            );
          })}
        </fieldset>
      }
    >
      <Problem error={query.error} onRetry={() => void query.refetch()} />
      {query.isSuccess && pages.length === 0 && (
        <Empty title="No pages">
          {source.sync?.state === 'running'
            ? 'The first ones appear as they are read.'
            : 'Nothing was read yet.'}
        </Empty>
      )}
      {pages.length > 0 && (
        <Rows heads={['Page', 'What became of it', 'In use', 'Read']}>
          {pages.map((page) => (
            <PageRow key={page.pageId} page={page} />
          ))}
        </Rows>
      )}
      <ShowMore query={query} label="Show more pages" />
    </Panel>
  );
}

function PageRow({ page }: { readonly page: SourcePage }) {
  const became = page.outcome && outcomes[page.outcome];
  return (
    <Table.Tr>
      <Table.Td>
        <span className={tables.name}>{page.title || pathOf(page.url)}</span>
        {page.url && (
          <a className={tables.sub} href={page.url} target="_blank" rel="noreferrer">
            {page.url}
          </a>
        )}
      </Table.Td>
      <Table.Td>
        {became ? (
          <State tone={became.tone}>{became.label}</State>
        ) : (
          <span className={tables.quiet}>Waits</span>
        )}
        {page.detail && <span className={tables.sub}>{page.detail}</span>}
      </Table.Td>
      <Table.Td data-label="In use">
        {page.indexed ? 'Yes' : <span className={tables.quiet}>No</span>}
      </Table.Td>
      <TimeCell time={page.fetchedAt} never="Never" />
    </Table.Tr>
  );
}

function pathOf(url: string | null): string {
  return url && URL.canParse(url) ? new URL(url).pathname : 'Page';
}

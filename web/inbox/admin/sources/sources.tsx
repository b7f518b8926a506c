import { Button, Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { useMay } from '../../session.ts';
import { State } from '../parts/badge.tsx';
import { Page, Panel } from '../parts/page.tsx';
import { Empty, Loaded } from '../parts/states.tsx';
import tables from '../parts/table.module.css';
import { Rows, TimeCell } from '../parts/table.tsx';
import { AddSource } from './add-source.tsx';
import { type Source, sourcesQuery } from './queries.ts';
import { SyncProgress } from './sync-progress.tsx';
import { kinds, refreshes, standing } from './words.ts';

/** What the AI may answer from. */
export function Sources({ site }: { readonly site: string }) {
  const isAdmin = useMay('admin');
  const [, go] = useLocation();
  const query = useQuery(sourcesQuery(site));
  const [isAdding, setAdding] = useState(false);
  const add = isAdmin && <Button onClick={() => setAdding(true)}>Add a source</Button>;
  return (
    <Page
      title="Sources"
      lead="What the AI answers from. It says only what it can quote from these pages, so what is not here is handed to a person."
      actions={add}
    >
      <Panel isFlush>
        <Loaded query={query}>
          {(all) => {
            const sources = all.filter(({ kind }) => kind !== 'direct_response');
            if (sources.length === 0) {
              return (
                <Empty title="Nothing to answer from yet" action={add}>
                  {isAdmin
                    ? 'Until there is a source, every question goes to a person. Begin with your help pages: give their address, and Baton reads them.'
                    : 'Until there is a source, every question goes to a person. An admin adds them.'}
                </Empty>
              );
            }
            return <SourceTable sources={sources.toSorted(byTrouble)} />;
          }}
        </Loaded>
      </Panel>
      <AddSource
        site={site}
        isOpen={isAdding}
        onClose={() => setAdding(false)}
        onAdded={({ sourceId }) => {
          setAdding(false);
          go(`/sources/${sourceId}`);
        }}
      />
    </Page>
  );
}

function SourceTable({ sources }: { readonly sources: readonly Source[] }) {
  return (
    <Rows heads={['Source', 'State', { number: 'Pages' }, 'Read by itself', 'For', 'Last found current']}>
      {sources.map((source) => {
        const { word, tone } = standing(source);
        const { sync } = source;
        return (
          <Table.Tr key={source.sourceId}>
            <Table.Td>
              <Link href={`/sources/${source.sourceId}`} className={tables.name}>
                {source.title}
              </Link>
              <span className={tables.sub}>
                {kinds[source.kind]}
                {source.url && ` · ${source.url}`}
                {source.fileName && ` · ${source.fileName}`}
              </span>
            </Table.Td>
            <Table.Td>
              {sync?.state === 'running' ? (
                <SyncProgress sync={sync} title={source.title} />
              ) : (
                <State tone={tone}>{word}</State>
              )}
            </Table.Td>
            <Table.Td className={tables.number} data-label="Pages">
              {sync ? sync.pages.fetched.toLocaleString('en') : 1}
            </Table.Td>
            <Table.Td>
              {source.crawl ? (
                refreshes[source.refresh]
              ) : (
                <span className={tables.quiet}>When sent again</span>
              )}
            </Table.Td>
            <Table.Td>
              {source.audience === 'internal' ? <State tone="wait">Team only</State> : 'Customers'}
            </Table.Td>
            <TimeCell time={source.checkedAt} never="Not yet" />
          </Table.Tr>
        );
      })}
    </Rows>
  );
}

/** What needs somebody comes first, then the alphabet. */
function byTrouble(a: Source, b: Source): number {
  const order = ['ai', 'risk', 'wait', 'good', 'quiet'];
  const rank = (source: Source) => {
    const { tone } = standing(source);
    return tone === 'ai' || tone === 'risk' ? order.indexOf(tone) : order.length;
  };
  return rank(a) - rank(b) || a.title.localeCompare(b.title);
}

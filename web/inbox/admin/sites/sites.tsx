import { Button, Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from 'wouter';
import { State } from '../parts/badge.tsx';
import { languageName } from '../parts/language-select.tsx';
import { Page, Panel } from '../parts/page.tsx';
import { Empty, Loaded } from '../parts/states.tsx';
import tables from '../parts/table.module.css';
import { Rows } from '../parts/table.tsx';
import { sitesQuery } from './queries.ts';

/** All sites of this Baton. */
export function Sites() {
  const [, go] = useLocation();
  const query = useQuery(sitesQuery);
  const add = <Button onClick={() => go('/setup')}>Add a site</Button>;
  return (
    <Page
      title="Sites"
      lead="A site is a place that customers write from: a product, a brand, a shop. Each has its own knowledge, policy and hours."
      actions={add}
    >
      <Panel isFlush>
        <Loaded query={query}>
          {(sites) =>
            sites.length === 0 ? (
              <Empty title="No site yet" action={add}>
                The first site takes a few minutes: its pages to answer from, its hours, and a line for your
                web page.
              </Empty>
            ) : (
              <Rows heads={['Site', 'Pages that may show it', 'Hours', 'Languages']}>
                {sites.map((site) => (
                  <Table.Tr key={site.siteId}>
                    <Table.Td>
                      <Link href={`/site/${site.siteId}/setup`} className={tables.name}>
                        <span
                          className={tables.swatch}
                          style={{ background: site.look.color }}
                          aria-hidden="true"
                        />
                        {site.name}
                      </Link>
                      <span className={tables.sub}>{site.siteId}</span>
                    </Table.Td>
                    <Table.Td>
                      {site.allowedDomains.length === 0 ? (
                        <State tone="wait">Any page</State>
                      ) : (
                        <span className={tables.clip}>{site.allowedDomains.join(', ')}</span>
                      )}
                    </Table.Td>
                    <Table.Td>{site.hours ? `By the week, ${site.timeZone}` : 'Always open'}</Table.Td>
                    <Table.Td>{site.languages.map(languageName).join(', ')}</Table.Td>
                  </Table.Tr>
                ))}
              </Rows>
            )
          }
        </Loaded>
      </Panel>
    </Page>
  );
}

import { Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMay } from '../../session.ts';
import { Page } from '../parts/page.tsx';
import { Loaded } from '../parts/states.tsx';
import { ago } from '../parts/times.ts';
import { useNames } from '../sites/queries.ts';
import styles from './policy.module.css';
import { PolicyEditor } from './policy-editor.tsx';
import { policiesQuery } from './queries.ts';
import { Versions } from './versions.tsx';

/** When the AI stops on a site, what happens then, and in which words. */
export function PolicyPage({ site }: { readonly site: string }) {
  const isAdmin = useMay('admin');
  const nameOf = useNames();
  const query = useQuery(policiesQuery(site));
  const [tab, setTab] = useState<string | null>('policy');
  const newest = query.data?.[0];
  return (
    <Page
      title="Policy"
      lead={
        newest
          ? `${published(newest, nameOf)} ${isAdmin ? 'Publishing makes the next version; it counts from the next message of each conversation on.' : 'Admins publish it.'}`
          : 'When the AI stops, what happens then, and in which words.'
      }
    >
      <Tabs value={tab} onChange={setTab}>
        <Tabs.List>
          <Tabs.Tab value="policy">Policy</Tabs.Tab>
          <Tabs.Tab value="versions">
            Versions {query.data && query.data.length > 1 ? query.data.length : ''}
          </Tabs.Tab>
        </Tabs.List>
        {/* The editor stays: what is not published must not be lost to a look at the versions. */}
        <Tabs.Panel value="policy" className={styles.tab}>
          <Loaded query={query} rows={8}>
            {(versions) =>
              versions[0] && <PolicyEditor site={site} newest={versions[0]} isEditable={isAdmin} />
            }
          </Loaded>
        </Tabs.Panel>
        <Tabs.Panel value="versions" className={styles.tab}>
          <Loaded query={query}>
            {(versions) => <Versions key={versions[0]?.version} versions={versions} />}
          </Loaded>
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}

type Newest = { readonly version: number; readonly by: string; readonly createdAt: string };

function published({ version, by, createdAt }: Newest, nameOf: (id: string) => string): string {
  if (by === 'system') return 'Version 1: what every site begins with.';
  return `Version ${version}, published ${ago(createdAt)} by ${nameOf(by)}.`;
}

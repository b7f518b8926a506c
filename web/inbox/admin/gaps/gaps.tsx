import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api } from '../../api.ts';
import { Page, Panel } from '../parts/page.tsx';
import { Empty, Loaded } from '../parts/states.tsx';
import { GapRow } from './gap-row.tsx';
import styles from './gaps.module.css';

/** What customers ask and the sources do not answer. */
export function Gaps({ site }: { readonly site: string }) {
  const [state, setState] = useState<'open' | 'closed'>('open');
  const query = useQuery({
    queryKey: ['gaps', site, state],
    queryFn: () => answerOf(api.GET('/v1/gaps', { params: { query: { site, state } } })),
  });
  return (
    <Page
      title="Gaps"
      lead="Questions of the last 90 days that your sources did not answer, grouped by meaning. A gap closes by itself when asking its questions again yields an answer with a proved quote."
      actions={
        <SegmentedControl
          aria-label="Gaps to show"
          size="xs"
          data={[
            { value: 'open', label: 'Open' },
            { value: 'closed', label: 'Closed' },
          ]}
          value={state}
          onChange={(next) => setState(next as typeof state)}
        />
      }
    >
      <Panel isFlush>
        <Loaded query={query}>
          {({ items }) =>
            items.length === 0 ? (
              state === 'open' ? (
                <Empty title="No open gaps">
                  Every question that customers asked is answered by your sources, or nobody has asked one
                  that is not.
                </Empty>
              ) : (
                <Empty title="Nothing closed yet">
                  Gaps come here when a new source or a direct response answers all of their questions, or
                  when somebody dismisses them.
                </Empty>
              )
            ) : (
              <ul className={styles.list}>
                {items.map((gap) => (
                  <GapRow key={gap.gapId} gap={gap} />
                ))}
              </ul>
            )
          }
        </Loaded>
      </Panel>
    </Page>
  );
}

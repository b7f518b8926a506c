import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api } from '../../api.ts';
import { useMay } from '../../session.ts';
import { useAsk } from '../parts/ask.tsx';
import { State } from '../parts/badge.tsx';
import { Page, Panel } from '../parts/page.tsx';
import { Empty, Loaded, Problem } from '../parts/states.tsx';
import { RowAction } from '../parts/table.tsx';
import { ago, count } from '../parts/times.ts';
import { type Source, sourcesQuery, useRefreshSources } from '../sources/queries.ts';
import styles from './direct-responses.module.css';
import { EditResponse } from './edit-response.tsx';

/** Questions whose answer is given word for word. */
export function DirectResponses({ site }: { readonly site: string }) {
  const isLead = useMay('lead');
  const ask = useAsk();
  const refresh = useRefreshSources();
  const query = useQuery(sourcesQuery(site));
  const [edited, setEdited] = useState<Source | 'new' | null>(null);
  const remove = useMutation({
    mutationFn: ({ sourceId }: Source) =>
      answerOf(api.DELETE('/v1/sources/{id}', { params: { path: { id: sourceId } } })),
    onSettled: refresh,
  });
  const askRemove = async (source: Source) => {
    const isSure = await ask({
      title: `Remove "${source.title}"?`,
      does: 'The AI no longer gives this answer. Its questions are answered from the other sources, or go to a person.',
      action: 'Remove the response',
      isHarmful: true,
    });
    if (isSure) remove.mutate(source);
  };
  const add = isLead && <Button onClick={() => setEdited('new')}>Write one</Button>;
  return (
    <Page
      title="Direct responses"
      lead="For questions that must be answered in exactly these words. Whoever asks one of them, in whatever way, gets this answer as it stands."
      actions={add}
    >
      <Problem error={remove.error} />
      <Panel isFlush>
        <Loaded query={query}>
          {(all) => {
            const responses = all.filter(({ kind }) => kind === 'direct_response');
            if (responses.length === 0) {
              return (
                <Empty title="No direct responses" action={add}>
                  They are for what pages say badly or not at all: prices, deadlines, what you never do. Gaps
                  suggest some, from what your team has replied.
                </Empty>
              );
            }
            return (
              <ul className={styles.list}>
                {responses.map((source) => (
                  <li key={source.sourceId}>
                    <div>
                      <p className={styles.question}>{source.questions?.[0] ?? source.title}</p>
                      <p className={styles.about}>
                        {source.audience === 'internal' && <State tone="wait">Team only</State>}
                        {(source.questions?.length ?? 0) > 1 && (
                          <span>{count((source.questions?.length ?? 1) - 1, 'other wording')}</span>
                        )}
                        <span>changed {ago(source.changedAt)}</span>
                      </p>
                    </div>
                    <div className={styles.actions}>
                      <RowAction
                        label={`${isLead ? 'Change' : 'Read'} ${source.title}`}
                        onClick={() => setEdited(source)}
                      >
                        {isLead ? 'Change' : 'Read'}
                      </RowAction>
                      {isLead && (
                        <RowAction
                          label={`Remove ${source.title}`}
                          isHarmful
                          onClick={() => void askRemove(source)}
                        >
                          Remove
                        </RowAction>
                      )}
                    </div>
                  </li>
                ))}
              </ul>
            );
          }}
        </Loaded>
      </Panel>
      {edited && (
        <EditResponse
          site={site}
          source={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
          onSaved={() => {
            setEdited(null);
            void refresh();
          }}
        />
      )}
    </Page>
  );
}

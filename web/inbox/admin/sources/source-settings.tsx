import { Select, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useMemo } from 'react';
import { answerOf, api } from '../../api.ts';
import { useDraft } from '../parts/draft.ts';
import { fieldProblem } from '../parts/field-problem.ts';
import forms from '../parts/form.module.css';
import { Panel } from '../parts/page.tsx';
import { SaveBar } from '../parts/save-bar.tsx';
import { AudienceSelect } from './audience-select.tsx';
import { CrawlFields, changesOf, crawlDraft } from './crawl-fields.tsx';
import { type Source, useRefreshSources } from './queries.ts';
import { refreshes } from './words.ts';

/** Who may read a source, how often and how far it is read. */
export function SourceSettings({ saved }: { readonly saved: Source }) {
  const { title, audience, refresh, crawl } = saved;
  const refreshSources = useRefreshSources();
  // The answer of each look is another object that says the same.
  const shape = JSON.stringify(crawl);
  const before = useMemo(
    () => ({ title, audience, refresh, crawl: crawlDraft(shape ? JSON.parse(shape) : {}) }),
    [title, audience, refresh, shape],
  );
  const draft = useDraft(before);
  const { value, set, changes } = draft;
  const change = useMutation({
    mutationFn: () => {
      const { crawl: next, ...rest } = changes;
      return answerOf(
        api.PATCH('/v1/sources/{id}', {
          params: { path: { id: saved.sourceId } },
          body: { ...rest, ...(next ? { crawl: changesOf(next) } : {}) },
        }),
      );
    },
    onSuccess: async () => {
      await refreshSources();
      draft.reset();
    },
  });
  return (
    <>
      <Panel title="Settings">
        <div className={forms.fields}>
          {saved.crawl && (
            <TextInput
              label="Title"
              maxLength={300}
              value={value.title}
              error={fieldProblem(change.error, 'title')}
              onChange={(event) => set({ title: event.currentTarget.value })}
            />
          )}
          <div className={forms.pair}>
            {saved.crawl && (
              <Select
                label="Read again"
                data={Object.entries(refreshes).map(([value, label]) => ({ value, label }))}
                allowDeselect={false}
                value={value.refresh}
                onChange={(next) => next && set({ refresh: next as Source['refresh'] })}
              />
            )}
            <AudienceSelect value={value.audience} onChange={(next) => set({ audience: next })} />
          </div>
          {saved.crawl && (
            <CrawlFields value={value.crawl} onChange={(next) => set({ crawl: next })} error={change.error} />
          )}
        </div>
      </Panel>
      <SaveBar draft={draft} change={change} onSave={() => change.mutate()} />
    </>
  );
}

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { PolicyDocument } from '../../../../domain/policy.ts';
import { answerOf, api } from '../../api.ts';
import { useMay, useMe } from '../../session.ts';
import { operatorsQuery } from '../operators/queries.ts';
import { useAsk } from '../parts/ask.tsx';
import beside from '../parts/beside.module.css';
import { useDraft } from '../parts/draft.ts';
import { fieldProblem } from '../parts/field-problem.ts';
import { Panel } from '../parts/page.tsx';
import { isSame } from '../parts/same.ts';
import { SaveBar } from '../parts/save-bar.tsx';
import { count } from '../parts/times.ts';
import { differences } from './differences.ts';
import { FieldRow } from './field-row.tsx';
import { sections } from './fields.ts';
import { LadderEditor } from './ladder-editor.tsx';
import styles from './policy.module.css';
import { documentOf, policiesQuery, type Version } from './queries.ts';
import { TestBox } from './test-box.tsx';
import { TopicsEditor } from './topics-editor.tsx';
import { Changes } from './versions.tsx';
import { WordsEditor } from './words-editor.tsx';

type Props = { readonly site: string; readonly newest: Version; readonly isEditable: boolean };

/** The policy as it is, to change where one may, beside a box to try it out. */
export function PolicyEditor({ site, newest, isEditable }: Props) {
  const ask = useAsk();
  const client = useQueryClient();
  const saved = useMemo(() => documentOf(newest), [newest]);
  const draft = useDraft<PolicyDocument>(saved);
  const { value, set, changes } = draft;
  const teams = useTeams();
  const isOperator = useMay('operator');
  const publish = useMutation({
    mutationFn: () => answerOf(api.POST('/v1/policies', { body: { site, ...(changes as object) } })),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: policiesQuery(site).queryKey });
      draft.reset();
    },
  });
  const changed = differences(saved, value);
  const askPublish = async () => {
    const isSure = await ask({
      title: `Publish version ${newest.version + 1}?`,
      does: (
        <>
          <p>It counts from the next message of each conversation on, everywhere within fifteen seconds.</p>
          <Changes before={newest} after={{ ...newest, ...value }} />
        </>
      ),
      action: 'Publish',
    });
    if (isSure) publish.mutate();
  };
  const change = isEditable ? set : null;
  return (
    <div className={beside.layout}>
      <div className={beside.editor}>
        <TopicsEditor value={value} before={saved} teams={teams} onChange={change} />
        {sections.map(({ title, about, fields }) => (
          <Panel key={title} title={title} about={about}>
            {fields.map((field) => (
              <FieldRow
                key={field.key}
                field={field}
                value={value[field.key]}
                before={saved[field.key]}
                isChanged={!isSame(value[field.key], saved[field.key])}
                problem={fieldProblem(publish.error, field.key)}
                onChange={change && ((next) => change({ [field.key]: next }))}
              />
            ))}
          </Panel>
        ))}
        <LadderEditor
          value={value.ladder}
          targetSeconds={value.replyTargetSeconds}
          problem={fieldProblem(publish.error, 'ladder')}
          onChange={change && ((ladder) => change({ ladder }))}
        />
        <WordsEditor
          value={value.copy}
          language="en"
          error={publish.error}
          onChange={change && ((copy) => change({ copy }))}
        />
        <SaveBar
          draft={draft}
          change={publish}
          action={`Publish version ${newest.version + 1}`}
          note={`${count(changed.length, 'change')} not published`}
          onSave={() => void askPublish()}
        />
      </div>
      {isOperator && (
        <div className={`${beside.beside} ${beside.first} ${styles.testBox}`}>
          <TestBox site={site} changes={draft.isChanged ? changes : null} language="en" />
        </div>
      )}
    </div>
  );
}

/** Teams that somebody is in; only admins may know. */
function useTeams(): readonly string[] {
  const isAdmin = useMe().role === 'admin';
  const { data = [] } = useQuery({ ...operatorsQuery, enabled: isAdmin });
  return [...new Set(data.flatMap(({ teams }) => teams))].sort();
}

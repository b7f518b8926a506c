import { Button, MultiSelect, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { Site } from '../../../client/schema.d.ts';
import { answerOf, api } from '../../api.ts';
import { operatorsQuery } from '../operators/queries.ts';
import { useAsk } from '../parts/ask.tsx';
import { useDraft } from '../parts/draft.ts';
import { fieldProblem } from '../parts/field-problem.ts';
import forms from '../parts/form.module.css';
import { languageName, spokenLanguages } from '../parts/language-select.tsx';
import { Page, Panel } from '../parts/page.tsx';
import { SaveBar } from '../parts/save-bar.tsx';
import { type Once, ShownOnce } from '../parts/shown-once.tsx';
import { Loaded, Problem } from '../parts/states.tsx';
import { siteQuery, useChangeSite } from './queries.ts';

/** What a site is called, who sees it, in which languages it speaks, and how it vouches for customers. */
export function Access({ site }: { readonly site: string }) {
  const query = useQuery(siteQuery(site));
  return (
    <Page title="Name and access" width="text">
      <Loaded query={query} rows={6}>
        {(saved) => <AccessForm saved={saved} />}
      </Loaded>
      <IdentitySecrets site={site} />
    </Page>
  );
}

function AccessForm({ saved }: { readonly saved: Site }) {
  const { name, languages, operators } = saved;
  const draft = useDraft(useMemo(() => ({ name, languages, operators }), [name, languages, operators]));
  const change = useChangeSite(saved.siteId);
  const people = useQuery(operatorsQuery);
  const { value, set } = draft;
  const known = new Set(spokenLanguages.map(({ value }) => value));
  const others = value.languages.filter((tag) => !known.has(tag));
  return (
    <>
      <Panel>
        <div className={forms.fields}>
          <TextInput
            label="Name"
            description="Customers read it at the head of the chat, operators in the inbox."
            maxLength={100}
            value={value.name}
            error={fieldProblem(change.error, 'name')}
            onChange={(event) => set({ name: event.currentTarget.value })}
          />
          <MultiSelect
            label="Languages"
            description="The first is spoken where a customer's own is not known. Notices exist in all 31."
            data={[...spokenLanguages, ...others.map((value) => ({ value, label: languageName(value) }))]}
            searchable
            hidePickedOptions
            value={[...value.languages]}
            error={fieldProblem(change.error, 'languages')}
            onChange={(next) => set({ languages: next })}
          />
          <MultiSelect
            label="Who sees its conversations"
            description="Admins always do. With nobody named, everyone who works here does."
            placeholder={value.operators.length === 0 ? 'Everyone' : undefined}
            data={(people.data ?? [])
              .filter(({ status }) => status !== 'disabled')
              .map(({ operatorId, name, role }) => ({ value: operatorId, label: `${name} (${role})` }))}
            searchable
            hidePickedOptions
            value={[...value.operators]}
            error={fieldProblem(change.error, 'operators')}
            onChange={(next) => set({ operators: next })}
          />
        </div>
      </Panel>
      <SaveBar
        draft={draft}
        change={change}
        onSave={() => change.mutate(draft.changes, { onSuccess: draft.reset })}
      />
    </>
  );
}

function IdentitySecrets({ site }: { readonly site: string }) {
  const ask = useAsk();
  const [once, setOnce] = useState<Once | null>(null);
  const make = useMutation({
    mutationFn: () =>
      answerOf(api.POST('/v1/sites/{id}/identity-secrets', { params: { path: { id: site } } })),
    onSuccess: ({ secret }) =>
      setOnce({
        title: 'Identity secret',
        text: secret,
        about: (
          <>
            Keep it on your server; it is not shown again. Sign a token for each customer with it (JWT, HS256:{' '}
            <code>sub</code> is your id of the customer, <code>aud</code> is <code>{site}</code>,{' '}
            <code>exp</code> at most an hour ahead) and give it to the widget.
          </>
        ),
      }),
  });
  const start = async () => {
    const isSure = await ask({
      title: 'Make an identity secret?',
      does: 'At most two secrets of a site are live. If there are two already, the older one ends now, and tokens that were signed with it are refused.',
      action: 'Make a secret',
    });
    if (isSure) make.mutate();
  };
  return (
    <Panel
      title="Identity secrets"
      about="With a secret your server vouches for who a customer is, so that they find their conversations again on any device. Without one, every browser is a visitor of its own."
      actions={
        <Button size="xs" variant="default" onClick={() => void start()} loading={make.isPending}>
          Make a secret
        </Button>
      }
    >
      <Problem error={make.error} />
      <p className={forms.quiet}>
        A secret is shown once, when it is made. To change it without a gap, make the new one, use it on your
        server, and the old one goes on until the next is made.
      </p>
      <ShownOnce once={once} onDone={() => setOnce(null)} />
    </Panel>
  );
}

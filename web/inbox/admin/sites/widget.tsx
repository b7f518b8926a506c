import { ColorInput, SegmentedControl, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Site } from '../../../client/schema.d.ts';
import beside from '../parts/beside.module.css';
import { Copyable } from '../parts/copyable.tsx';
import { useDraft } from '../parts/draft.ts';
import { fieldProblem } from '../parts/field-problem.ts';
import forms from '../parts/form.module.css';
import { Page, Panel } from '../parts/page.tsx';
import { SaveBar } from '../parts/save-bar.tsx';
import { Loaded } from '../parts/states.tsx';
import { Domains } from './domains.tsx';
import { LookPreview } from './look-preview.tsx';
import { siteQuery, useChangeSite } from './queries.ts';
import { snippetOf } from './snippet.ts';
import styles from './widget.module.css';

/** Colours that most brands are near to. */
const swatches = ['#2f5fd0', '#0b7a63', '#7a3ff2', '#c2185b', '#d9480f', '#b08900', '#1f2937', '#e11d48'];

/** How the chat looks, on which pages it may stand, and the line that puts it there. */
export function Widget({ site }: { readonly site: string }) {
  const query = useQuery(siteQuery(site));
  return (
    <Page title="Widget" lead="The chat on your pages: how it looks, who may show it, and how it gets there.">
      <Loaded query={query} rows={6}>
        {(saved) => <WidgetForm saved={saved} />}
      </Loaded>
    </Page>
  );
}

function WidgetForm({ saved }: { readonly saved: Site }) {
  const { look, allowedDomains } = saved;
  const draft = useDraft(useMemo(() => ({ ...look, allowedDomains }), [look, allowedDomains]));
  const change = useChangeSite(saved.siteId);
  const { value, set } = draft;
  const { allowedDomains: domains, ...nextLook } = value;
  const save = () => change.mutate({ look: nextLook, allowedDomains: domains }, { onSuccess: draft.reset });
  return (
    <div className={beside.layout}>
      <div className={beside.editor}>
        <Panel title="Look">
          <div className={forms.fields}>
            <ColorInput
              label="Brand colour"
              description="Text on it turns dark or light by itself, so that it can be read on any colour."
              format="hex"
              swatches={swatches}
              value={value.color}
              error={fieldProblem(change.error, 'look.color')}
              onChange={(color) => set({ color })}
              eyeDropperButtonProps={{ 'aria-label': 'Pick a colour from the screen' }}
            />
            <Textarea
              label="Greeting"
              description="The first thing that stands in an empty chat. Without one, Baton greets in the customer's language."
              placeholder="Hello! What can I help you with? One or two sentences are enough."
              autosize
              minRows={2}
              maxRows={6}
              maxLength={500}
              value={value.greeting}
              error={fieldProblem(change.error, 'look.greeting')}
              onChange={(event) => set({ greeting: event.currentTarget.value })}
            />
            <div>
              <p className={styles.label} id="widget-position">
                Corner
              </p>
              <SegmentedControl
                aria-labelledby="widget-position"
                data={[
                  { value: 'left', label: 'Left' },
                  { value: 'right', label: 'Right' },
                ]}
                value={value.position}
                onChange={(position) => set({ position: position as Site['look']['position'] })}
              />
            </div>
          </div>
        </Panel>
        <DomainsPanel
          value={domains}
          onChange={(allowedDomains) => set({ allowedDomains })}
          error={change.error}
        />
        <SnippetPanel site={saved.siteId} />
        <SaveBar draft={draft} change={change} onSave={save} />
      </div>
      <div className={beside.beside}>
        <LookPreview name={saved.name} look={nextLook} />
      </div>
    </div>
  );
}

type DomainsProps = {
  readonly value: readonly string[];
  readonly onChange: (domains: string[]) => void;
  readonly error: unknown;
};

function DomainsPanel({ value, onChange, error }: DomainsProps) {
  return (
    <Panel title="Allowed domains">
      <Domains value={value} onChange={onChange} error={error} />
    </Panel>
  );
}

export function SnippetPanel({ site }: { readonly site: string }) {
  return (
    <Panel
      title="Put it on your pages"
      about="One line before </body>. It loads by itself, apart from your page, and asks no other server than this one."
    >
      <Copyable text={snippetOf(site)} label="Line for your pages" isBlock />
      <p className={styles.demo}>
        See it first on the{' '}
        <a className={forms.link} href={`/demo?site=${site}`} target="_blank" rel="noreferrer">
          demo page
        </a>
        .
      </p>
    </Panel>
  );
}

import { Button } from '@mantine/core';
import { useMemo } from 'react';
import type { Site } from '../../../client/schema.d.ts';
import { useDraft } from '../parts/draft.ts';
import { otherProblem } from '../parts/field-problem.ts';
import forms from '../parts/form.module.css';
import { Problem } from '../parts/states.tsx';
import { useUnsaved } from '../parts/unsaved.ts';
import { Domains } from '../sites/domains.tsx';
import { useChangeSite } from '../sites/queries.ts';

/** Which hosts may show the chat. */
export function DomainsStep({ site, onDone }: { readonly site: Site; readonly onDone: () => void }) {
  const { allowedDomains } = site;
  const draft = useDraft(useMemo(() => ({ allowedDomains }), [allowedDomains]));
  const change = useChangeSite(site.siteId);
  useUnsaved(draft.isChanged);
  return (
    <form
      className={forms.fields}
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate(draft.changes, {
          onSuccess: () => {
            draft.reset();
            onDone();
          },
        });
      }}
    >
      <Problem error={otherProblem(change.error, ['allowedDomains'])} />
      <Domains
        value={draft.value.allowedDomains}
        onChange={(next) => draft.set({ allowedDomains: next })}
        error={change.error}
      />
      <div className={forms.end}>
        <Button type="submit" loading={change.isPending} disabled={!draft.isChanged}>
          Save and go on
        </Button>
      </div>
    </form>
  );
}

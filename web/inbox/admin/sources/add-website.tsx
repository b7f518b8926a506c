import { Button, Select, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api } from '../../api.ts';
import { fieldProblem, otherProblem } from '../parts/field-problem.ts';
import forms from '../parts/form.module.css';
import { Problem } from '../parts/states.tsx';
import { AudienceSelect } from './audience-select.tsx';
import { CrawlFields, changesOf, emptyCrawl } from './crawl-fields.tsx';
import type { Source } from './queries.ts';
import { refreshes } from './words.ts';

type Props = {
  readonly site: string;
  readonly kind: 'website' | 'help_center';
  readonly onAdded: (source: Source) => void;
};

/** Pages that Baton reads by itself. */
export function AddWebsite({ site, kind, onAdded }: Props) {
  const [url, setUrl] = useState('');
  const [refresh, setRefresh] = useState<Source['refresh']>('weekly');
  const [audience, setAudience] = useState<Source['audience']>('public');
  const [crawl, setCrawl] = useState(emptyCrawl);
  const add = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/v1/sources', {
          body: { site, kind, url: withScheme(url), refresh, audience, crawl: changesOf(crawl) },
        }),
      ),
    onSuccess: onAdded,
  });
  return (
    <form
      className={forms.fields}
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate();
      }}
    >
      <Problem error={otherProblem(add.error, ['url', 'crawl'])} />
      <TextInput
        label="Address"
        description={
          kind === 'website'
            ? 'Where reading begins. Baton follows the links of this host and its sitemap, and keeps to its robots.txt.'
            : 'The start of your help centre. Only its articles become passages: no lists, no search pages.'
        }
        placeholder="https://www.example.com/help"
        required
        withAsterisk={false}
        data-autofocus
        inputMode="url"
        value={url}
        error={fieldProblem(add.error, 'url')}
        onChange={(event) => setUrl(event.currentTarget.value)}
      />
      <div className={forms.pair}>
        <Select
          label="Read again"
          data={Object.entries(refreshes).map(([value, label]) => ({ value, label }))}
          allowDeselect={false}
          value={refresh}
          onChange={(next) => next && setRefresh(next as Source['refresh'])}
        />
        <AudienceSelect value={audience} onChange={setAudience} />
      </div>
      <CrawlFields value={crawl} onChange={setCrawl} error={add.error} />
      <div className={forms.end}>
        <Button type="submit" loading={add.isPending}>
          Add and read it now
        </Button>
      </div>
    </form>
  );
}

/** People write addresses as they say them. */
function withScheme(written: string): string {
  const address = written.trim();
  return /^https?:\/\//i.test(address) ? address : `https://${address}`;
}

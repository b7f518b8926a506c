import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { answerOf, api } from '../../api.ts';
import { sessionQuery, useMe } from '../../session.ts';
import { fieldProblem } from '../parts/field-problem.ts';
import forms from '../parts/form.module.css';
import { Page, Panel } from '../parts/page.tsx';
import { Problem } from '../parts/states.tsx';
import { sitesQuery } from '../sites/queries.ts';
import { hasOwnSite } from './own-site.ts';
import { toSiteId } from './site-id.ts';

/** The first step of a new site: its name. All else follows on its own page. */
export function NewSite() {
  const { sites, name: me } = useMe();
  const client = useQueryClient();
  const [, go] = useLocation();
  const [name, setName] = useState('');
  const [ownId, setOwnId] = useState<string | null>(null);
  const siteId = ownId ?? toSiteId(name);
  const make = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/v1/sites', {
          body: {
            name,
            ...(siteId ? { siteId } : {}),
            timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC',
          },
        }),
      ),
    onSuccess: async (site) => {
      await Promise.all([
        client.invalidateQueries({ queryKey: sessionQuery.queryKey }),
        client.invalidateQueries({ queryKey: sitesQuery.queryKey }),
      ]);
      go(`/site/${site.siteId}/setup`);
    },
  });
  const isFirst = !hasOwnSite(sites);
  const isTaken = make.error && fieldProblem(make.error, 'name') === undefined;
  return (
    <Page
      title={isFirst ? `Welcome, ${me}` : 'Add a site'}
      lead={
        isFirst
          ? 'In a few minutes your customers have answers from your own pages, and people of yours behind them. It begins with a site: the product, brand or shop that they write to.'
          : 'A product, brand or shop that customers write to, with its own knowledge, policy and hours.'
      }
      width="text"
    >
      <Panel>
        <form
          className={forms.fields}
          onSubmit={(event) => {
            event.preventDefault();
            make.mutate();
          }}
        >
          <TextInput
            label="Name"
            description="Customers read it at the head of the chat."
            placeholder="Northwind Coffee"
            size="md"
            required
            withAsterisk={false}
            autoFocus
            maxLength={100}
            value={name}
            error={fieldProblem(make.error, 'name')}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <TextInput
            label="Short name"
            description="Stands in the line for your pages and in addresses. It cannot be changed later."
            maxLength={64}
            value={siteId}
            error={fieldProblem(make.error, 'siteId')}
            onChange={(event) => setOwnId(event.currentTarget.value)}
          />
          <Problem error={isTaken && fieldProblem(make.error, 'siteId') === undefined ? make.error : null} />
          <div className={forms.end}>
            <Button type="submit" size="md" loading={make.isPending} disabled={name.trim() === ''}>
              Make the site
            </Button>
          </div>
        </form>
      </Panel>
      {isFirst && sites[0] && (
        <p className={forms.quiet}>
          To look around first: the{' '}
          <a className={forms.link} href="/demo" target="_blank" rel="noreferrer">
            demo page
          </a>{' '}
          shows the chat of the sample site, and{' '}
          <Link href={`/site/${sites[0].siteId}/sources`} className={forms.link}>
            its sources
          </Link>{' '}
          are what it answers from.
        </p>
      )}
    </Page>
  );
}

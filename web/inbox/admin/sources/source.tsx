import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useLocation } from 'wouter';
import { answerOf, api } from '../../api.ts';
import { useMay } from '../../session.ts';
import { useAsk } from '../parts/ask.tsx';
import { State } from '../parts/badge.tsx';
import forms from '../parts/form.module.css';
import { Page, Panel } from '../parts/page.tsx';
import { Loaded, Problem } from '../parts/states.tsx';
import { ago, count } from '../parts/times.ts';
import { PageList } from './page-list.tsx';
import { PassageList } from './passage-list.tsx';
import { type Source as ASource, sourceQuery, useRefreshSources } from './queries.ts';
import { SourceSettings } from './source-settings.tsx';
import styles from './sources.module.css';
import { SyncProgress } from './sync-progress.tsx';
import { kinds, standing, syncReason } from './words.ts';

/** One source: how it stands, what is read of it, and what it was cut into. */
export function Source({ site, id }: { readonly site: string; readonly id: string }) {
  const query = useQuery(sourceQuery(id));
  const source = query.data;
  return (
    <Page
      title={source?.title ?? 'Source'}
      lead={
        <>
          <Link href="/sources" className={forms.link}>
            Sources
          </Link>
          {source && ` · ${kinds[source.kind]}`}
          {source?.url && (
            <>
              {' · '}
              <a className={forms.link} href={source.url} target="_blank" rel="noreferrer">
                {source.url}
              </a>
            </>
          )}
        </>
      }
      actions={source && <Actions source={source} />}
    >
      <Loaded query={query}>{(loaded) => <Whole source={loaded} key={site} />}</Loaded>
    </Page>
  );
}

function Whole({ source }: { readonly source: ASource }) {
  const isAdmin = useMay('admin');
  const { sync } = source;
  const { word, tone } = standing(source);
  // What is listed below changes with these.
  const stamp = `${source.changedAt} ${sync ? sync.pages.fetched + sync.pages.failed : ''} ${sync?.state}`;
  return (
    <>
      <Panel>
        {sync?.state === 'running' ? (
          <SyncProgress sync={sync} title={source.title} />
        ) : (
          <dl className={styles.facts}>
            <div>
              <dt>State</dt>
              <dd>
                <State tone={tone}>{word}</State>
              </dd>
            </div>
            {sync && (
              <div>
                <dt>Pages</dt>
                <dd>
                  {count(sync.pages.fetched, 'page')} read
                  {sync.pages.failed > 0 && `, ${sync.pages.failed} failed`}
                </dd>
              </div>
            )}
            <div>
              <dt>Last found current</dt>
              <dd>{source.checkedAt ? ago(source.checkedAt) : 'Not yet'}</dd>
            </div>
            <div>
              <dt>Last changed</dt>
              <dd>{ago(source.changedAt)}</dd>
            </div>
            {source.failingSince && (
              <div>
                <dt>Failing since</dt>
                <dd>{ago(source.failingSince)}</dd>
              </div>
            )}
          </dl>
        )}
        {sync?.reason && sync.state !== 'running' && <Reason source={source} reason={sync.reason} />}
      </Panel>
      {source.crawl && <PageList source={source} stamp={stamp} />}
      <PassageList source={source} stamp={stamp} />
      {isAdmin && <SourceSettings key={source.sourceId} saved={source} />}
    </>
  );
}

function Reason({ source, reason }: { readonly source: ASource; readonly reason: string }) {
  const refresh = useRefreshSources();
  const force = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/v1/sources/{id}/sync', {
          params: { path: { id: source.sourceId } },
          body: { force: true },
        }),
      ),
    onSettled: refresh,
  });
  const isAdmin = useMay('admin');
  return (
    <div className={styles.danger}>
      <p className={forms.quiet}>{syncReason(reason)}</p>
      {reason === 'most_pages_gone' && isAdmin && (
        <Button size="xs" variant="default" onClick={() => force.mutate()} loading={force.isPending}>
          They are gone: take them out
        </Button>
      )}
    </div>
  );
}

function Actions({ source }: { readonly source: ASource }) {
  const ask = useAsk();
  const [, go] = useLocation();
  const refresh = useRefreshSources();
  const isAdmin = useMay('admin');
  const params = { path: { id: source.sourceId } };
  const sync = useMutation({
    mutationFn: () => answerOf(api.POST('/v1/sources/{id}/sync', { params, body: { force: false } })),
    onSettled: refresh,
  });
  const cancel = useMutation({
    mutationFn: () => answerOf(api.DELETE('/v1/sources/{id}/sync', { params })),
    onSettled: refresh,
  });
  const remove = useMutation({
    mutationFn: () => answerOf(api.DELETE('/v1/sources/{id}', { params })),
    onSuccess: () => {
      go('/sources');
      void refresh();
    },
  });
  if (!isAdmin) return null;
  const isRunning = source.sync?.state === 'running';
  const askRemove = async () => {
    const isSure = await ask({
      title: `Remove "${source.title}"?`,
      does: 'The AI stops answering from it within seconds, and what only it says is handed to people. Answers that cite it keep their quotes. To have it again, add it again.',
      action: 'Remove the source',
      isHarmful: true,
    });
    if (isSure) remove.mutate();
  };
  return (
    <>
      <Problem error={sync.error ?? cancel.error ?? remove.error} />
      {source.crawl &&
        (isRunning ? (
          <Button variant="default" onClick={() => cancel.mutate()} loading={cancel.isPending}>
            Stop reading
          </Button>
        ) : (
          <Button onClick={() => sync.mutate()} loading={sync.isPending}>
            Read it now
          </Button>
        ))}
      <Button
        variant="subtle"
        color="red"
        c="var(--risk)"
        onClick={() => void askRemove()}
        loading={remove.isPending}
      >
        Remove
      </Button>
    </>
  );
}
